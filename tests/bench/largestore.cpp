// SPDX-License-Identifier: Apache-2.0
#include "largestore.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include "journal/startplan.h"
#include "schedule/cronpayload.h"
#include "schedule/firings.h"
#include <squidie/scheduleidentity.h>
#include "schedule/schedulemetadata.h"
#include "store/activationtable.h"
#include "store/activitytable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"
#include "store/runtable.h"
#include "store/storeconnection.h"
#include <squidie/definitionreader.h>
#include "store/transaction.h"

#include <QJsonArray>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace squidie::bench {

namespace {

using namespace std::chrono;

constexpr int triggersOfWorkflow = 10;

struct SampleSchedule {
    const char *expression;
    const char *timezone;
    double firingsPerDay;
    int perMille; ///< of all triggers
};
constexpr SampleSchedule schedules[] = {
    {"* * * * *", "Etc/UTC", 1440, 18},
    {"*/5 * * * *", "Etc/UTC", 288, 40},
    {"*/15 * * * *", "Europe/Warsaw", 96, 100},
    {"7 * * * *", "America/New_York", 24, 240},
    {"30 6 * * *", "Australia/Lord_Howe", 1, 502},
    {"0 9 * * 1-5", "Europe/Berlin", 0.71, 100},
};

/// SplitMix64: the same number for the same question, on every machine.
uint64_t mixed(uint64_t seed)
{
    seed += 0x9e3779b97f4a7c15;
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111eb;
    return seed ^ (seed >> 31);
}

class Dice {
public:
    explicit Dice(uint64_t seed) : m_state(seed) { }
    /// In [0, 1).
    double next()
    {
        m_state = mixed(m_state);
        return double(m_state >> 11) / double(1ULL << 53);
    }

private:
    uint64_t m_state;
};

struct LargeTrigger {
    TriggerKey key;
    const SampleSchedule *sample;
    IdempotencyStrategy idempotency;
    Schedule schedule;
    qint64 row = 0;
    StoredDefinitionPointer definition;
};

const QString scheduler = u"scheduler-1"_s; ///< who delivers

/// One delivery before it is written.
struct Row {
    const LargeTrigger *trigger = nullptr;
    Activation activation;
    QByteArray payload;
    std::optional<RunId> run;
};

/// From the schedules' shares: 9 of 500 fire every minute.
const SampleSchedule &scheduleOf(int trigger, int triggers)
{
    const int place = int(qint64(trigger) * 1000 / triggers);
    int sum = 0;
    for (const SampleSchedule &schedule : schedules) {
        sum += schedule.perMille;
        if (place < sum)
            return schedule;
    }
    return schedules[std::size(schedules) - 1];
}

QJsonObject definitionOf(int workflow, const QVector<LargeTrigger> &triggers)
{
    QJsonArray declared;
    for (const LargeTrigger &trigger : triggers) {
        if (trigger.key.workflow != u"Elixir.Large.Workflow%1"_s.arg(workflow, 3, 10, QLatin1Char('0')))
            continue;
        declared.append(QJsonObject{{u"name"_s, trigger.key.trigger},
                                    {u"type"_s, u"cron"_s},
                                    {u"config"_s,
                                     QJsonObject{{u"expression"_s, QString::fromLatin1(trigger.sample->expression)},
                                                 {u"timezone"_s, QString::fromLatin1(trigger.sample->timezone)},
                                                 {u"idempotency"_s, idempotencyName(trigger.idempotency)}}},
                                    {u"payload"_s, QJsonArray()}});
    }
    const QJsonObject step{{u"name"_s, u"note"_s},
                           {u"action"_s, u"log"_s},
                           {u"opts"_s, QJsonObject{{u"message"_s, u"hello"_s}, {u"level"_s, u"info"_s}}}};
    const QJsonObject end{{u"from"_s, u"note"_s}, {u"on"_s, u"ok"_s}, {u"to"_s, u"complete"_s}};
    return {{u"workflow"_s, u"Elixir.Large.Workflow%1"_s.arg(workflow, 3, 10, QLatin1Char('0'))},
            {u"definition_version"_s, u"1"_s},
            {u"triggers"_s, declared},
            {u"steps"_s, QJsonArray{step}},
            {u"transitions"_s, QJsonArray{end}}};
}

Result<QVector<LargeTrigger>> makeTriggers(int count)
{
    QVector<LargeTrigger> triggers;
    for (int i = 0; i < count; ++i) {
        const SampleSchedule &sample = scheduleOf(i, count);
        auto schedule = Schedule::read(QString::fromLatin1(sample.expression), QString::fromLatin1(sample.timezone));
        if (!schedule)
            return tl::unexpected(schedule.error());
        // Busy and quiet schedules are spread over the workflows.
        const int workflows = (count + triggersOfWorkflow - 1) / triggersOfWorkflow;
        const TriggerKey key{u"Elixir.Large.Workflow%1"_s.arg(i % workflows, 3, 10, QLatin1Char('0')),
                             u"trigger_%1"_s.arg(i / workflows)};
        triggers.append({key,
                         &sample,
                         i % 3 == 0 ? IdempotencyStrategy::SkipDuplicate : IdempotencyStrategy::ReturnExistingRun,
                         std::move(*schedule),
                         0,
                         {}});
    }
    return triggers;
}

Status loadTriggers(Store &store, QVector<LargeTrigger> &triggers, Instant at)
{
    QVector<QPair<QString, DefinitionReport>> named;
    const int workflows = int(triggers.size() + triggersOfWorkflow - 1) / triggersOfWorkflow;
    for (int workflow = 0; workflow < workflows; ++workflow) {
        const auto reports = readDefinitions(compactJson(definitionOf(workflow, triggers)));
        if (!reports)
            return tl::unexpected(reports.error());
        named.append({u"large"_s, reports->first()});
    }
    if (const auto loaded = loadDefinitions(store, named, at); !loaded)
        return tl::unexpected(loaded.error());
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    NameTable names(store);
    CatalogueTable catalogue(store);
    for (LargeTrigger &trigger : triggers) {
        const auto row = names.internTrigger(trigger.key);
        const auto definition = catalogue.current(trigger.key.workflow);
        if (!row || !definition)
            return tl::unexpected(row ? definition.error() : row.error());
        trigger.row = *row;
        trigger.definition = *definition;
    }
    return transaction->commit();
}

Row delivery(const LargeTrigger &trigger, const ExpectedWindow &window, Instant receivedAt, Outcome outcome,
             const std::optional<QString> &signalId = {})
{
    const IntendedWindow intended{formatSeconds(window.startAt), formatSeconds(window.endAt)};
    QJsonObject payload = CronPayload::build(trigger.key.workflow, trigger.key.trigger, signalId, intended);
    if (outcome == Outcome::Rejected)
        payload.insert(u"signal_id"_s, 12);
    const auto identity = ScheduleIdentity::derive(trigger.key.workflow, trigger.key.trigger, payload);
    Row row{&trigger, {}, compactJson(payload), {}};
    row.activation.receivedAt = receivedAt;
    row.activation.windowStart = intended.startAt;
    row.activation.windowEnd = intended.endAt;
    row.activation.windowStartAt = window.startAt;
    row.activation.windowEndAt = window.endAt;
    row.activation.outcome = outcome;
    if (outcome == Outcome::Rejected)
        row.activation.error = identity.error();
    if (!identity)
        return row;
    row.activation.signalId = identity->signalId;
    row.run = identity->runId;
    return row;
}

/// What came of one window.
void appendWindow(QVector<Row> &rows, const LargeTrigger &trigger, const ExpectedWindow &window)
{
    Dice dice(mixed(uint64_t(trigger.row)) ^ uint64_t(window.startAt.time_since_epoch().count()));
    const double fate = dice.next();
    if (fate < 0.004)
        return; // missing
    const double slow = dice.next();
    const double seconds = slow < 0.955 ? 0.05 + 4 * dice.next() * dice.next()
        : slow < 0.998                  ? 60 + 2400 * dice.next() * dice.next()
                                        : 3600 + 90'000 * dice.next();
    const Instant receivedAt = window.startAt + microseconds(qint64(seconds * 1e6));
    if (fate < 0.006) {
        rows.append(delivery(trigger, window, receivedAt, Outcome::Rejected));
        return;
    }
    rows.append(delivery(trigger, window, receivedAt, Outcome::Started));
    if (fate < 0.044) {
        const bool skips = trigger.idempotency == IdempotencyStrategy::SkipDuplicate;
        const Instant again = receivedAt + microseconds(qint64(1e6 + 119e6 * dice.next()));
        rows.append(delivery(trigger, window, again, skips ? Outcome::Skipped : Outcome::Duplicate));
    } else if (fate < 0.0445) {
        rows.append(delivery(trigger, window, receivedAt + std::chrono::seconds(90), Outcome::Started,
                             u"manual-%1"_s.arg(toMicroseconds(window.startAt))));
        rows.last().activation.conflict = ConflictMark::WindowHasOtherIdentity;
    }
}

/// Every delivery whose window begins on that day, in the order of receipt.
QVector<Row> rowsOfDay(const QVector<LargeTrigger> &triggers, Instant day, Instant until)
{
    QVector<Row> rows;
    for (const LargeTrigger &trigger : triggers) {
        const auto windows = expectedWindows(trigger.schedule, day, std::min<Instant>(day + days(1), until));
        for (const ExpectedWindow &window : windows)
            appendWindow(rows, trigger, window);
    }
    rows.removeIf([until](const Row &row) { return row.activation.receivedAt >= until; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.activation.receivedAt < b.activation.receivedAt; });
    return rows;
}

/// Writes rows; those of a real delivery with the runs that they started.
class Writer {
public:
    Writer(Store &store, qint64 queue, qint64 actor)
        : m_store(store),
          m_names(store),
          m_activations(store),
          m_runs(store),
          m_queue(queue),
          m_actor(actor)
    {
    }

    Status write(QVector<Row> &rows, bool withRuns, LargeStore &made)
    {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (Row &row : rows) {
            if (auto written = write(row, withRuns, made); !written)
                return written;
        }
        return transaction->commit();
    }

private:
    Status write(Row &row, bool withRun, LargeStore &made)
    {
        std::optional<qint64> runRow;
        if (row.run) {
            const auto interned = m_runs.internId(*row.run);
            if (!interned)
                return tl::unexpected(interned.error());
            runRow = interned->row;
        }
        row.activation.source = withRun ? ActivationSource::Host : ActivationSource::Import;
        const auto inserted =
            m_activations.insertUncounted({row.activation, row.payload, row.trigger->row, m_actor, runRow});
        if (!inserted)
            return tl::unexpected(inserted.error());
        ++made.activations;
        if (!withRun || row.activation.outcome != Outcome::Started)
            return {};
        ++made.runs;
        const LargeTrigger &trigger = *row.trigger;
        const auto context = cronContextText(
            {trigger.key.workflow, trigger.key.trigger, QString::fromLatin1(trigger.sample->expression),
             QString::fromLatin1(trigger.sample->timezone), trigger.idempotency},
            {IntendedWindow{row.activation.windowStart, row.activation.windowEnd}, row.activation.signalId, row.run},
            row.activation.receivedAt);
        if (!context)
            return tl::unexpected(context.error());
        const RunStart start{.runId = *row.run,
                             .trigger = trigger.key.trigger,
                             .definitionDigest = trigger.definition->digestHex,
                             .queue = u"default"_s,
                             .input = "{}",
                             .schedule = *context,
                             .idempotencyKey = row.activation.signalId->text,
                             .at = row.activation.receivedAt,
                             .actor = scheduler,
                             .activation = *inserted};
        return m_runs.insert({*runRow, trigger.row, trigger.definition->row, m_queue, trigger.idempotency,
                              row.activation.receivedAt},
                             planStart(trigger.definition->definition, start), m_names);
    }

    Store &m_store;
    NameTable m_names;
    ActivationTable m_activations;
    RunTable m_runs;
    qint64 m_queue;
    qint64 m_actor;
};

/// Indexes and counts are made faster at the end than kept up row by row. Returns what makes them again.
Result<QStringList> dropIndexes(Store &store)
{
    QStringList statements;
    QStringList drops;
    {
        auto select = connectionOf(store).query(u"SELECT type, name, sql FROM sqlite_master WHERE type = 'index'"
                                                " AND tbl_name = 'activations' AND sql IS NOT NULL ORDER BY type"_s);
        if (!select)
            return tl::unexpected(select.error());
        while (select->next()) {
            drops << u"DROP %1 %2"_s.arg(select->text(0), select->text(1));
            statements << select->text(2);
        }
    }
    for (const QString &drop : drops) {
        if (auto dropped = connectionOf(store).runOnce(drop); !dropped)
            return tl::unexpected(dropped.error());
    }
    return statements;
}

Status countAll(Store &store, const QVector<LargeTrigger> &triggers)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const LargeTrigger &trigger : triggers) {
        if (auto counted = ActivityTable(store).recount(trigger.row); !counted)
            return counted;
    }
    return transaction->commit();
}

} // namespace

Result<LargeStore> makeLargeStore(const LargeStoreRequest &request, const std::function<void(qint64)> &progress)
{
    auto triggers = makeTriggers(request.triggers);
    auto opened = Store::open(request.path, Store::Access::ReadWrite);
    if (!triggers || !opened)
        return tl::unexpected(triggers ? opened.error() : triggers.error());
    Store &store = **opened;
    double daily = 0;
    LargeStore made;
    for (const LargeTrigger &trigger : *triggers) {
        daily += trigger.sample->firingsPerDay * 1.035; // with what comes twice, without what is missing
        if (qstrcmp(trigger.sample->expression, "* * * * *") == 0)
            made.everyMinute = trigger.key;
    }
    const auto whole = std::max<qint64>(1, qint64(double(request.activations) / daily + 0.5));
    made.end = request.end;
    made.begin = floor<hours>(request.end) - days(whole);

    // Nothing here must survive a power cut.
    const bool isFile = !isStoreAddress(request.path);
    const QStringList hasty{u"PRAGMA synchronous = OFF"_s, u"PRAGMA cache_size = -1500000"_s,
                            u"PRAGMA wal_autocheckpoint = 100000"_s};
    for (const QString &pragma : isFile ? hasty : QStringList{u"SET synchronous_commit = off"_s}) {
        if (auto done = connectionOf(store).runOnce(pragma); !done)
            return tl::unexpected(done.error());
    }
    if (auto loaded = loadTriggers(store, *triggers, made.begin); !loaded)
        return tl::unexpected(loaded.error());
    NameTable names(store);
    const auto queue = names.intern(u"default"_s);
    const auto actor = names.intern(scheduler);
    const auto indexes = isFile ? dropIndexes(store) : Result<QStringList>(QStringList());
    if (!queue || !actor || !indexes)
        return tl::unexpected(!queue ? queue.error() : !actor ? actor.error() : indexes.error());

    Writer writer(store, *queue, *actor);
    const auto prepare = [&](qint64 day) { return rowsOfDay(*triggers, made.begin + days(day), made.end); };
    auto next = std::async(std::launch::async, prepare, 0);
    for (qint64 day = 0; day < whole; ++day) {
        QVector<Row> rows = next.get();
        if (day + 1 < whole)
            next = std::async(std::launch::async, prepare, day + 1);
        if (auto written = writer.write(rows, day >= whole - std::max<qint64>(1, whole / 10), made); !written)
            return tl::unexpected(written.error());
        if (progress)
            progress(made.activations);
    }
    for (const QString &sql : *indexes) {
        if (auto done = connectionOf(store).runOnce(sql); !done)
            return tl::unexpected(done.error());
    }
    if (auto counted = countAll(store, *triggers); !counted)
        return tl::unexpected(counted.error());
    // No ANALYZE: users' stores have no statistics either.
    const Status done = isFile ? connectionOf(store).runOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) : Status();
    return done ? Result<LargeStore>(made) : tl::unexpected(done.error());
}

} // namespace squidie::bench
