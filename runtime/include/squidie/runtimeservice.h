// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include <squidie/catalogueloader.h>
#include <squidie/controls.h>
#include <squidie/importer.h>
#include <squidie/replayer.h>
#include <squidie/sampleworkspace.h>
#include <squidie/trust.h>
#include <squidie/activationinspection.h>
#include <squidie/catalogueview.h>
#include <squidie/coverage.h>
#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>
#include <squidie/storeoverview.h>
#include <squidie/timeline.h>
#include <squidie/triggerschedule.h>
#include <squidie/activation.h>
#include <squidie/embeddedworker.h>
#include <squidie/storetrouble.h>
#include <squidie/storelocation.h>
#include <squidie/definitionreader.h>

#include <QCoroTask>

#include <QObject>

#include <memory>

namespace squidie::inline v0 {

/// The asynchronous face of the runtime for programs with an event loop. Lives in the thread that made it; every
/// method returns at once, works on the service's own threads (one writer, two readers) and resumes its caller in the
/// caller's thread. Parameters are taken by value. A caller that may die before the answer guards itself (QPointer)
/// after each co_await. Errors are values: store_unavailable where the store cannot be used.
class RuntimeService : public QObject {
    Q_OBJECT

public:
    explicit RuntimeService(QObject *parent = nullptr);
    ~RuntimeService() override;

    /// Opens a store, made where there is none, and closes the one before it only when that has worked.
    QCoro::Task<Result<StoreOverview>> open(StoreLocation location);
    /// Gives up what is being opened, which then ends with an error: the store that is open stays. Does not undo an opening
    /// that has succeeded.
    void cancelOpening();
    /// Opens the sample workspace at that path, made first where it is not there yet.
    QCoro::Task<Result<StoreOverview>> openSample(QString path, SampleContents contents);
    QCoro::Task<Result<StoreOverview>> overview();
    bool isOpen() const;
    /// Looks at another store without opening it here, and changes nothing in it. The error not_found means that a server
    /// answers and that there is no store yet.
    QCoro::Task<Result<StoreOverview>> look(StoreLocation location);

    /// What keeps the open store from answering; see storeTrouble.
    StoreTrouble trouble() const;
    /// Tries at once what would be tried again later. Does nothing where the store answers.
    void tryAgain();

    // Catalogue
    QCoro::Task<Result<LoadReport>> loadDefinitions(QStringList files);
    QCoro::Task<Result<QVector<TriggerOverview>>> triggers();
    QCoro::Task<Result<WorkflowDefinition>> definition(QString workflow);

    // Deliveries
    QCoro::Task<Result<DeliveryResult>> perform(QByteArray payload, DeliveryOptions options);
    /// Starts by names: a cron trigger with a signal payload, or a manual one with its input.
    QCoro::Task<Result<DeliveryResult>> startTrigger(QString workflow, QString trigger, QJsonObject payload,
                                                     DeliveryOptions options);
    QCoro::Task<Result<Prediction>> predict(QByteArray payload);
    QCoro::Task<Result<Prediction>> predictStart(QString workflow, QString trigger, QJsonObject payload);

    // The ledger
    QCoro::Task<Result<ActivationPage>> activations(ActivationFilter filter, std::optional<ActivationCursor> after,
                                                    int limit);
    /// What arrived after `newerThan`, newest first, for live lists.
    QCoro::Task<Result<ActivationPage>> newActivations(ActivationFilter filter, ActivationCursor newerThan, int limit);
    QCoro::Task<Result<ActivationInspection>> inspectActivation(ActivationId id);

    // Windows
    /// Error: invalid_option "range" where there are more windows than mostWindows.
    QCoro::Task<Result<QVector<CoveredWindow>>> coverage(TriggerKey trigger, Instant from, Instant until);
    /// Several triggers' windows for a table: where these are more than `most`, of the newest part of the range.
    QCoro::Task<Result<WindowList>> windowList(QVector<TriggerKey> triggers, Instant from, Instant until, qint64 most);
    /// Each trigger's windows and deliveries, or counts where these are too many to be told apart.
    QCoro::Task<Result<QVector<TriggerTimeline>>> timelines(QVector<TriggerKey> triggers, Instant from, Instant until,
                                                            TimelineDetail detail);
    /// A line for each trigger; from hourly counts where a trigger has more than `mostExact` windows or deliveries.
    QCoro::Task<Result<QVector<TriggerSummary>>> summaries(QVector<TriggerKey> triggers, Instant from, Instant until,
                                                           qint64 mostExact);
    QCoro::Task<Result<CoverageSettings>> coverageSettings(TriggerKey trigger);
    QCoro::Task<Status> setCoverageSettings(TriggerKey trigger, CoverageSettings settings);
    /// The last and the next window of a trigger's schedule; nothing where it has none.
    QCoro::Task<Result<NeighbourWindows>> neighbourWindows(TriggerKey trigger, Instant at);

    // Saved payloads
    QCoro::Task<Result<QVector<SavedPayload>>> savedPayloads();
    QCoro::Task<Status> savePayload(SavedPayload payload, bool replace);
    QCoro::Task<Status> removeSavedPayload(QString name);

    // Replay, import
    QCoro::Task<Result<ReplayReport>> previewReplay(ReplayRequest request, JobControlPointer control);
    QCoro::Task<Result<ReplayReport>> replay(ReplayRequest request, JobControlPointer control);
    QCoro::Task<Result<ImportReport>> importFile(QString file, JobControlPointer control);

    // Runs
    QCoro::Task<Result<RunPage>> runs(RunFilter filter, std::optional<qint64> after, int limit);
    QCoro::Task<Result<RunView>> run(RunId id);
    /// Why it stands where it stands, as far as the built-in actions go.
    QCoro::Task<Result<RunExplanation>> explainRun(RunId id);
    QCoro::Task<Result<RunGraph>> runGraph(RunId id);

    // Commands on a run. Errors: invalid_option, invalid_run_state; unsafe_replay with the steps.
    QCoro::Task<Result<RunSnapshot>> cancelRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> resumeRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> approveRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> rejectRun(RunId id, ControlOptions options);
    /// The answer is the new run.
    QCoro::Task<Result<RunSnapshot>> replayRun(RunId id, ControlOptions options, bool allowIrreversible);

    // Trust in definitions that run commands
    QCoro::Task<Result<QVector<TrustReview>>> trustReviews();
    QCoro::Task<Result<TrustReview>> trustReview(QString workflow);
    QCoro::Task<Result<TrustReview>> trustDefinition(QString workflow, QString fingerprint, QString actor, QString comment);
    /// False where it was not trusted.
    QCoro::Task<Result<bool>> withdrawTrust(QString fingerprint);

    // The embedded worker: off until it is started; stopped when another store is opened.
    /// Does nothing where no store is open, or where it is at work already.
    void startWorker(WorkerOptions options);
    /// Finishes the step at hand first; see workerStateChanged.
    void pauseWorker();
    WorkerState workerState() const;

Q_SIGNALS:
    /// Something in the store changed, by this process or another; at most twice a second.
    void storeChanged();
    void workerStateChanged(const squidie::WorkerState &state);
    /// The store stopped answering, is being tried again, or answers again (isNone). It is tried again after pauses that grow
    /// from one second to ten.
    void storeTrouble(const squidie::StoreTrouble &trouble);

private:
    void beTold();
    void lookForChanges();
    QCoro::Task<void> watchOnce();
    void setTrouble(const StoreTrouble &trouble);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace squidie::inline v0
