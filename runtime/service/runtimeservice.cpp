// SPDX-License-Identifier: Apache-2.0
#include <squidie/runtimeservice.h>

#include <squidie/runner.h>
#include "inspect/inspector.h"
#include "service/storethread.h"
#include "store/savedpayloadtable.h"
#include "store/storeerror.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <array>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds watchInterval{500};
constexpr std::chrono::milliseconds shortestPause{1000};
constexpr std::chrono::milliseconds longestPause{10'000};

Error nothingOpen()
{
    return storeError(QString(), StoreReason::Closed);
}

} // namespace

/// One open store: a writer and readers, each with a thread. Shared by the calls in flight, so that closing it does not
/// pull it away from under them.
struct OpenStore {
    explicit OpenStore(const StoreLocation &where)
        : location(where),
          writer(where, Store::Access::ReadWrite),
          readers{Reader(where), Reader(where)}
    {
    }

    struct Reader : StoreThread {
        explicit Reader(const StoreLocation &where) : StoreThread(where, Store::Access::Reader) { }
    };

    StoreThread &leastBusyReader() { return readers[0].waiting() <= readers[1].waiting() ? readers[0] : readers[1]; }

    StoreLocation location;
    QObject listener; ///< receives, in the service's thread, what the readers' threads are told
    StoreThread writer;
    std::array<Reader, 2> readers;
    bool readOnly = false;
};
using OpenStorePointer = std::shared_ptr<OpenStore>;

class RuntimeService::Private {
public:
    OpenStorePointer store;
    QTimer watch;
    QVariant changeMark;
    bool watching = false;
    bool watchAgain = false; ///< told of a change while it was looking
    QElapsedTimer lastChange;
    StoreTrouble trouble;
    std::chrono::milliseconds pause = shortestPause; ///< before the next try while there is trouble
    EmbeddedWorker worker;
    int openings = 0;
};

namespace {

/// Work on a store that stays open until it is answered. A function of its own: a coroutine's parameters live as long as it.
template<typename Work>
QCoro::Task<std::invoke_result_t<Work, Store &>> runOn(OpenStorePointer store, bool onWriter, Work work)
{
    if (!store)
        co_return tl::unexpected(nothingOpen());
    StoreThread &thread = onWriter ? store->writer : store->leastBusyReader();
    co_return co_await thread.run(std::move(work));
}

/// Keeps a store that does not answer until its threads have done what they are at: whoever ends it waits for them.
QCoro::Task<void> retire(OpenStorePointer store)
{
    const auto nothing = [] { return true; };
    co_await store->writer.runDetached(nothing);
    for (auto &reader : store->readers)
        co_await reader.runDetached(nothing);
}

template<typename Work>
auto read(const OpenStorePointer &store, Work work)
{
    return runOn(store, false, std::move(work));
}
template<typename Work>
auto write(const OpenStorePointer &store, Work work)
{
    return runOn(store, true, std::move(work));
}

} // namespace

RuntimeService::RuntimeService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(&d->watch, &QTimer::timeout, this, &RuntimeService::lookForChanges);
    connect(&d->worker, &EmbeddedWorker::stateChanged, this, &RuntimeService::workerStateChanged);
}

RuntimeService::~RuntimeService() = default;

bool RuntimeService::isOpen() const
{
    return d->store != nullptr;
}

QCoro::Task<Result<StoreOverview>> RuntimeService::open(StoreLocation location)
{
    const QPointer<RuntimeService> self(this);
    const int opening = ++d->openings;
    auto store = std::make_shared<OpenStore>(location);
    // A store that cannot be written can still be looked at.
    const Status writable = co_await store->writer.open();
    const bool readOnly = !writable && storeReason(writable.error()) == StoreReason::ReadOnly;
    if (!writable && !readOnly)
        co_return tl::unexpected(writable.error());
    for (auto &reader : store->readers) {
        const Status opened = co_await reader.open();
        if (!opened)
            co_return tl::unexpected(opened.error());
    }
    store->readOnly = readOnly;
    // The newest wish counts, however long an older one takes.
    if (!self || opening != d->openings)
        co_return tl::unexpected(nothingOpen());
    if (d->store && d->store->location.path != store->location.path)
        d->worker.pause();
    const OpenStorePointer before = std::exchange(d->store, store);
    if (!d->trouble.isNone())
        retire(before);
    d->changeMark = QVariant();
    d->watching = false;
    setTrouble({});
    // What is read from here on is of this moment or later: no change between the two goes unnoticed.
    const auto mark = co_await store->readers[0].run([](Store &s) { return s.changeMark(); });
    if (!self || store != d->store)
        co_return tl::unexpected(nothingOpen());
    if (mark && !d->changeMark.isValid())
        d->changeMark = *mark;
    auto told = [this, listener = &store->listener] {
        QMetaObject::invokeMethod(
            listener, [this] { beTold(); }, Qt::QueuedConnection);
    };
    auto listen = [told](Store &s) { return s.listen(told); };
    // Where it cannot listen it still looks: no reason not to open.
    const Status listening = co_await store->readers[0].run(listen);
    if (!listening)
        qInfo("%s", qUtf8Printable(errorSentence(listening.error())));
    if (!self)
        co_return tl::unexpected(nothingOpen());
    co_return co_await overview();
}

void RuntimeService::cancelOpening()
{
    ++d->openings;
}

QCoro::Task<Result<StoreOverview>> RuntimeService::openSample(QString path, SampleContents contents)
{
    const QPointer<RuntimeService> self(this);
    StoreThread maker({path}, Store::Access::ReadWrite);
    // Named, both: GCC 12 destroys a closure or a braced temporary twice that lives across a suspension.
    auto make = [path, contents] { return createSampleStore(path, contents); };
    const Status made = co_await maker.runDetached(std::move(make));
    if (!made)
        co_return tl::unexpected(made.error());
    if (!self)
        co_return tl::unexpected(nothingOpen());
    const StoreLocation location{path};
    co_return co_await open(location);
}

QCoro::Task<Result<StoreOverview>> RuntimeService::overview()
{
    const OpenStorePointer store = d->store;
    auto overview = co_await read(store, [](Store &s) { return storeOverview(s); });
    if (overview)
        overview->readOnly = store->readOnly;
    co_return overview;
}

/// Changes that follow each other quickly are seen by the timer.
void RuntimeService::beTold()
{
    if (!d->lastChange.isValid() || d->lastChange.hasExpired(watchInterval.count()))
        lookForChanges();
}

QCoro::Task<Result<StoreOverview>> RuntimeService::look(StoreLocation location)
{
    StoreThread thread(location, Store::Access::Reader);
    const Status opened = co_await thread.open();
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return co_await thread.run([](Store &s) { return storeOverview(s); });
}

StoreTrouble RuntimeService::trouble() const
{
    return d->trouble;
}

void RuntimeService::tryAgain()
{
    if (!d->trouble.isNone())
        lookForChanges();
}

/// Keeps watching: often while the store answers, after growing pauses while it does not.
void RuntimeService::setTrouble(const StoreTrouble &trouble)
{
    if (trouble.isNone())
        d->pause = shortestPause;
    if (trouble.isNone() || trouble.nextTry)
        d->watch.start(trouble.isNone() ? watchInterval : d->pause);
    if (trouble == d->trouble)
        return;
    d->trouble = trouble;
    Q_EMIT storeTrouble(trouble);
}

/// Changes of this and of other processes show in the same mark.
void RuntimeService::lookForChanges()
{
    if (d->watching)
        d->watchAgain = true;
    else if (d->store)
        watchOnce();
}

QCoro::Task<void> RuntimeService::watchOnce()
{
    const QPointer<RuntimeService> self(this);
    const OpenStorePointer store = d->store;
    d->watching = true;
    d->watchAgain = false;
    if (!d->trouble.isNone())
        setTrouble({d->trouble.sentence, d->trouble.since, std::nullopt});
    const auto mark = co_await store->readers[0].run([](Store &s) { return s.changeMark(); });
    if (!self)
        co_return;
    if (store != d->store)
        co_return; // another one is watched by now
    d->watching = false;
    if (!mark) {
        const Instant now = systemNow();
        const bool first = d->trouble.isNone();
        d->pause = first ? shortestPause : std::min(2 * d->pause, longestPause);
        setTrouble({errorSentence(mark.error()), first ? now : d->trouble.since, now + d->pause});
        co_return;
    }
    const bool wasAway = !d->trouble.isNone();
    setTrouble({});
    const bool changed = d->changeMark.isValid() && d->changeMark != *mark;
    d->changeMark = *mark;
    if (changed || wasAway) {
        d->lastChange.start();
        Q_EMIT storeChanged();
    }
    if (self && d->watchAgain)
        lookForChanges();
}

QCoro::Task<Result<LoadReport>> RuntimeService::loadDefinitions(QStringList files)
{
    return write(d->store, [files](Store &s) -> Result<LoadReport> {
        auto reports = readDefinitionFiles(files);
        if (!reports)
            return tl::unexpected(reports.error());
        return squidie::loadDefinitions(s, std::move(*reports), systemNow());
    });
}

QCoro::Task<Result<QVector<TriggerOverview>>> RuntimeService::triggers()
{
    return read(d->store, [](Store &s) { return listTriggers(s); });
}

QCoro::Task<Result<WorkflowDefinition>> RuntimeService::definition(QString workflow)
{
    return read(d->store, [workflow](Store &s) -> Result<WorkflowDefinition> {
        const auto stored = CatalogueTable(s).current(workflow);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!*stored)
            return failure(ErrorCode::InvalidWorkflow, workflow);
        return (*stored)->definition;
    });
}

QCoro::Task<Result<DeliveryResult>> RuntimeService::perform(QByteArray payload, DeliveryOptions options)
{
    return write(d->store, [payload, options](Store &s) { return Runner(s).perform(payload, options); });
}

QCoro::Task<Result<DeliveryResult>> RuntimeService::startTrigger(QString workflow, QString trigger, QJsonObject payload,
                                                                 DeliveryOptions options)
{
    return write(d->store, [workflow, trigger, payload, options](Store &s) {
        return Runner(s).startTrigger(workflow, trigger, payload, options);
    });
}

QCoro::Task<Result<Prediction>> RuntimeService::predict(QByteArray payload)
{
    return read(d->store, [payload](Store &s) { return Runner(s).predict(payload); });
}

QCoro::Task<Result<Prediction>> RuntimeService::predictStart(QString workflow, QString trigger, QJsonObject payload)
{
    return read(d->store,
                [workflow, trigger, payload](Store &s) { return Runner(s).predictStart(workflow, trigger, payload); });
}

QCoro::Task<Result<ActivationPage>> RuntimeService::activations(ActivationFilter filter,
                                                                std::optional<ActivationCursor> after, int limit)
{
    return read(d->store, [filter, after, limit](Store &s) { return ActivationTable(s).page(filter, after, limit); });
}

QCoro::Task<Result<ActivationPage>> RuntimeService::newActivations(ActivationFilter filter, ActivationCursor newerThan,
                                                                   int limit)
{
    return read(d->store,
                [filter, newerThan, limit](Store &s) { return ActivationTable(s).newerThan(filter, newerThan.id, limit); });
}

QCoro::Task<Result<ActivationInspection>> RuntimeService::inspectActivation(ActivationId id)
{
    return read(d->store, [id](Store &s) { return squidie::inspectActivation(s, id); });
}

QCoro::Task<Result<QVector<CoveredWindow>>> RuntimeService::coverage(TriggerKey trigger, Instant from, Instant until)
{
    return read(d->store, [trigger, from, until](Store &s) { return windowCoverage(s, trigger, from, until, systemNow()); });
}

QCoro::Task<Result<QVector<TriggerTimeline>>> RuntimeService::timelines(QVector<TriggerKey> triggers, Instant from,
                                                                        Instant until, TimelineDetail detail)
{
    return read(d->store, [triggers, from, until, detail](Store &s) {
        return triggerTimelines(s, triggers, from, until, detail, systemNow());
    });
}

QCoro::Task<Result<WindowList>> RuntimeService::windowList(QVector<TriggerKey> triggers, Instant from, Instant until,
                                                           qint64 most)
{
    return read(d->store, [triggers, from, until, most](Store &s) {
        return listWindows(s, triggers, from, until, systemNow(), most);
    });
}

QCoro::Task<Result<QVector<TriggerSummary>>> RuntimeService::summaries(QVector<TriggerKey> triggers, Instant from,
                                                                       Instant until, qint64 mostExact)
{
    return read(d->store, [triggers, from, until, mostExact](Store &s) {
        return summariseTriggers(s, triggers, from, until, systemNow(), mostExact);
    });
}

QCoro::Task<Result<CoverageSettings>> RuntimeService::coverageSettings(TriggerKey trigger)
{
    return read(d->store, [trigger](Store &s) { return squidie::coverageSettings(s, trigger); });
}

QCoro::Task<Status> RuntimeService::setCoverageSettings(TriggerKey trigger, CoverageSettings settings)
{
    return write(d->store, [trigger, settings](Store &s) { return squidie::setCoverageSettings(s, trigger, settings); });
}

QCoro::Task<Result<NeighbourWindows>> RuntimeService::neighbourWindows(TriggerKey trigger, Instant at)
{
    return read(d->store, [trigger, at](Store &s) { return squidie::neighbourWindows(s, trigger, at); });
}

QCoro::Task<Result<QVector<SavedPayload>>> RuntimeService::savedPayloads()
{
    return read(d->store, [](Store &s) { return SavedPayloadTable(s).all(); });
}

QCoro::Task<Status> RuntimeService::savePayload(SavedPayload payload, bool replace)
{
    return write(d->store, [payload, replace](Store &s) { return SavedPayloadTable(s).save(payload, replace); });
}

QCoro::Task<Status> RuntimeService::removeSavedPayload(QString name)
{
    return write(d->store, [name](Store &s) -> Status {
        const auto removed = SavedPayloadTable(s).remove(name);
        return removed ? Status() : Status(tl::unexpected(removed.error()));
    });
}

QCoro::Task<Result<ReplayReport>> RuntimeService::previewReplay(ReplayRequest request, JobControlPointer control)
{
    return read(d->store, [request, control](Store &s) { return squidie::previewReplay(s, request, *control); });
}

QCoro::Task<Result<ReplayReport>> RuntimeService::replay(ReplayRequest request, JobControlPointer control)
{
    if (request.mode == ReplayMode::Sandbox)
        return previewReplay(std::move(request), std::move(control));
    return write(d->store, [request, control](Store &s) { return squidie::replay(s, request, *control); });
}

QCoro::Task<Result<ImportReport>> RuntimeService::importFile(QString file, JobControlPointer control)
{
    return write(d->store, [file, control](Store &s) { return importActivationFile(s, file, *control); });
}

QCoro::Task<Result<RunPage>> RuntimeService::runs(RunFilter filter, std::optional<qint64> after, int limit)
{
    return read(d->store, [filter, after, limit](Store &s) { return RunTable(s).page(filter, after, limit); });
}

QCoro::Task<Result<RunView>> RuntimeService::run(RunId id)
{
    return read(d->store, [id](Store &s) { return inspectRun(s, id); });
}

QCoro::Task<Result<RunExplanation>> RuntimeService::explainRun(RunId id)
{
    return read(d->store, [id](Store &s) { return squidie::explainRun(s, id, ActionRegistry::builtIn(), systemNow()); });
}

QCoro::Task<Result<RunGraph>> RuntimeService::runGraph(RunId id)
{
    return read(d->store, [id](Store &s) { return graphRun(s, id); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::cancelRun(RunId id, ControlOptions options)
{
    return write(d->store, [id, options](Store &s) { return Controls(s).cancel(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::resumeRun(RunId id, ControlOptions options)
{
    return write(d->store, [id, options](Store &s) { return Controls(s).resume(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::approveRun(RunId id, ControlOptions options)
{
    return write(d->store, [id, options](Store &s) { return Controls(s).approve(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::rejectRun(RunId id, ControlOptions options)
{
    return write(d->store, [id, options](Store &s) { return Controls(s).reject(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::replayRun(RunId id, ControlOptions options, bool allowIrreversible)
{
    return write(d->store,
                 [id, options, allowIrreversible](Store &s) { return Controls(s).replay(id, options, allowIrreversible); });
}

QCoro::Task<Result<QVector<TrustReview>>> RuntimeService::trustReviews()
{
    return read(d->store, [](Store &s) { return reviewTrust(s); });
}

QCoro::Task<Result<TrustReview>> RuntimeService::trustReview(QString workflow)
{
    return read(d->store, [workflow](Store &s) { return reviewTrust(s, workflow); });
}

QCoro::Task<Result<TrustReview>> RuntimeService::trustDefinition(QString workflow, QString fingerprint, QString actor,
                                                                 QString comment)
{
    return write(d->store, [workflow, fingerprint, actor, comment](Store &s) {
        return squidie::trustDefinition(s, workflow, fingerprint, actor, comment, systemNow());
    });
}

QCoro::Task<Result<bool>> RuntimeService::withdrawTrust(QString fingerprint)
{
    return write(d->store, [fingerprint](Store &s) { return squidie::withdrawTrust(s, fingerprint); });
}

void RuntimeService::startWorker(WorkerOptions options)
{
    if (d->store && !d->store->readOnly)
        d->worker.start(d->store->location, std::move(options));
}

void RuntimeService::pauseWorker()
{
    d->worker.pause();
}
WorkerState RuntimeService::workerState() const
{
    return d->worker.state();
}

} // namespace squidie::inline v0
