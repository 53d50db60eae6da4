// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/actionregistry.h>
#include "engine/trustcheck.h"
#include "journal/planning.h"
#include "store/attempttable.h"
#include "store/runjournal.h"

#include <QCoreApplication>

#include <chrono>

namespace squidie::inline v0 {

/// A worker's hold on one attempt. The token stays in the worker's memory: the store keeps its SHA-256 only.
struct Claim {
    RunId runId;
    qint64 runRow = 0;
    AttemptKey attempt;
    QString id;
    QByteArray token;
    Instant leaseUntil;
    QString program; ///< of a command: the file that was trusted
    LoadedRun run; ///< as the claim left it, with the very definition that was checked: it decides what runs
};

struct ClaimRequest {
    QString owner;
    QString queue;
    std::chrono::seconds leaseFor{300};
};

/// The result of settling a claim.
struct Settlement {
    LoadedRun run;
    /// Why the claim was no longer good: stale_claim, expired_claim, already_settled or terminal_run. Then only the anomaly
    /// was recorded.
    std::optional<QString> fenced;
};

/// Hands attempts to workers and takes their results, each in one transaction (manual: execution.md, "Claims and leases"). Belongs to its
/// store's thread; many of them, in threads, processes and machines, may work on one store.
class Dispatcher {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    Dispatcher(Store &store, const ActionRegistry &actions, TrustFile trust = {});

    /// Claims the oldest visible attempt whose action the registry has and, for commands, whose definition is trusted. What the
    /// attempt would run is judged by the run's journal and the definition, whatever the attempt's own row says.
    Result<std::optional<Claim>> claim(const ClaimRequest &request, Instant now);
    /// When work that this registry can do becomes visible next; nothing where none is planned.
    Result<std::optional<Instant>> nextVisible(const QString &queue);

    /// Extends the lease. Where the claim was no longer good, the reason.
    Result<std::optional<QString>> heartbeat(Claim &claim, std::chrono::seconds leaseFor, Instant now);
    Result<Settlement> settle(const Claim &claim, const StepResult &result, Instant now);
    /// Gives the lease back: the attempt is visible at once, to be run again as if this worker had died.
    Result<Settlement> release(const Claim &claim, Instant now);
    /// The step pauses the run until a person decides.
    Result<Settlement> pause(const Claim &claim, Instant now);
    Result<RunId> startChild(const Claim &claim, const ChildRunRequest &request, Instant now);

    CatalogueTable &catalogue() { return m_journal.catalogue(); }

private:
    struct Found {
        VisibleAttempt attempt;
        qsizetype place = 0; ///< its index among the places
    };

    Result<QVector<WorkPlace>> places(const QString &queue);
    Status addPlaces(QVector<WorkPlace> &places, qint64 queueRow, const TrustedDefinition &trusted);
    Result<std::optional<Found>> oldestVisible(const QVector<WorkPlace> &places, Instant now, AttemptTable::For why);
    Result<std::optional<Claim>> claimAgain(Instant now);
    Result<bool> seesWork(const QVector<WorkPlace> &places, Instant now);
    Result<std::optional<Claim>> claimIn(QVector<WorkPlace> &places, const ClaimRequest &request, Instant now);
    template<typename Plan>
    Result<Settlement> change(const Claim &claim, const QString &factType, Instant now, Plan plan);
    Status insertChild(const LoadedRun &parent, const RunnableState &origin, const RunId &child,
                       const ChildRunRequest &request, Instant now);

    Store &m_store;
    const ActionRegistry &m_actions;
    RunJournal m_journal;
    TrustCheck m_trust;
    bool m_hadWork = false; ///< the last call claimed something
    std::optional<Claim> m_unanswered; ///< perhaps recorded: the answer to its commit was lost
    QString m_unansweredChange; ///< the claim of which this is true for a result
};

/// The id of a child run: the same for the same parent run, parent step, workflow, trigger and key.
RunId childRunId(const RunId &parent, const QString &step, const ChildRunRequest &request);

} // namespace squidie::inline v0
