// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/runid.h>
#include <squidie/scheduleidentity.h>
#include <squidie/triggerkey.h>

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

/// Values of the activation ledger. All plain data; any thread. (manual: activations.md, "Ledger")
namespace squidie::inline v0 {

enum class Outcome { Started, Duplicate, Skipped, Rejected };
/// "started", "duplicate", "skipped", "rejected".
SQUIDIE_EXPORT QString outcomeName(Outcome outcome);
SQUIDIE_EXPORT std::optional<Outcome> outcomeFromName(QStringView name);

enum class ActivationSource { Host, Console, CommandLine, Replay, Import };
/// "host", "console", "command_line", "replay", "import".
SQUIDIE_EXPORT QString sourceName(ActivationSource source);
SQUIDIE_EXPORT std::optional<ActivationSource> sourceFromName(QStringView name);

/// A sign of a scheduler's bug that the outcome alone would hide. (manual: activations.md, "Identity conflicts")
enum class ConflictMark {
    None,
    PayloadDiffers, ///< one identity came again with another window or other extra keys
    WindowHasOtherIdentity, ///< this started a window that another identity had started before
};
/// "payload_differs", "window_has_other_identity", or an empty string for None.
SQUIDIE_EXPORT QString conflictName(ConflictMark mark);
/// One sentence for people; empty for None.
SQUIDIE_EXPORT QString conflictSentence(ConflictMark mark);

using ActivationId = qint64;

/// One delivery as lists show it: everything but the payload.
struct Activation {
    ActivationId id = 0;
    Instant receivedAt;
    QString workflow; ///< empty where the payload named none
    QString trigger;
    ActivationSource source = ActivationSource::Host;
    QString actor;
    qint64 payloadBytes = 0;
    std::optional<SignalId> signalId;
    std::optional<QString> windowStart; ///< verbatim
    std::optional<QString> windowEnd;
    std::optional<Instant> windowStartAt; ///< where the verbatim text parses
    std::optional<Instant> windowEndAt;
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId;
    std::optional<Error> error;
    std::optional<ActivationId> replayOf;
    ConflictMark conflict = ConflictMark::None;

    /// Received minus intended start, where there is an intended start. A window's lateness (CoveredWindow::lateness) is
    /// counted from the instant at which its trigger expects it, which may be its end.
    std::optional<std::chrono::microseconds> startDelay() const
    {
        return windowStartAt ? std::optional(receivedAt - *windowStartAt) : std::nullopt;
    }
};

/// One delivery with its exact bytes (empty where it was payload_too_large: only size and digest were kept).
struct ActivationDetail {
    Activation activation;
    QByteArray payload;
};

/// Which activations a list shows. What is empty does not restrict.
struct ActivationFilter {
    ActivationFilter() = default;
    /// All deliveries of one trigger.
    explicit ActivationFilter(const TriggerKey &key) : workflow(key.workflow), trigger(key.trigger) { }

    QString workflow;
    QString trigger;
    QVector<Outcome> outcomes;
    QVector<ActivationSource> sources;
    std::optional<RunId> runId;
    QString signalId; ///< exact
    QString search; ///< id of an activation or a run, a signal id or its beginning, an error code
    std::optional<Instant> since; ///< received at or after
    std::optional<Instant> until; ///< received before
    std::optional<std::chrono::microseconds> laterThan; ///< startDelay() above this
    bool conflictsOnly = false;

    bool operator==(const ActivationFilter &) const = default;
};

/// A place in the ledger's order (newest received first, then highest id).
struct SQUIDIE_EXPORT ActivationCursor {
    qint64 receivedAtMicroseconds = 0;
    ActivationId id = 0;

    ActivationCursor() = default;
    ActivationCursor(qint64 microseconds, ActivationId activation) : receivedAtMicroseconds(microseconds), id(activation) { }

    /// "<microseconds>-<id>", for the command line.
    QString toString() const;
    static std::optional<ActivationCursor> fromString(QStringView text);
    bool operator==(const ActivationCursor &) const = default;
};

struct ActivationPage {
    QVector<Activation> rows;
    /// Where the next page begins; nothing at the end.
    std::optional<ActivationCursor> next;
    /// Rows that are still to come have higher ids than this one. It is lower than the newest row's where concurrent writers
    /// have taken ids that they have not committed yet: a question for newer rows then repeats some that were answered.
    /// Nothing where ids come in order.
    std::optional<ActivationId> settled = std::nullopt;
};

/// The outcome of a delivery: the answer of perform.
struct DeliveryResult {
    ActivationId activationId = 0;
    Instant receivedAt;
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId;
    std::optional<SignalId> signalId;
    std::optional<Error> error;
    ConflictMark conflict = ConflictMark::None;
};

/// The outcome that a delivery would have now.
struct Prediction {
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId; ///< nothing for a start whose run id would be random
    std::optional<SignalId> signalId;
    std::optional<Error> error;
    ConflictMark conflict = ConflictMark::None;
    /// The activation that started the run which this one would duplicate, where the ledger has it.
    std::optional<Activation> startedBy;
    QJsonObject context; ///< the run's context where it would start: {"schedule": {...}}
};

/// Options of a delivery. (manual: activations.md, "Runner")
struct DeliveryOptions {
    QString queue = QStringLiteral("default"); ///< of the run that it starts
    ActivationSource source = ActivationSource::Host;
    QString actor; ///< for people: who delivers it
    std::optional<ActivationId> replayOf; ///< the activation that it repeats
    QJsonObject metadata; ///< of the command in the run's history; recorded without its secrets
    std::optional<Instant> now; ///< when it was received; the runner's clock says where absent

    DeliveryOptions() = default;
    DeliveryOptions(ActivationSource from, QString who = {}) : source(from), actor(std::move(who)) { }
};

/// One saved payload of the library.
struct SavedPayload {
    QString name; ///< unique, not empty
    QStringList tags;
    QString note;
    QByteArray payload; ///< exact bytes
    Instant savedAt;
    QString actor;
    std::optional<ActivationId> savedFrom;

    SavedPayload() = default;
    SavedPayload(QString uniqueName, QByteArray bytes) : name(std::move(uniqueName)), payload(std::move(bytes)) { }
};

} // namespace squidie::inline v0
