// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/runid.h>
#include <squidie/scheduleidentity.h>

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

/// Values of the activation ledger (spec 1, "The activation ledger"). All plain data; any thread.
namespace squidie::inline v0 {

enum class Outcome { Started, Duplicate, Skipped, Rejected };
/// "started", "duplicate", "skipped", "rejected".
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);

enum class ActivationSource { Host, Console, CommandLine, Replay, Import };
/// "host", "console", "command_line", "replay", "import".
QString sourceName(ActivationSource source);
std::optional<ActivationSource> sourceFromName(QStringView name);

/// The sign of a scheduler bug that an outcome alone hides.
enum class ConflictMark {
    None,
    PayloadDiffers, ///< one identity came again with another window or other extra keys
    WindowHasOtherIdentity, ///< this started a window that another identity had started before
};
/// "payload_differs", "window_has_other_identity", or an empty string for None.
QString conflictName(ConflictMark mark);

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

    /// Received minus intended start, where there is an intended start.
    std::optional<std::chrono::microseconds> lateness() const
    {
        return windowStartAt ? std::optional(receivedAt - *windowStartAt) : std::nullopt;
    }
};

/// One delivery with its exact bytes (empty where it was payload_too_large: only size and digest were kept).
struct ActivationDetail {
    Activation activation;
    QByteArray payload;
};

/// Which activations a list shows. Empty parts do not restrict.
struct ActivationFilter {
    QString workflow;
    QString trigger;
    QVector<Outcome> outcomes;
    QVector<ActivationSource> sources;
    std::optional<RunId> runId;
    QString signalId; ///< exact
    QString search; ///< id of an activation or a run, a signal id or its beginning, an error code
    std::optional<Instant> since; ///< received at or after
    std::optional<Instant> until; ///< received before
    std::optional<std::chrono::microseconds> laterThan; ///< lateness above this
    bool conflictsOnly = false;

    bool operator==(const ActivationFilter &) const = default;
};

/// A place in the ledger's order (newest received first, then highest id).
struct ActivationCursor {
    qint64 receivedAtMicroseconds = 0;
    ActivationId id = 0;

    /// "<microseconds>-<id>", for the command line.
    QString toString() const;
    static std::optional<ActivationCursor> fromString(QStringView text);
    bool operator==(const ActivationCursor &) const = default;
};

struct ActivationPage {
    QVector<Activation> rows;
    /// Where the next page begins; nothing at the end.
    std::optional<ActivationCursor> next;
    /// Rows that come later have higher ids than this one. Lower than the newest row's where writers work beside each other,
    /// and one of them has taken an id and not committed it; then whoever asks for newer ones is answered with some that he
    /// has. Nothing where ids come in order.
    std::optional<ActivationId> settled = std::nullopt;
};

/// What a delivery came to (the answer of perform).
struct DeliveryResult {
    ActivationId activationId = 0;
    Instant receivedAt;
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId;
    std::optional<SignalId> signalId;
    std::optional<Error> error;
    ConflictMark conflict = ConflictMark::None;
};

/// What a delivery would come to now, changing nothing.
struct Prediction {
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId; ///< nothing for a start whose run id would be random
    std::optional<SignalId> signalId;
    std::optional<Error> error;
    ConflictMark conflict = ConflictMark::None;
    /// The activation that started the run which this would be a duplicate of, where the ledger has it.
    std::optional<Activation> startedBy;
    QJsonObject context; ///< the run's context where it would start: {"schedule": {...}}
};

/// Options of a delivery (spec 1, "Runner").
struct DeliveryOptions {
    QString queue = QStringLiteral("default");
    ActivationSource source = ActivationSource::Host;
    QString actor;
    std::optional<ActivationId> replayOf;
    /// The runner's clock; the moment of the call where absent.
    std::optional<Instant> now;
};

/// One saved payload of the library (spec 7, "Payloads").
struct SavedPayload {
    QString name; ///< unique, not empty
    QStringList tags;
    QString note;
    QByteArray payload; ///< exact bytes
    Instant savedAt;
    QString actor;
    std::optional<ActivationId> savedFrom;
};

} // namespace squidie::inline v0
