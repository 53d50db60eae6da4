// SPDX-License-Identifier: Apache-2.0
#include "store/activationquery.h"

#include "store/cataloguetable.h"
#include "store/nametable.h"
#include "store/runtable.h"
#include "store/statement.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

/// The first text behind all that begin with `prefix`, in the order of UTF-8 bytes; empty where there is none.
QString behindPrefix(QString prefix)
{
    while (!prefix.isEmpty()) {
        const char16_t last = prefix.back().unicode();
        if (last < 0xd7ff) {
            prefix.back() = QChar(char16_t(last + 1));
            return prefix;
        }
        prefix.chop(1);
    }
    return prefix;
}

template<typename Value>
QVariantList codes(const QVector<Value> &values)
{
    QVariantList list;
    for (const Value value : values)
        list << int(value);
    return list;
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

/// The lateness from which on an index lists the late ones (see schema.cpp).
constexpr std::chrono::microseconds indexedLateness = std::chrono::seconds(60);

bool isLateFilter(const ActivationFilter &filter)
{
    return filter.laterThan && *filter.laterThan >= indexedLateness;
}

using Triggers = QVector<QPair<qint64, TriggerKey>>;

/// A run named nowhere is row 0, which no run has.
const QString runRow = QStringLiteral("coalesce((SELECT id FROM run_ids WHERE uuid = ?), 0)");

/// Conditions of the whole filter, but for the trigger, the outcomes and the sources.
ActivationStream commonConditions(const SqlDialect &dialect, const ActivationFilter &filter)
{
    ActivationStream stream;
    if (filter.since)
        stream.add(QStringLiteral("a.received_at >= ?"), {toMicroseconds(*filter.since)});
    if (filter.until)
        stream.add(QStringLiteral("a.received_at < ?"), {toMicroseconds(*filter.until)});
    if (filter.laterThan)
        stream.add(QStringLiteral("a.received_at - a.window_start_at > ?"), {qint64(filter.laterThan->count())});
    if (isLateFilter(filter)) {
        stream.add(QStringLiteral("a.received_at - a.window_start_at > 60000000"), {});
        if (!dialect.alongIndex.isEmpty())
            stream.index = dialect.alongIndex + QStringLiteral("activations_late");
    }
    if (filter.conflictsOnly)
        stream.add(QStringLiteral("a.conflict > 0"), {});
    return stream;
}

/// Derived signal ids have no index of their own: the runs that they would name are looked up instead. Only a trigger
/// without idempotency gives its runs other ids.
Status addSignal(StoreConnection &store, const Triggers &triggers, const QString &signalId, QStringList &selects,
                 QVariantList &values)
{
    selects << QStringLiteral("SELECT id FROM activations WHERE signal_origin = 0 AND signal_id = ?")
            << QStringLiteral("SELECT id FROM activations WHERE run_id IS NULL AND signal_id IS NOT NULL AND signal_id = ?");
    values << signalId << signalId;
    QVector<RunId> ids;
    CatalogueTable catalogue(store);
    QVector<qint64> otherRuns;
    for (const auto &[row, key] : triggers) {
        const auto run = scheduledRunId(key.workflow, key.trigger, signalId);
        if (!run)
            continue;
        ids.append(*run);
        const auto definition = catalogue.current(key.workflow);
        if (!definition)
            return tl::unexpected(definition.error());
        const TriggerDefinition *trigger = *definition ? (*definition)->definition.findTrigger(key.trigger) : nullptr;
        if (trigger && trigger->type == TriggerType::Cron && trigger->idempotency == IdempotencyStrategy::None)
            otherRuns.append(row);
    }
    const auto runs = RunTable(store).find(ids); // of all triggers at once
    if (!runs)
        return tl::unexpected(runs.error());
    for (const KnownRun &run : *runs) {
        selects << QStringLiteral("SELECT id FROM activations WHERE run_id = ? AND signal_id = ?");
        values << run.row << signalId;
    }
    if (!otherRuns.isEmpty()) {
        selects << QStringLiteral("SELECT id FROM activations WHERE trigger_id") + store.dialect().inRows
                + QStringLiteral(" AND signal_id = ?");
        values << store.dialect().rowList(otherRuns) << signalId;
    }
    return {};
}

/// Rows that a search box's text may mean.
Status addSearch(StoreConnection &store, const Triggers &triggers, const QString &search, QStringList &selects,
                 QVariantList &values)
{
    if (const auto run = RunId::fromString(search)) {
        selects << QStringLiteral("SELECT id FROM activations WHERE run_id = ") + runRow;
        values << run->bytes();
    }
    bool isNumber = false;
    if (const qint64 id = search.toLongLong(&isNumber); isNumber) {
        selects << QStringLiteral("SELECT id FROM activations WHERE id = ?");
        values << id;
    }
    selects << QStringLiteral("SELECT id FROM activations WHERE signal_origin = 0 AND %1 >= ? AND %1 < ?")
                   .arg(store.dialect().signalBeginning);
    values << search << behindPrefix(search);
    return search.startsWith(QLatin1String("sha256:")) ? addSignal(store, triggers, search, selects, values) : Status();
}

/// The names of error codes that begin with a text.
QStringList errorCodesWith(const QString &beginning)
{
    QStringList names;
    for (int code = 0; code <= int(ErrorCode::StoreUnavailable); ++code) {
        if (const QString name = errorCodeName(ErrorCode(code)); name.startsWith(beginning))
            names << name;
    }
    return names;
}

/// Of all triggers those that the filter means.
Triggers wantedTriggers(const Triggers &all, const ActivationFilter &filter)
{
    Triggers wanted;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(wanted), [&filter](const auto &trigger) {
        return (filter.workflow.isEmpty() || trigger.second.workflow == filter.workflow)
            && (filter.trigger.isEmpty() || trigger.second.trigger == filter.trigger);
    });
    return wanted;
}

QVector<qint64> rowsOf(const Triggers &triggers)
{
    QVector<qint64> rows;
    for (const auto &trigger : triggers)
        rows.append(trigger.first);
    return rows;
}

/// The plus keeps the engine from choosing an index for it.
void addTriggers(const SqlDialect &dialect, ActivationStream &stream, const Triggers &triggers)
{
    stream.add(QStringLiteral("+a.trigger_id") + dialect.inRows, {dialect.rowList(rowsOf(triggers))});
}

void addOutcomes(ActivationStream &stream, const ActivationFilter &filter)
{
    if (!filter.outcomes.isEmpty())
        stream.add(QStringLiteral("+a.outcome IN (") + placeholders(filter.outcomes.size()) + u')', codes(filter.outcomes));
}

void addSources(ActivationStream &stream, const ActivationFilter &filter)
{
    if (!filter.sources.isEmpty())
        stream.add(QStringLiteral("+a.source IN (") + placeholders(filter.sources.size()) + u')', codes(filter.sources));
}

/// Imports are a store's past: what was delivered since need not be looked through for them.
Status addNewestOfSources(StoreConnection &store, const ActivationFilter &filter, ActivationStream &stream)
{
    if (filter.sources.contains(ActivationSource::Host))
        return {};
    qint64 newest = 0;
    for (const ActivationSource source : filter.sources) {
        const auto select =
            store.queryOne(QStringLiteral("SELECT max(received_at) FROM activations WHERE source > 0 AND source = ?"),
                           int(source));
        if (!select)
            return tl::unexpected(select.error());
        if (*select && !(*select)->isNull(0))
            newest = std::max(newest, (*select)->integer(0));
    }
    stream.add(QStringLiteral("a.received_at <= ?"), {newest});
    return {};
}

/// One stream for each of the values, by an index that begins with it.
template<typename Value>
QVector<ActivationStream> split(const QVector<ActivationStream> &streams, const QString &condition,
                                const QList<Value> &values)
{
    QVector<ActivationStream> parts;
    for (const ActivationStream &stream : streams) {
        for (const Value &value : values) {
            ActivationStream part = stream;
            part.add(condition, {toSql(value)});
            parts.append(part);
        }
    }
    return parts;
}

QVector<ActivationStream> indexedStreams(const SqlDialect &dialect, ActivationStream common, const ActivationFilter &filter,
                                         const Triggers &triggers, bool byTrigger)
{
    // Starts are many: to look through them costs nothing, and no index lists them.
    const bool fewOutcomes = !filter.outcomes.isEmpty() && !filter.outcomes.contains(Outcome::Started);
    // So are the host's deliveries and, of one trigger, imported ones.
    const bool fewSources = !filter.sources.isEmpty() && !filter.sources.contains(ActivationSource::Host)
        && !(byTrigger && filter.sources.contains(ActivationSource::Import));
    const bool alone = filter.conflictsOnly || isLateFilter(filter); // few, and listed by time
    if (fewOutcomes && !fewSources && !alone)
        common.add(QStringLiteral("a.outcome > 0"), {});
    else
        addOutcomes(common, filter);
    if (!fewSources || alone)
        addSources(common, filter);
    QVector<ActivationStream> streams{common};
    if (alone || fewSources) {
        if (byTrigger)
            addTriggers(dialect, streams[0], triggers);
        return alone ? streams : split(streams, QStringLiteral("a.source > 0 AND a.source = ?"), codes(filter.sources));
    }
    if (byTrigger)
        streams = split(streams, QStringLiteral("a.trigger_id = ?"), rowsOf(triggers));
    return fewOutcomes ? split(streams, QStringLiteral("a.outcome = ?"), codes(filter.outcomes)) : streams;
}

} // namespace

QString ActivationStream::from(const QString &joins, const QString &extra) const
{
    QStringList all = conditions;
    if (!extra.isEmpty())
        all << extra;
    QString sql = QStringLiteral(" FROM activations a") + index + joins;
    if (!all.isEmpty())
        sql += QStringLiteral(" WHERE ") + all.join(QStringLiteral(" AND "));
    return sql
        + (isSorted ? QStringLiteral(" ORDER BY a.received_at DESC, a.id DESC")
                    : QStringLiteral(" ORDER BY +a.received_at DESC, +a.id DESC"));
}

Result<QVector<ActivationStream>> activationStreams(StoreConnection &store, const ActivationFilter &filter)
{
    const bool byTrigger = !filter.workflow.isEmpty() || !filter.trigger.isEmpty();
    const QString search = filter.search.trimmed();
    Triggers all;
    if (byTrigger || !filter.signalId.isEmpty() || search.startsWith(QLatin1String("sha256:"))) {
        auto named = NameTable(store).triggers();
        if (!named)
            return tl::unexpected(named.error());
        all = std::move(*named);
    }
    const Triggers triggers = wantedTriggers(all, filter);
    ActivationStream common = commonConditions(store.dialect(), filter);
    if (byTrigger && !filter.sources.isEmpty()) {
        if (auto bounded = addNewestOfSources(store, filter, common); !bounded)
            return tl::unexpected(bounded.error());
    }
    const bool byId = !search.isEmpty() || !filter.signalId.isEmpty() || filter.runId;
    if (!byId)
        return indexedStreams(store.dialect(), common, filter, triggers, byTrigger);
    common.index.clear();

    const auto addIds = [&common, &store](const QStringList &selects, const QVariantList &values) {
        common.add(QStringLiteral("a.id") + store.dialect().inSelected.arg(selects.join(QStringLiteral(" UNION "))), values);
    };
    if (filter.runId)
        common.add(QStringLiteral("a.run_id = ") + runRow, {filter.runId->bytes()});
    if (!filter.signalId.isEmpty()) {
        QStringList selects;
        QVariantList values;
        if (auto added = addSignal(store, all, filter.signalId, selects, values); !added)
            return tl::unexpected(added.error());
        addIds(selects, values);
    }
    if (byTrigger)
        addTriggers(store.dialect(), common, triggers);
    addOutcomes(common, filter);
    addSources(common, filter);
    QVector<ActivationStream> streams;
    if (!search.isEmpty()) {
        // Error codes are few, but a code's rejections may be many: in the ledger's order, from an index.
        streams = split({common}, QStringLiteral("a.error_code = ?"), errorCodesWith(search));
        QStringList selects;
        QVariantList values;
        if (auto added = addSearch(store, all, search, selects, values); !added)
            return tl::unexpected(added.error());
        addIds(selects, values);
    }
    common.isSorted = false;
    return QVector<ActivationStream>{common} + streams;
}

} // namespace squidie::inline v0
