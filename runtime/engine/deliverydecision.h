// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/delivery.h>
#include "store/cataloguetable.h"
#include "store/runtable.h"

/// What a delivery comes to: values in, a decision out. Nothing here reads or writes a store; any thread.
/// (manual: activations.md, "Runner")
namespace squidie::inline v0 {

/// What the run begins with that a delivery starts.
struct StartDecision {
    StoredDefinitionPointer definition;
    const TriggerDefinition *trigger = nullptr; ///< of that definition
    QByteArray input; ///< JSON text
    QByteArray schedule; ///< JSON text of the schedule context; empty for a business input
    IdempotencyStrategy idempotency = IdempotencyStrategy::None; ///< of the firing
};

/// The run that an earlier start made under a key or a run id of the caller.
struct EarlierStart {
    bool isBusiness = false; ///< it was started with a business input, by which it can be compared
    TriggerKey trigger;
    QString queue;
    QString fingerprint;
    QJsonObject input; ///< as it was given, before defaults
};

struct Decision {
    Outcome outcome = Outcome::Rejected;
    /// The run that the delivery repeats, or starts under its own identity. A start without an identity gets a random id
    /// when it is claimed.
    std::optional<RunId> runId;
    std::optional<qint64> runRow; ///< of that run's id; for a start, known once it is claimed
    bool hasIdentity = false; ///< the run's id is the one that the delivery's identity gives
    std::optional<Error> error;
    std::optional<StartDecision> start; ///< where a run is to be started here; never for an import

    bool isRepeat() const { return outcome == Outcome::Duplicate || outcome == Outcome::Skipped; }
};

/// `known` is what the store knows of the run id that the delivery's identity gives; `definition` is the current definition
/// of its workflow, null where there is none. `earlier` is that run's own start, where the caller named the run and its journal
/// is still there.
Decision decideDelivery(const PreparedDelivery &delivery, const std::optional<KnownRun> &known,
                        const StoredDefinitionPointer &definition,
                        const std::optional<EarlierStart> &earlier = std::nullopt);

/// For a delivery that happened elsewhere. There it did start, whatever is known of its definition here: a workflow that
/// is not loaded is no error, and its identity alone decides. `knownRow` is the row of its run id, where an earlier
/// delivery had the same.
Decision decideImported(const PreparedDelivery &delivery, std::optional<qint64> knownRow,
                        const StoredDefinitionPointer &definition);

/// Whether a run could be started under the delivery's own identity, so that claiming it ahead of the decision is worthwhile.
bool mayStartUnderIdentity(const PreparedDelivery &delivery, const StoredDefinitionPointer &definition);

/// What a conflict mark depends on besides the decision. (manual: activations.md, "Identity conflicts")
struct ConflictEvidence {
    /// The payload that started the run, where the delivery repeats it and the ledger still has it.
    std::optional<QByteArray> firstPayload;
    /// Another run was started for the same window of the same trigger; asked where sharesWindow() says so.
    bool windowHasOtherStart = false;
};

/// Whether another start of the same window would be a conflict. A trigger without an idempotency strategy starts a run
/// at every delivery: that is what it declares.
bool sharesWindow(const PreparedDelivery &delivery, const Decision &decision);
ConflictMark conflictOf(const PreparedDelivery &delivery, const Decision &decision, const ConflictEvidence &evidence);

} // namespace squidie::inline v0
