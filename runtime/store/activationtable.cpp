#include "store/activationtable.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "store/nametable.h"
#include "store/store.h"

namespace squidie {
namespace {

// An error's value may hold a whole payload: lists leave large ones out.
const QString columns = QStringLiteral(
    "SELECT a.id, a.received_at, t.workflow, t.trigger_name, a.source, n.name, length(a.payload), a.signal_id,"
    " a.signal_origin, a.window_start, a.window_end, a.window_start_at, a.window_end_at, a.outcome, r.uuid, a.error_code,"
    " CASE WHEN length(a.error_value) <= 4096 THEN a.error_value END, a.replay_of, a.conflict");
const QString tables = QStringLiteral(" FROM activations a LEFT JOIN triggers t ON t.id = a.trigger_id"
                                      " LEFT JOIN names n ON n.id = a.actor_id LEFT JOIN run_ids r ON r.id = a.run_id");
constexpr int columnCount = 19;

std::optional<Error> readError(const Statement &row, int codeColumn, int valueColumn)
{
    if (row.isNull(codeColumn))
        return std::nullopt;
    const auto code = errorCodeFromName(row.text(codeColumn));
    const auto value = parseJson(row.text(valueColumn).toUtf8(), limits::jsonDepth + 8);
    return Error{code.value_or(ErrorCode::InvalidRuntimePayload), value.value_or(QJsonValue())};
}

Activation readActivation(const Statement &row)
{
    Activation activation;
    activation.id = row.integer(0);
    activation.receivedAt = row.instant(1);
    activation.workflow = row.text(2);
    activation.trigger = row.text(3);
    activation.source = ActivationSource(row.integer(4));
    activation.actor = row.text(5);
    activation.payloadBytes = row.integer(6);
    if (!row.isNull(7))
        activation.signalId = SignalId{row.text(7), SignalIdOrigin(row.integer(8))};
    activation.windowStart = row.optionalText(9);
    activation.windowEnd = row.optionalText(10);
    activation.windowStartAt = row.optionalInstant(11);
    activation.windowEndAt = row.optionalInstant(12);
    activation.outcome = Outcome(row.integer(13));
    if (!row.isNull(14))
        activation.runId = RunId::fromBytes(row.bytes(14));
    activation.error = readError(row, 15, 16);
    if (!row.isNull(17))
        activation.replayOf = row.integer(17);
    activation.conflict = ConflictMark(row.integer(18));
    return activation;
}

ActivationCursor cursorOf(const Activation &activation)
{
    return {toMicroseconds(activation.receivedAt), activation.id};
}

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

} // namespace

/// Conditions and their values, put together from a filter.
struct ActivationTable::Query {
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariantList &with)
    {
        conditions << condition;
        values << with;
    }
    QString where() const
    {
        return conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    }
};

Result<ActivationId> ActivationTable::insert(const ActivationRecord &record)
{
    const Activation &a = record.activation;
    auto insert = m_store.prepare(QStringLiteral(
        "INSERT INTO activations (received_at, trigger_id, source, actor_id, payload, signal_id, signal_origin, window_start,"
        " window_end, window_start_at, window_end_at, outcome, run_id, error_code, error_value, replay_of, conflict)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return tl::unexpected(insert.error());
    const auto signalText = a.signalId ? std::optional(a.signalId->text) : std::nullopt;
    const auto signalOrigin = a.signalId ? std::optional(int(a.signalId->origin)) : std::nullopt;
    const auto errorCode = a.error ? std::optional(errorCodeName(a.error->code)) : std::nullopt;
    const auto errorValue = a.error ? std::optional(QString::fromUtf8(compactJson(a.error->value))) : std::nullopt;
    if (auto ran = insert->run(a.receivedAt, record.triggerRow, int(a.source), record.actorRow, record.payload, signalText,
                               signalOrigin, a.windowStart, a.windowEnd, a.windowStartAt, a.windowEndAt, int(a.outcome),
                               record.runRow, errorCode, errorValue, a.replayOf, int(a.conflict));
        !ran)
        return tl::unexpected(ran.error());
    return insert->insertedRow();
}

Result<QVector<Activation>> ActivationTable::list(const QString &sql, const QVariantList &values)
{
    auto select = m_store.queryWith(sql, values);
    if (!select)
        return tl::unexpected(select.error());
    QVector<Activation> rows;
    while (select->next())
        rows.append(readActivation(*select));
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return rows;
}

/// Derived signal ids have no index of their own: the runs that they would name are looked up instead.
Result<QVariantList> ActivationTable::runRowsOfSignal(const QString &signalId)
{
    QVariantList rows;
    const auto triggers = NameTable(m_store).triggers();
    if (!triggers)
        return tl::unexpected(triggers.error());
    for (const auto &[row, key] : *triggers) {
        const auto run = scheduledRunId(key.workflow, key.trigger, signalId);
        if (!run)
            continue;
        auto select = m_store.query(QStringLiteral("SELECT id FROM run_ids WHERE uuid = ?"), run->bytes());
        if (!select)
            return tl::unexpected(select.error());
        if (select->next())
            rows << select->integer(0);
    }
    return rows;
}

Result<ActivationTable::Query> ActivationTable::queryFor(const ActivationFilter &filter)
{
    Query query;
    if (!filter.workflow.isEmpty() || !filter.trigger.isEmpty()) {
        QStringList conditions;
        QVariantList values;
        if (!filter.workflow.isEmpty()) {
            conditions << QStringLiteral("workflow = ?");
            values << filter.workflow;
        }
        if (!filter.trigger.isEmpty()) {
            conditions << QStringLiteral("trigger_name = ?");
            values << filter.trigger;
        }
        query.add(QStringLiteral("a.trigger_id IN (SELECT id FROM triggers WHERE ")
                      + conditions.join(QStringLiteral(" AND ")) + u')', values);
    }
    if (!filter.outcomes.isEmpty()) {
        query.add(QStringLiteral("a.outcome IN (") + placeholders(filter.outcomes.size()) + u')', codes(filter.outcomes));
        if (!filter.outcomes.contains(Outcome::Started))
            query.add(QStringLiteral("a.outcome > 0"), {}); // lets the partial index be used
    }
    if (!filter.sources.isEmpty())
        query.add(QStringLiteral("a.source IN (") + placeholders(filter.sources.size()) + u')', codes(filter.sources));
    if (filter.runId)
        query.add(QStringLiteral("a.run_id = (SELECT id FROM run_ids WHERE uuid = ?)"), {filter.runId->bytes()});
    if (filter.since)
        query.add(QStringLiteral("a.received_at >= ?"), {toMicroseconds(*filter.since)});
    if (filter.until)
        query.add(QStringLiteral("a.received_at < ?"), {toMicroseconds(*filter.until)});
    if (filter.laterThan)
        query.add(QStringLiteral("a.received_at - a.window_start_at > ?"), {qint64(filter.laterThan->count())});
    if (filter.conflictsOnly)
        query.add(QStringLiteral("a.conflict > 0"), {});
    if (!filter.signalId.isEmpty()) {
        auto runs = runRowsOfSignal(filter.signalId);
        if (!runs)
            return tl::unexpected(runs.error());
        query.add(QStringLiteral("(a.signal_origin = 0 AND a.signal_id = ? OR a.signal_id = ? AND a.run_id IN (")
                      + placeholders(runs->size()) + QStringLiteral(") OR a.signal_id = ? AND a.run_id IS NULL"
                      " OR a.signal_origin = 1 AND a.signal_id = ?)"),
                  QVariantList{filter.signalId, filter.signalId} + *runs + QVariantList{filter.signalId, filter.signalId});
    }
    const QString search = filter.search.trimmed();
    if (search.isEmpty())
        return query;
    QStringList any;
    QVariantList values;
    if (const auto run = RunId::fromString(search)) {
        any << QStringLiteral("a.run_id = (SELECT id FROM run_ids WHERE uuid = ?)");
        values << run->bytes();
    }
    bool isNumber = false;
    if (const qint64 id = search.toLongLong(&isNumber); isNumber) {
        any << QStringLiteral("a.id = ?");
        values << id;
    }
    any << QStringLiteral("(a.signal_origin = 0 AND a.signal_id >= ? AND a.signal_id < ?)");
    values << search << behindPrefix(search);
    any << QStringLiteral("(a.outcome > 0 AND a.outcome = 3 AND a.error_code >= ? AND a.error_code < ?)");
    values << search << behindPrefix(search);
    if (search.startsWith(QLatin1String("sha256:"))) {
        auto runs = runRowsOfSignal(search);
        if (!runs)
            return tl::unexpected(runs.error());
        any << QStringLiteral("a.run_id IN (") + placeholders(runs->size()) + u')';
        values << *runs;
    }
    query.add(u'(' + any.join(QStringLiteral(" OR ")) + u')', values);
    return query;
}

Result<ActivationPage> ActivationTable::page(const ActivationFilter &filter, const std::optional<ActivationCursor> &after,
                                             int limit)
{
    auto query = queryFor(filter);
    if (!query)
        return tl::unexpected(query.error());
    if (after)
        query->add(QStringLiteral("(a.received_at, a.id) < (?, ?)"), {after->receivedAtMicroseconds, after->id});
    auto rows = list(columns + tables + query->where() + QStringLiteral(" ORDER BY a.received_at DESC, a.id DESC LIMIT ?"),
                     query->values + QVariantList{limit + 1});
    if (!rows)
        return tl::unexpected(rows.error());
    ActivationPage page{std::move(*rows), std::nullopt};
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = cursorOf(page.rows.last());
    }
    return page;
}

Result<ActivationPage> ActivationTable::newerThan(const ActivationFilter &filter, ActivationId after, int limit)
{
    auto query = queryFor(filter);
    if (!query)
        return tl::unexpected(query.error());
    query->add(QStringLiteral("a.id > ?"), {after});
    auto rows = list(columns + tables + query->where() + QStringLiteral(" ORDER BY a.received_at DESC, a.id DESC LIMIT ?"),
                     query->values + QVariantList{limit});
    if (!rows)
        return tl::unexpected(rows.error());
    return ActivationPage{std::move(*rows), std::nullopt};
}

Result<std::optional<ActivationDetail>> ActivationTable::detailWhere(const QString &condition, const QVariantList &values)
{
    auto select = m_store.queryWith(columns + QStringLiteral(", a.payload, a.error_code, a.error_value") + tables + condition,
        values);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
        return std::nullopt;
    }
    ActivationDetail detail{readActivation(*select), select->bytes(columnCount)};
    detail.activation.error = readError(*select, columnCount + 1, columnCount + 2);
    return std::optional(std::move(detail));
}

Result<std::optional<ActivationDetail>> ActivationTable::detail(ActivationId id)
{
    return detailWhere(QStringLiteral(" WHERE a.id = ?"), {id});
}

Result<std::optional<ActivationDetail>> ActivationTable::startOf(qint64 runRow)
{
    return detailWhere(QStringLiteral(" WHERE a.run_id = ? AND a.outcome = 0 ORDER BY a.id LIMIT 1"), {runRow});
}

Result<std::optional<ActivationDetail>> ActivationTable::startOf(const RunId &run)
{
    return detailWhere(QStringLiteral(" WHERE a.run_id = (SELECT id FROM run_ids WHERE uuid = ?) AND a.outcome = 0"
                                      " ORDER BY a.id LIMIT 1"), {run.bytes()});
}

Result<QVector<Activation>> ActivationTable::ofRun(const RunId &run, int limit)
{
    return list(columns + tables + QStringLiteral(" WHERE a.run_id = (SELECT id FROM run_ids WHERE uuid = ?)"
                                                  " ORDER BY a.received_at, a.id LIMIT ?"), {run.bytes(), limit});
}

Result<qint64> ActivationTable::countOfRun(const RunId &run)
{
    auto select = m_store.query(QStringLiteral(
        "SELECT count(*) FROM activations WHERE run_id = (SELECT id FROM run_ids WHERE uuid = ?)"), run.bytes());
    if (!select)
        return tl::unexpected(select.error());
    return select->next() ? select->integer(0) : 0;
}

Result<QVector<Activation>> ActivationTable::otherStarts(const Activation &activation, int limit)
{
    if (!activation.windowStartAt || !activation.windowEndAt)
        return QVector<Activation>();
    return list(columns + tables
                    + QStringLiteral(" WHERE a.trigger_id = (SELECT id FROM triggers WHERE workflow = ? AND trigger_name = ?)"
                                     " AND a.window_start_at = ? AND a.window_end_at = ? AND a.outcome = 0 AND a.id <> ?"
                                     " AND (r.uuid IS NULL OR r.uuid IS NOT ?) ORDER BY a.received_at, a.id LIMIT ?"),
                {activation.workflow, activation.trigger, toMicroseconds(*activation.windowStartAt),
                 toMicroseconds(*activation.windowEndAt), activation.id,
                 activation.runId ? QVariant(activation.runId->bytes()) : QVariant(), limit});
}

Result<std::optional<Instant>> ActivationTable::latestWindow(qint64 triggerRow)
{
    auto select = m_store.query(QStringLiteral("SELECT max(window_start_at) FROM activations"
                                               " WHERE trigger_id = ? AND window_start_at IS NOT NULL"), triggerRow);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next())
        return std::nullopt;
    return select->optionalInstant(0);
}

Result<bool> ActivationTable::windowHasOtherStart(qint64 triggerRow, Instant start, Instant end,
                                                  std::optional<qint64> runRow)
{
    auto select = m_store.query(QStringLiteral(
        "SELECT 1 FROM activations WHERE trigger_id = ? AND window_start_at = ? AND window_end_at = ? AND outcome = 0"
        " AND run_id IS NOT ? LIMIT 1"), triggerRow, start, end, runRow);
    if (!select)
        return tl::unexpected(select.error());
    return select->next();
}

Result<bool> ActivationTable::wasImported(std::optional<qint64> triggerRow, Instant receivedAt, const QByteArray &payload)
{
    auto select = m_store.query(QStringLiteral("SELECT 1 FROM activations WHERE trigger_id IS ? AND received_at = ?"
                                                 " AND source = 4 AND payload = ? LIMIT 1"),
        triggerRow, receivedAt, payload);
    if (!select)
        return tl::unexpected(select.error());
    return select->next();
}

Result<std::optional<Activation>> ActivationTable::lastOf(qint64 triggerRow)
{
    auto rows = list(columns + tables + QStringLiteral(" WHERE a.trigger_id = ? ORDER BY a.received_at DESC, a.id DESC LIMIT 1"),
                     {triggerRow});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<QVector<Activation>> ActivationTable::touching(qint64 triggerRow, Instant from, Instant until, int limit)
{
    // A window may have begun long before the range; longer ones than this are found by their receipt alone.
    constexpr auto longestWindow = std::chrono::days(40);
    const QString ids = QStringLiteral(
        " WHERE a.id IN (SELECT id FROM activations WHERE trigger_id = ? AND received_at >= ? AND received_at < ?"
        " UNION SELECT id FROM activations WHERE trigger_id = ? AND window_start_at IS NOT NULL AND window_start_at >= ?"
        " AND window_start_at < ? AND coalesce(window_end_at, window_start_at) >= ? ORDER BY 1 DESC LIMIT ?)"
        " ORDER BY a.received_at, a.id");
    const qint64 first = toMicroseconds(from);
    const qint64 last = toMicroseconds(until);
    return list(columns + tables + ids,
                {triggerRow, first, last, triggerRow, toMicroseconds(from - longestWindow), last, first, limit});
}

Result<QVector<WindowDelivery>> ActivationTable::windowDeliveries(qint64 triggerRow, Instant from, Instant until)
{
    auto select = m_store.query(QStringLiteral(
        "SELECT id, received_at, window_start_at, window_end_at, outcome, coalesce(run_id, 0), conflict FROM activations"
        " WHERE trigger_id = ? AND window_start_at IS NOT NULL AND window_start_at >= ? AND window_start_at < ?"
        " UNION ALL"
        " SELECT id, received_at, window_start_at, window_end_at, outcome, coalesce(run_id, 0), conflict FROM activations"
        " WHERE trigger_id = ? AND received_at >= ? AND received_at < ? AND window_start_at IS NULL"),
        triggerRow, from, until, triggerRow, from, until);
    if (!select)
        return tl::unexpected(select.error());
    QVector<WindowDelivery> deliveries;
    while (select->next()) {
        deliveries.append({select->integer(0), select->instant(1), select->optionalInstant(2), select->optionalInstant(3),
                           Outcome(select->integer(4)), select->integer(5), ConflictMark(select->integer(6))});
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return deliveries;
}

Result<bool> ActivationTable::isEmpty()
{
    const auto any = m_store.readOnce(QStringLiteral("SELECT 1 FROM activations LIMIT 1"));
    if (!any)
        return tl::unexpected(any.error());
    return !any->isValid();
}

} // namespace squidie
