// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include "schedule/timezone.h"

#include <QCoreApplication>

namespace squidie::inline v0 {

/// How results write times: UTC with Z, or a named zone with its offset.
class TimeFormat {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    TimeFormat() = default; ///< UTC
    /// An empty name means UTC. Error: invalid_option for an unknown zone.
    static Result<TimeFormat> forZone(const QString &name);

    QString seconds(Instant instant) const;
    QString microseconds(Instant instant) const;
    QString zoneName() const;

private:
    std::optional<TimeZone> m_zone; ///< empty for UTC
};

} // namespace squidie::inline v0
