// SPDX-License-Identifier: Apache-2.0
#include <squidie/runtimeservice.h>

#include <squidie/runner.h>
#include <squidie/inspector.h>
#include "base/inputfile.h"
#include "service/storewatch.h"
#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "store/runtable.h"
#include "store/savedpayloadtable.h"

#include <QPointer>

namespace squidie::inline v0 {

class RuntimeService::Private {
public:
    Private(Clock now, TrustFile trustFile)
        : clock(now),
          trust(std::move(trustFile)),
          watch(now),
          worker(now, nullptr, trust)
    {
    }

    /// For questions about a moment, on a reader.
    template<typename Work>
    auto read(Work work) const
    {
        return readOn(store, std::move(work));
    }
    /// For whatever changes the store.
    template<typename Work>
    auto write(Work work) const
    {
        return writeOn(store, std::move(work));
    }

    Clock clock;
    TrustFile trust;
    OpenStorePointer store;
    StoreWatch watch;
    EmbeddedWorker worker;
    int openings = 0;
};

RuntimeService::RuntimeService(Clock clock, QObject *parent, TrustFile trust)
    : QObject(parent),
      d(std::make_unique<Private>(std::move(clock), std::move(trust)))
{
    connect(&d->watch, &StoreWatch::changed, this, &RuntimeService::storeChanged);
    connect(&d->watch, &StoreWatch::outageChanged, this, &RuntimeService::outageChanged);
    connect(&d->worker, &EmbeddedWorker::stateChanged, this, &RuntimeService::workerStateChanged);
}

RuntimeService::~RuntimeService() = default;

Instant RuntimeService::now() const
{
    return d->clock();
}

bool RuntimeService::isOpen() const
{
    return d->store != nullptr;
}

QCoro::Task<Result<StoreOverview>> RuntimeService::open(StoreLocation location)
{
    const QPointer<RuntimeService> self(this);
    const int opening = ++d->openings;
    const auto opened = co_await openThreads(location);
    if (!opened)
        co_return tl::unexpected(opened.error());
    // The latest request wins, however long an earlier one takes.
    if (!self || opening != d->openings)
        co_return tl::unexpected(nothingOpen());
    const OpenStorePointer store = *opened;
    // What was replaced is another store, although it has the same path.
    if (d->store && (d->store->location.path != store->location.path || d->watch.outage().wasReplaced))
        d->worker.pause();
    const OpenStorePointer before = std::exchange(d->store, store);
    if (before)
        retire(before); // what it still waits for keeps nobody waiting
    co_await d->watch.watch(store);
    if (!self || store != d->store)
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
    const StoreLocation location(path);
    StoreThread maker(location, Store::Access::ReadWrite);
    // Named: GCC 12 destroys a closure twice that is a temporary of a co_await expression.
    auto make = [path, contents, now = d->clock()] { return createSampleStore(path, contents, now); };
    const Status made = co_await maker.runDetached(std::move(make));
    if (!made)
        co_return tl::unexpected(made.error());
    if (!self)
        co_return tl::unexpected(nothingOpen());
    co_return co_await open(location);
}

QCoro::Task<Result<StoreOverview>> RuntimeService::overview()
{
    const OpenStorePointer store = d->store;
    auto overview = co_await readOn(store, [](Store &s) { return storeOverview(s); });
    if (overview)
        overview->readOnly = store->readOnly;
    if (overview && store->readOnly)
        becomeWritable(store);
    co_return overview;
}

/// A standby may have been promoted by now, or a right granted.
QCoro::Task<void> RuntimeService::becomeWritable(std::shared_ptr<OpenStore> store)
{
    constexpr std::chrono::seconds pause{2};
    if (!isStoreAddress(store->location.path)
        || (store->askedForWriting.isValid()
            && !store->askedForWriting.hasExpired(std::chrono::milliseconds(pause).count())))
        co_return;
    store->askedForWriting.start();
    const QPointer<RuntimeService> self(this);
    const Status writable = co_await store->writer.open();
    if (!writable)
        co_return;
    store->readOnly = false;
    if (self && store == d->store)
        Q_EMIT storeChanged();
}

QCoro::Task<Result<StoreOverview>> RuntimeService::look(StoreLocation location)
{
    StoreThread thread(location, Store::Access::Reader);
    const Status opened = co_await thread.open();
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return co_await thread.run([](Store &s) { return storeOverview(s); });
}

StoreOutage RuntimeService::outage() const
{
    return d->watch.outage();
}

void RuntimeService::tryAgain()
{
    if (!outage().isNone())
        d->watch.look();
}

void RuntimeService::reconnect()
{
    if (d->store)
        d->store->hangUp();
    tryAgain();
}

QCoro::Task<Result<LoadReport>> RuntimeService::loadDefinitions(ListOf<QString> files)
{
    return d->write([files, now = d->clock](Store &s) -> Result<LoadReport> {
        for (const QString &file : files.values()) {
            if (isPipeOrDevice(file)) // the store's thread must not wait for it
                return failure(
                    ErrorCode::InvalidOption,
                    QJsonObject{{QStringLiteral("option"), QStringLiteral("FILE")},
                                {QStringLiteral("value"), file},
                                {QStringLiteral("reason"), QStringLiteral("%1: %2").arg(file, whyNotOrdinaryFile(file))}});
        }
        auto reports = readDefinitionFiles(files.values());
        if (!reports)
            return tl::unexpected(reports.error());
        return squidie::loadDefinitions(s, std::move(*reports), now());
    });
}

QCoro::Task<Result<QVector<TriggerOverview>>> RuntimeService::triggers()
{
    return d->read([](Store &s) { return listTriggers(s); });
}

QCoro::Task<Result<DeliveryResult>> RuntimeService::perform(QByteArray payload, DeliveryOptions options)
{
    return d->write([payload, options, now = d->clock](Store &s) { return Runner(s, now).perform(payload, options); });
}

QCoro::Task<Result<DeliveryResult>> RuntimeService::startTrigger(QString workflow, QString trigger, QJsonObject payload,
                                                                 DeliveryOptions options)
{
    return d->write([workflow, trigger, payload, options, now = d->clock](Store &s) {
        return Runner(s, now).startTrigger(workflow, trigger, payload, options);
    });
}

QCoro::Task<Result<DeliveryResult>> RuntimeService::start(StartRequest request, DeliveryOptions options)
{
    return d->write([request, options, now = d->clock](Store &s) { return Runner(s, now).start(request, options); });
}

QCoro::Task<Result<Prediction>> RuntimeService::predict(QByteArray payload)
{
    return d->read([payload, now = d->clock](Store &s) { return Runner(s, now).predict(payload); });
}

QCoro::Task<Result<Prediction>> RuntimeService::predictStart(QString workflow, QString trigger, QJsonObject payload)
{
    return d->read([workflow, trigger, payload, now = d->clock](Store &s) {
        return Runner(s, now).predictStart(workflow, trigger, payload);
    });
}

QCoro::Task<Result<Prediction>> RuntimeService::predictStart(StartRequest request)
{
    return d->read([request, now = d->clock](Store &s) { return Runner(s, now).predict(request); });
}

QCoro::Task<Result<ActivationPage>> RuntimeService::activations(ActivationFilter filter,
                                                                std::optional<ActivationCursor> after, int limit)
{
    return d->read([filter, after, limit](Store &s) { return ActivationTable(s).page(filter, after, limit); });
}

QCoro::Task<Result<ActivationPage>> RuntimeService::newActivations(ActivationFilter filter, ActivationCursor newerThan,
                                                                   int limit)
{
    return d->read(
        [filter, newerThan, limit](Store &s) { return ActivationTable(s).newerThan(filter, newerThan.id, limit); });
}

QCoro::Task<Result<ActivationInspection>> RuntimeService::inspectActivation(ActivationId id)
{
    return d->read([id](Store &s) { return squidie::inspectActivation(s, id); });
}

QCoro::Task<Result<QVector<TriggerTimeline>>> RuntimeService::timelines(ListOf<TriggerKey> triggers, Instant from,
                                                                        Instant until, TimelineDetail detail)
{
    return d->read([triggers, from, until, detail, now = d->clock](Store &s) {
        return triggerTimelines(s, triggers.values(), from, until, detail, now());
    });
}

QCoro::Task<Result<WindowList>> RuntimeService::windowList(ListOf<TriggerKey> triggers, Instant from, Instant until,
                                                           qint64 most)
{
    return d->read([triggers, from, until, most, now = d->clock](Store &s) {
        return listWindows(s, triggers.values(), from, until, now(), most);
    });
}

QCoro::Task<Result<QVector<TriggerSummary>>> RuntimeService::summaries(ListOf<TriggerKey> triggers, Instant from,
                                                                       Instant until, qint64 mostExact)
{
    return d->read([triggers, from, until, mostExact, now = d->clock](Store &s) {
        return summariseTriggers(s, triggers.values(), from, until, now(), mostExact);
    });
}

QCoro::Task<Result<CoverageSettings>> RuntimeService::coverageSettings(TriggerKey trigger)
{
    return d->read([trigger](Store &s) { return squidie::coverageSettings(s, trigger); });
}

QCoro::Task<Status> RuntimeService::setCoverageSettings(TriggerKey trigger, CoverageSettings settings)
{
    return d->write([trigger, settings](Store &s) { return squidie::setCoverageSettings(s, trigger, settings); });
}

QCoro::Task<Result<WindowCalendar>> RuntimeService::windowCalendar(ListOf<TriggerKey> triggers, QString zone,
                                                                   std::chrono::local_days first, int days, qint64 mostExact)
{
    return d->read([triggers, zone, first, days, mostExact, now = d->clock](Store &s) {
        return squidie::windowCalendar(s, triggers.values(), zone, first, days, now(), mostExact);
    });
}

QCoro::Task<Result<ScheduleFit>> RuntimeService::fitTrigger(TriggerKey trigger, std::optional<Instant> from,
                                                            std::optional<Instant> until)
{
    return d->read(
        [trigger, from, until, now = d->clock](Store &s) { return squidie::fitTrigger(s, trigger, from, until, now()); });
}

QCoro::Task<Result<YearRehearsal>> RuntimeService::rehearseYear(ListOf<TriggerKey> triggers, int year)
{
    return d->read([triggers, year](Store &s) { return squidie::rehearseYear(s, triggers.values(), year); });
}

QCoro::Task<Result<DayFirings>> RuntimeService::firingsOfDay(ListOf<TriggerKey> triggers, std::chrono::local_days day,
                                                             int most)
{
    return d->read([triggers, day, most](Store &s) { return squidie::firingsOfDay(s, triggers.values(), day, most); });
}

QCoro::Task<Result<NeighbourWindows>> RuntimeService::neighbourWindows(TriggerKey trigger, Instant at)
{
    return d->read([trigger, at](Store &s) { return squidie::neighbourWindows(s, trigger, at); });
}

QCoro::Task<Result<QVector<SavedPayload>>> RuntimeService::savedPayloads()
{
    return d->read([](Store &s) { return SavedPayloadTable(s).all(); });
}

QCoro::Task<Status> RuntimeService::savePayload(SavedPayload payload, bool replace)
{
    return d->write([payload, replace](Store &s) { return SavedPayloadTable(s).save(payload, replace); });
}

QCoro::Task<Status> RuntimeService::removeSavedPayload(QString name)
{
    return d->write([name](Store &s) -> Status {
        const auto removed = SavedPayloadTable(s).remove(name);
        return removed ? Status() : Status(tl::unexpected(removed.error()));
    });
}

QCoro::Task<Result<ReplayReport>> RuntimeService::previewReplay(ReplayRequest request, JobControlPointer control)
{
    return d->read([request, control](Store &s) { return squidie::previewReplay(s, request, *control); });
}

QCoro::Task<Result<ReplayReport>> RuntimeService::replay(ReplayRequest request, JobControlPointer control)
{
    if (request.mode == ReplayMode::Sandbox)
        return previewReplay(std::move(request), std::move(control));
    return d->write([request, control](Store &s) { return squidie::replay(s, request, *control); });
}

QCoro::Task<Result<ImportReport>> RuntimeService::importFile(QString file, JobControlPointer control)
{
    return d->write([file, control](Store &s) { return importActivationFile(s, file, *control); });
}

QCoro::Task<Result<RunPage>> RuntimeService::runs(RunFilter filter, std::optional<qint64> after, int limit)
{
    return d->read([filter, after, limit](Store &s) { return RunTable(s).page(filter, after, limit); });
}

QCoro::Task<Result<RunView>> RuntimeService::run(RunId id)
{
    return d->read([id, now = d->clock, trust = d->trust](Store &s) {
        return inspectRun(s, id, ActionRegistry::builtIn(), now(), trust);
    });
}

QCoro::Task<Result<RunExplanation>> RuntimeService::explainRun(RunId id)
{
    return d->read([id, now = d->clock, trust = d->trust](Store &s) {
        return squidie::explainRun(s, id, ActionRegistry::builtIn(), now(), trust);
    });
}

QCoro::Task<Result<RunGraph>> RuntimeService::runGraph(RunId id)
{
    return d->read([id, now = d->clock](Store &s) { return graphRun(s, id, now()); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::cancelRun(RunId id, ControlOptions options)
{
    return d->write([id, options, now = d->clock](Store &s) { return Controls(s, now).cancel(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::resumeRun(RunId id, ControlOptions options)
{
    return d->write([id, options, now = d->clock](Store &s) { return Controls(s, now).resume(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::approveRun(RunId id, ControlOptions options)
{
    return d->write([id, options, now = d->clock](Store &s) { return Controls(s, now).approve(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::rejectRun(RunId id, ControlOptions options)
{
    return d->write([id, options, now = d->clock](Store &s) { return Controls(s, now).reject(id, options); });
}

QCoro::Task<Result<RunSnapshot>> RuntimeService::replayRun(RunId id, ControlOptions options, bool allowIrreversible)
{
    return d->write([id, options, allowIrreversible, now = d->clock](Store &s) {
        return Controls(s, now).replay(id, options, allowIrreversible);
    });
}

QCoro::Task<Result<QVector<TrustReview>>> RuntimeService::trustReviews()
{
    return d->read([trust = d->trust](Store &s) { return reviewTrust(s, trust); });
}

QCoro::Task<Result<TrustReview>> RuntimeService::trustDefinition(TrustReview reviewed, QString actor, QString comment)
{
    return d->read([reviewed, actor, comment, now = d->clock, trust = d->trust](Store &s) {
        return squidie::trustDefinition(s, trust, reviewed, actor, comment, now());
    });
}

QCoro::Task<Result<bool>> RuntimeService::withdrawTrust(QString digest)
{
    return d->read([digest, trust = d->trust](Store &s) { return squidie::withdrawTrust(s, trust, digest); });
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
