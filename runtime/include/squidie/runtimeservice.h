// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/activationinspection.h>
#include <squidie/catalogueloader.h>
#include <squidie/catalogueview.h>
#include <squidie/controls.h>
#include <squidie/coverage.h>
#include <squidie/embeddedworker.h>
#include <squidie/export.h>
#include <squidie/importer.h>
#include <squidie/jobcontrol.h>
#include <squidie/listof.h>
#include <squidie/replayer.h>
#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>
#include <squidie/sampleworkspace.h>
#include <squidie/startrequest.h>
#include <squidie/storelocation.h>
#include <squidie/storeoutage.h>
#include <squidie/storeoverview.h>
#include <squidie/timeline.h>
#include <squidie/triggerfit.h>
#include <squidie/trust.h>
#include <squidie/windowcalendar.h>
#include <squidie/yearrehearsal.h>

#include <QCoroTask>

#include <QObject>

#include <memory>

namespace squidie::inline v0 {

struct OpenStore;

/// The asynchronous face of the runtime, for programs with an event loop. (manual: embedding.md)
///
/// Belongs to the thread that made it. Every call returns at once, works on the service's own threads (one writer, two
/// readers) and resumes its caller in the caller's thread. A caller that may be destroyed before the answer guards itself
/// (QPointer) after each co_await. A service that is destroyed answers the calls in flight.
///
/// Parameters are taken by value, and each may be a temporary: no parameter is an aggregate, which GCC 12 destroys twice in a
/// co_await expression. The same compiler rejects braced lists there ("array used as initializer"): a QJsonObject is best
/// made before the expression; ListOf takes braced elements.
///
/// Errors are values. Every call: store_unavailable, where the store cannot be used or none is open.
class SQUIDIE_EXPORT RuntimeService : public QObject {
    Q_OBJECT

public:
    /// The clock is called on the service's threads as well. `trust` is where trust is kept.
    explicit RuntimeService(Clock clock = systemNow, QObject *parent = nullptr, TrustFile trust = {});
    /// By the service's clock.
    Instant now() const;
    ~RuntimeService() override;

    /// Opens a store, creating it where there is none, and closes the one before it once that has succeeded. A store that
    /// cannot be written is opened for reading; a server that allows it later on is then written to. Of two calls the later one
    /// wins.
    QCoro::Task<Result<StoreOverview>> open(StoreLocation location);
    /// Gives up the opening in progress, which then ends with an error: the store that is open stays. Does not undo an
    /// opening that has succeeded.
    void cancelOpening();
    /// Opens the sample workspace at that path, creating it where there is none.
    QCoro::Task<Result<StoreOverview>> openSample(QString path, SampleContents contents);
    QCoro::Task<Result<StoreOverview>> overview();
    bool isOpen() const;
    /// Describes another store without opening it here or changing anything in it. The reason not_found means that a server
    /// answers but has no store there.
    QCoro::Task<Result<StoreOverview>> look(StoreLocation location);

    /// Why the open store does not answer, as in outageChanged.
    StoreOutage outage() const;
    /// During an outage, tries again now rather than after the pause.
    void tryAgain();
    /// Ends every connection that waits for an answer: what was asked fails with connection_lost or, where it was being
    /// recorded, outcome_unknown; reading is tried once more on a new connection.
    void reconnect();

    // Catalogue (manual: definitions.md, "Catalogue")
    /// Loads files of definitions, or folders of .json files: all of them, or none where one has errors.
    QCoro::Task<Result<LoadReport>> loadDefinitions(ListOf<QString> files);
    /// Every trigger that a current definition declares or that the ledger knows, in order of name.
    QCoro::Task<Result<QVector<TriggerOverview>>> triggers();

    // Deliveries (manual: activations.md, "Runner")
    QCoro::Task<Result<DeliveryResult>> perform(QByteArray payload, DeliveryOptions options);
    /// Starts by names: a cron trigger with a signal payload, or a manual one with its input.
    QCoro::Task<Result<DeliveryResult>> startTrigger(QString workflow, QString trigger, QJsonObject payload,
                                                     DeliveryOptions options);
    /// Starts a run by names, with an input or as a firing.
    QCoro::Task<Result<DeliveryResult>> start(StartRequest request, DeliveryOptions options);
    /// What perform would answer now. Changes nothing.
    QCoro::Task<Result<Prediction>> predict(QByteArray payload);
    /// What startTrigger would answer now. Changes nothing.
    QCoro::Task<Result<Prediction>> predictStart(StartRequest request);
    QCoro::Task<Result<Prediction>> predictStart(QString workflow, QString trigger, QJsonObject payload);

    // The ledger (manual: activations.md, "Ledger")
    /// A page of at most `limit` rows, newest first, from `after` on.
    QCoro::Task<Result<ActivationPage>> activations(ActivationFilter filter, std::optional<ActivationCursor> after,
                                                    int limit);
    /// What arrived after `newerThan`, newest first: for live lists.
    QCoro::Task<Result<ActivationPage>> newActivations(ActivationFilter filter, ActivationCursor newerThan, int limit);
    /// Error: invalid_option where there is no such activation.
    QCoro::Task<Result<ActivationInspection>> inspectActivation(ActivationId id);

    // Windows that begin in [from, until) (manual: window-comparison.md)
    /// Several triggers' windows for a table; where there are more than `most`, those of the newest part of the range.
    QCoro::Task<Result<WindowList>> windowList(ListOf<TriggerKey> triggers, Instant from, Instant until, qint64 most);
    /// Each trigger's windows and deliveries, or counts where these are too many to be told apart.
    QCoro::Task<Result<QVector<TriggerTimeline>>> timelines(ListOf<TriggerKey> triggers, Instant from, Instant until,
                                                            TimelineDetail detail);
    /// A line for each trigger; from hourly counts where a trigger has more than `mostExact` windows or deliveries.
    QCoro::Task<Result<QVector<TriggerSummary>>> summaries(ListOf<TriggerKey> triggers, Instant from, Instant until,
                                                           qint64 mostExact);
    QCoro::Task<Result<CoverageSettings>> coverageSettings(TriggerKey trigger);
    QCoro::Task<Status> setCoverageSettings(TriggerKey trigger, CoverageSettings settings);
    /// Days in a row by a zone's clock; a trigger with more than `mostExact` windows or deliveries is counted.
    QCoro::Task<Result<WindowCalendar>> windowCalendar(ListOf<TriggerKey> triggers, QString zone,
                                                       std::chrono::local_days first, int days, qint64 mostExact);
    /// Which settings explain what was delivered; by default in the last 90 days with deliveries. Changes nothing.
    QCoro::Task<Result<ScheduleFit>> fitTrigger(TriggerKey trigger, std::optional<Instant> from,
                                                std::optional<Instant> until);
    /// What a year's clock changes do to the triggers' schedules (manual: schedules.md, "Rehearsal"). Starts nothing.
    QCoro::Task<Result<YearRehearsal>> rehearseYear(ListOf<TriggerKey> triggers, int year);
    /// At most `most` firings of that day.
    QCoro::Task<Result<DayFirings>> firingsOfDay(ListOf<TriggerKey> triggers, std::chrono::local_days day, int most);
    /// The last and the next window of a trigger's schedule; nothing where it has none.
    QCoro::Task<Result<NeighbourWindows>> neighbourWindows(TriggerKey trigger, Instant at);

    // Saved payloads
    /// All of them, in order of name.
    QCoro::Task<Result<QVector<SavedPayload>>> savedPayloads();
    /// Error: invalid_option where the name is empty, or taken and `replace` is not set.
    QCoro::Task<Status> savePayload(SavedPayload payload, bool replace);
    /// Does nothing where there is none of that name.
    QCoro::Task<Status> removeSavedPayload(QString name);

    // Replay, import; `control` must not be null
    /// What replay would do, worked out in a throw-away store. Changes nothing.
    QCoro::Task<Result<ReplayReport>> previewReplay(ReplayRequest request, JobControlPointer control);
    /// In sandbox mode a preview.
    QCoro::Task<Result<ReplayReport>> replay(ReplayRequest request, JobControlPointer control);
    /// All of a file or, when cancelled, nothing of it. Error: invalid_option where it cannot be read.
    QCoro::Task<Result<ImportReport>> importFile(QString file, JobControlPointer control);

    // Runs (manual: execution.md, "Inspection"). Error: invalid_option where there is no such run.
    /// A page of at most `limit` rows, newest first, from RunPage::next on.
    QCoro::Task<Result<RunPage>> runs(RunFilter filter, std::optional<qint64> after, int limit);
    QCoro::Task<Result<RunView>> run(RunId id);
    /// Why it is where it is, as far as the built-in actions go.
    QCoro::Task<Result<RunExplanation>> explainRun(RunId id);
    QCoro::Task<Result<RunGraph>> runGraph(RunId id);

    // Commands on a run (manual: execution.md, "Controls"). Errors: invalid_option, invalid_run_state.
    QCoro::Task<Result<RunSnapshot>> cancelRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> resumeRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> approveRun(RunId id, ControlOptions options);
    QCoro::Task<Result<RunSnapshot>> rejectRun(RunId id, ControlOptions options);
    /// Answers with the new run. Error: unsafe_replay with the steps, unless `allowIrreversible` is set.
    QCoro::Task<Result<RunSnapshot>> replayRun(RunId id, ControlOptions options, bool allowIrreversible);

    // This user's trust in definitions that run commands (manual: trust.md). It is kept outside the store, which may be
    // read-only. Each error: invalid_option where the trust file cannot be used.
    /// Every current definition that would run commands, in order of name.
    QCoro::Task<Result<QVector<TrustReview>>> trustReviews();
    /// Errors: invalid_workflow; invalid_option where the definition or a program has changed since it was reviewed, and where
    /// trust cannot be kept.
    QCoro::Task<Result<TrustReview>> trustDefinition(TrustReview reviewed, QString actor, QString comment);
    /// False where it was not trusted.
    QCoro::Task<Result<bool>> withdrawTrust(QString digest);

    // The embedded worker: off until it is started; stopped when another store is opened (manual: runs.md)
    /// Does nothing where no store is open, where the store is read-only, or while the worker is running.
    void startWorker(WorkerOptions options);
    /// Finishes the current step first; see workerStateChanged.
    void pauseWorker();
    WorkerState workerState() const;

Q_SIGNALS:
    /// Something in the store changed, by this process or another; at most twice a second.
    void storeChanged();
    void workerStateChanged(const squidie::WorkerState &state);
    /// The store stopped answering, is being tried again, or answers again (isNone). It is tried again after pauses that grow
    /// from one second to ten. An answer that has not come for three seconds is told as well (isSilent).
    void outageChanged(const squidie::StoreOutage &outage);

private:
    QCoro::Task<void> becomeWritable(std::shared_ptr<OpenStore> store);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace squidie::inline v0
