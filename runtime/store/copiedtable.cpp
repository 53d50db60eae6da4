// SPDX-License-Identifier: Apache-2.0
#include "store/copiedtable.h"

#include "store/activitycounter.h"
#include "store/propertytable.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;
using Kind = CopiedTable::Kind;
using Rows = CopiedTable::Rows;

constexpr qint64 mostBytesAtOnce = 8 * 1024 * 1024;

/// Properties of a store, and not of what it holds.
bool isOfTheStoreItself(const QString &property)
{
    return property == storeIdProperty || property == copyOfProperty || property == copiedFromProperty;
}

CopiedTable::Column integer(const char *name)
{
    return {name, Kind::Integer};
}
CopiedTable::Column text(const char *name)
{
    return {name, Kind::Text};
}
CopiedTable::Column bytes(const char *name)
{
    return {name, Kind::Bytes};
}

QString list(const QStringList &names)
{
    return names.join(u", "_s);
}
QString placeholders(qsizetype count)
{
    return list(QStringList(count, u"?"_s));
}

QVariant valueOf(const Statement &row, int column, Kind kind)
{
    if (row.isNull(column))
        return {};
    switch (kind) {
    case Kind::Integer:
        return row.integer(column);
    case Kind::Text:
        return row.text(column);
    case Kind::Bytes:
        return row.bytes(column);
    }
    Q_UNREACHABLE();
    return {};
}

qint64 sizeOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().size();
    case QMetaType::QByteArray:
        return value.toByteArray().size();
    default:
        return 8;
    }
}

/// As the driver takes it: an empty text is no NULL.
QVariant bound(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return toSql(value.toString());
    case QMetaType::QByteArray:
        return toSql(value.toByteArray());
    default:
        return value;
    }
}

QVariantList bound(const QVariantList &values)
{
    QVariantList list;
    for (const QVariant &value : values)
        list << bound(value);
    return list;
}

/// "(a, b) > (?, ?)"; without the brackets where there is one.
QString compared(const QStringList &names, const QString &how)
{
    return u'(' + list(names) + u") "_s + how + u" ("_s + placeholders(names.size()) + u')';
}

} // namespace

const QVector<CopiedTable> &copiedTables()
{
    static const QVector<CopiedTable> tables{
        {"names", {integer("id"), text("name")}, 1, Rows::Stay, 1000},
        {"triggers",
         {integer("id"), text("workflow"), text("trigger_name"), text("expect_at"), integer("grace"), text("dst"),
          text("dialect"), integer("window_length")},
         1,
         Rows::Change,
         1000},
        {"definitions",
         {integer("id"), bytes("digest"), text("workflow"), text("definition_version"), text("fingerprint"),
          text("document"), integer("loaded_at")},
         1,
         Rows::Stay,
         200},
        {"catalogue", {text("workflow"), integer("definition_id")}, 1, Rows::Change, 0},
        {"run_ids", {integer("id"), bytes("uuid")}, 1, Rows::Stay, 2000},
        {"runs",
         {integer("id"), integer("trigger_id"), integer("definition_id"), integer("queue_id"), text("status"),
          integer("idempotency"), integer("started_at"), integer("updated_at"), integer("retained_at")},
         1,
         Rows::Change,
         2000},
        {"facts",
         {integer("run_id"), integer("sequence"), text("type"), integer("recorded_at"), text("data")},
         2,
         Rows::Removable,
         1000},
        {"attempts",
         {integer("run_id"), integer("runnable"), integer("attempt"), text("step"), integer("queue_id"), integer("lane_id"),
          text("status"), integer("visible_at"), integer("claimable_at")},
         3,
         Rows::Change,
         2000},
        {"activations",
         {integer("id"), integer("received_at"), integer("trigger_id"), integer("source"), integer("actor_id"),
          bytes("payload"), text("signal_id"), integer("signal_origin"), text("window_start"), text("window_end"),
          integer("window_start_at"), integer("window_end_at"), integer("outcome"), integer("run_id"), text("error_code"),
          text("error_value"), integer("replay_of"), integer("conflict")},
         1,
         Rows::Ledger,
         1000},
        {"seals",
         {integer("id"), integer("trigger_id"), integer("day"), integer("supplement"), integer("deliveries"), bytes("hash"),
          text("document")},
         1,
         Rows::Stay,
         1000},
        {"seal_leaves", {integer("seal_id"), integer("part"), bytes("leaves")}, 2, Rows::Stay, 1000},
        {"removed_activations", {integer("first_id"), integer("last_id")}, 1, Rows::Change, 2000},
        // Behind the activations, which the store counts as they are written: what was counted in the source wins.
        {"activity",
         {integer("trigger_id"), integer("level"), integer("bucket"), integer("starts"), integer("duplicates"),
          integer("skipped"), integer("rejected"), integer("conflicts"), integer("windows"), integer("started"),
          integer("late"), integer("earliest"), integer("latest")},
         3,
         Rows::Change,
         2000},
        {"saved_payloads",
         {text("name"), text("tags"), text("note"), bytes("payload"), integer("saved_at"), text("actor"),
          integer("saved_from")},
         1,
         Rows::Change,
         0},
        {"properties", {text("name"), text("value")}, 1, Rows::Change, 0},
    };
    return tables;
}

int CopiedTable::compareKeys(const CopiedRow &a, const CopiedRow &b) const
{
    for (int i = 0; i < keyColumns; ++i) {
        if (columns[i].kind == Kind::Text) {
            if (const int order = qstrcmp(a[i].toString().toUtf8(), b[i].toString().toUtf8()); order != 0)
                return order;
        } else if (a[i].toLongLong() != b[i].toLongLong()) {
            return a[i].toLongLong() < b[i].toLongLong() ? -1 : 1;
        }
    }
    return 0;
}

QByteArray CopiedTable::canonical(const CopiedRow &row) const
{
    QByteArray all;
    for (int i = 0; i < row.size(); ++i) {
        if (!row[i].isValid()) {
            all += "n;";
        } else if (columns[i].kind == Kind::Integer) {
            all += 'i' + QByteArray::number(row[i].toLongLong()) + ';';
        } else {
            const QByteArray value = columns[i].kind == Kind::Text ? row[i].toString().toUtf8() : row[i].toByteArray();
            all += (columns[i].kind == Kind::Text ? 't' : 'b') + QByteArray::number(value.size()) + ':' + value + ';';
        }
    }
    return all;
}

namespace {

bool isCounts(const CopiedTable &table)
{
    return qstrcmp(table.name, "activity") == 0;
}

} // namespace

QStringList TableRows::allNames() const
{
    QStringList names;
    for (const CopiedTable::Column &column : m_table.columns)
        names << QString::fromLatin1(column.name);
    return names;
}

QStringList TableRows::keyNames() const
{
    return allNames().mid(0, m_table.keyColumns);
}

QString TableRows::source() const
{
    return isCounts(m_table) ? m_store.dialect().countSums : QString::fromLatin1(m_table.name);
}

Status TableRows::prepareToWrite()
{
    return isCounts(m_table) ? m_store.counter().fold() : Status();
}

Result<qint64> TableRows::count()
{
    const auto select = m_store.queryOne(u"SELECT count(*) FROM "_s + source());
    if (!select)
        return tl::unexpected(select.error());
    return *select ? (*select)->integer(0) : 0;
}

Result<bool> TableRows::isEmpty()
{
    const auto select = m_store.queryOne(QString(u"SELECT 1 FROM "_s + source() + u" LIMIT 1"_s));
    if (!select)
        return tl::unexpected(select.error());
    return !select->has_value();
}

Result<QVector<CopiedRow>> TableRows::read(const CopiedRow &after, const CopiedRow &until)
{
    QString sql = u"SELECT "_s + list(allNames()) + u" FROM "_s + source();
    QStringList conditions;
    if (!after.isEmpty())
        conditions << compared(keyNames(), u">"_s);
    if (!until.isEmpty())
        conditions << compared(keyNames(), u"<="_s);
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    sql += u" ORDER BY "_s + list(keyNames());
    QVariantList values = after + until;
    const bool isPage = m_table.rowsAtOnce > 0 && until.isEmpty();
    if (isPage) {
        sql += u" LIMIT ?"_s;
        values << m_table.rowsAtOnce;
    }
    auto select = m_store.queryWith(sql, values);
    if (!select)
        return tl::unexpected(select.error());
    QVector<CopiedRow> rows;
    qint64 size = 0;
    while ((!isPage || size < mostBytesAtOnce) && select->next()) {
        CopiedRow row;
        row.reserve(m_table.columns.size());
        for (int i = 0; i < m_table.columns.size(); ++i) {
            row << valueOf(*select, i, m_table.columns[i].kind);
            size += sizeOf(row.last());
        }
        rows.append(std::move(row));
    }
    if (auto done = select->status(); !done)
        return tl::unexpected(done.error());
    if (m_table.rowsAtOnce == 0) {
        // Engines order texts in their own ways.
        std::sort(rows.begin(), rows.end(), [this](const auto &a, const auto &b) { return m_table.compareKeys(a, b) < 0; });
    }
    if (qstrcmp(m_table.name, "properties") == 0)
        rows.removeIf([](const CopiedRow &row) { return isOfTheStoreItself(row.first().toString()); });
    return rows;
}

Status TableRows::insert(const QVector<CopiedRow> &rows)
{
    QVector<QVariantList> values;
    values.reserve(rows.size());
    for (const CopiedRow &row : rows)
        values << bound(row);
    return m_store.insertRows(QString::fromLatin1(m_table.name), allNames(), values);
}

Status TableRows::update(const CopiedRow &row)
{
    QStringList sets;
    for (const QString &name : allNames().mid(m_table.keyColumns))
        sets << name + u" = ?"_s;
    const auto done = m_store.queryWith(u"UPDATE "_s + QString::fromLatin1(m_table.name) + u" SET "_s + list(sets)
                                            + u" WHERE "_s + compared(keyNames(), u"="_s),
                                        bound(row.mid(m_table.keyColumns) + m_table.keyOf(row)));
    return done ? Status() : tl::unexpected(done.error());
}

Status TableRows::remove(const CopiedRow &key)
{
    const auto done = m_store.queryWith(
        u"DELETE FROM "_s + QString::fromLatin1(m_table.name) + u" WHERE "_s + compared(keyNames(), u"="_s), bound(key));
    return done ? Status() : tl::unexpected(done.error());
}

Status continueRowIds(Store &store)
{
    StoreConnection &connection = connectionOf(store);
    if (!connection.dialect().returnsRows)
        return {}; // SQLite continues after the highest number by itself
    const QString go = u"SELECT setval(%2, coalesce(max(id), 1), max(id) IS NOT NULL) FROM %1"_s;
    for (const char *table : {"names", "triggers", "definitions", "run_ids"}) {
        const QString name = QString::fromLatin1(table);
        if (auto done = connection.runOnce(go.arg(name, u"pg_get_serial_sequence('{schema}."_s + name + u"', 'id')"_s));
            !done)
            return done;
    }
    return connection.runOnce(go.arg(u"activations"_s, u"'{schema}.activation_ids'"_s));
}

} // namespace squidie::inline v0
