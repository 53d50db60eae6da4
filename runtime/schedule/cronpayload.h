// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/intendedwindow.h>

#include <QJsonObject>

#include <optional>

namespace squidie::inline v0 {

/// A cron payload whose shape is right: kind "cron", workflow and trigger strings (manual: activations.md, "Cron payload").
/// signal_id and intended_window are not looked at here: that is the identity's work.
struct CronPayload {
    QString workflow;
    QString trigger;
    /// The whole object as received, other keys included.
    QJsonObject object;

    /// Error: invalid_runtime_payload with the payload.
    static Result<CronPayload> fromJson(const QJsonValue &value);

    /// Builds a payload as Squidie.Executor.Payload.cron/3 does: absent parts are left out, never null.
    static QJsonObject build(const QString &workflow, const QString &trigger,
                             const std::optional<QString> &signalId = std::nullopt,
                             const std::optional<IntendedWindow> &window = std::nullopt);
};

} // namespace squidie::inline v0
