// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runid.h>
#include <squidie/intendedwindow.h>

#include <QStringList>

#include <optional>

namespace squidie::inline v0 {

enum class SignalIdOrigin { Supplied, Derived };

/// The scheduler's stable name for one logical firing, and where it came from.
struct SignalId {
    QString text;
    SignalIdOrigin origin = SignalIdOrigin::Supplied;

    bool operator==(const SignalId &) const = default;
};

/// One step of the derivation of an id, for people: the parts, their joined form, the digest, the id.
struct IdentityStep {
    QString name; ///< "signal_id" or "run_id"
    QStringList parts;
    QString joined; ///< stable(parts)
    QString digestHex; ///< SHA-256 of the joined form's UTF-8
    QString id;
};

/// A delivery's identity, derived from names and payload alone. A value; any thread. (manual: activations.md, "Identity")
struct SQUIDIE_EXPORT ScheduleIdentity {
    std::optional<IntendedWindow> window;
    std::optional<SignalId> signalId;
    /// Only where workflow, trigger and signal id are all present and not empty.
    std::optional<RunId> runId;

    /// Errors: invalid_schedule_intended_window, then invalid_schedule_signal_id, each with the value.
    static Result<ScheduleIdentity> derive(const QString &workflow, const QString &trigger, const QJsonObject &payload);

    /// The derivation step by step. A supplied signal id has no derivation and therefore no step.
    QVector<IdentityStep> explain(const QString &workflow, const QString &trigger) const;
};

/// "<byte length>:<part>" joined with "|".
SQUIDIE_EXPORT QByteArray stableIdentityText(const QStringList &parts);

/// The run id of a firing; nothing where a part is empty.
SQUIDIE_EXPORT std::optional<RunId> scheduledRunId(const QString &workflow, const QString &trigger, const QString &signalId);

} // namespace squidie::inline v0
