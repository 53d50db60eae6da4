// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QJsonObject>
#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// The logical period that a firing is for, as the scheduler wrote it. The bounds are kept verbatim, neither parsed nor
/// reformatted; at least one is present. A value; any thread. (manual: activations.md, "Cron payload")
struct SQUIDIE_EXPORT IntendedWindow {
    std::optional<QString> startAt;
    std::optional<QString> endAt;

    /// Reads the value of "intended_window". No window is not an error: absent and null give std::nullopt.
    /// Error: invalid_schedule_intended_window with the value, or with an object holding the bad bound alone.
    static Result<std::optional<IntendedWindow>> fromJson(const QJsonValue &value);

    /// The normalised object: the bounds that are present, nothing else.
    QJsonObject toJson() const;

    /// The instants that the bounds parse to, where they do.
    std::optional<Instant> startInstant() const { return startAt ? parseInstant(*startAt) : std::nullopt; }
    std::optional<Instant> endInstant() const { return endAt ? parseInstant(*endAt) : std::nullopt; }

    bool operator==(const IntendedWindow &) const = default;
};

} // namespace squidie::inline v0
