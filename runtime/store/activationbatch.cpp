// SPDX-License-Identifier: Apache-2.0
#include "store/activationbatch.h"

#include "store/activitycounter.h"
#include "store/sqltext.h"
#include "store/storeconnection.h"

#include <QCryptographicHash>

#include <algorithm>

namespace squidie::inline v0 {

using namespace Qt::StringLiterals;

ActivationBatch::ActivationBatch(Store &store)
    : m_store(connectionOf(store)),
      m_activations(store),
      m_isTogether(m_store.dialect().locksRows)
{
}

Status ActivationBatch::begin(const QVector<Expected> &deliveries)
{
    m_numbers.clear();
    m_rows.clear();
    m_imported.clear();
    m_starts.clear();
    if (!m_isTogether || deliveries.isEmpty())
        return {};
    QVector<QPair<qint64, WindowDelivery>> counted;
    for (const Expected &delivery : deliveries) {
        if (!delivery.triggerRow)
            continue;
        WindowDelivery window;
        window.receivedAt = delivery.receivedAt;
        window.startAt = delivery.windowStart;
        window.endAt = delivery.windowEnd;
        counted.append({*delivery.triggerRow, window});
    }
    if (auto read = m_store.counter().readAhead(counted); !read)
        return read;
    if (auto read = readImported(deliveries); !read)
        return read;
    return takeNumbers(deliveries.size());
}

Status ActivationBatch::readImported(const QVector<Expected> &deliveries)
{
    QVector<const Expected *> asked;
    QVector<qint64> triggers;
    QVector<qint64> times;
    QStringList digests; // each within quotes, where a backslash counts double
    for (const Expected &delivery : deliveries) {
        if (!delivery.triggerRow)
            continue;
        asked << &delivery;
        triggers << *delivery.triggerRow;
        times << toMicroseconds(delivery.receivedAt);
        digests << u"\"\\\\x"_s
                + QString::fromLatin1(QCryptographicHash::hash(delivery.payload, QCryptographicHash::Sha256).toHex()) + u'"';
    }
    if (asked.isEmpty())
        return {};
    static const QString sql = sqlStatements(u"postgresql/known_imports.sql"_s).constFirst();
    const SqlDialect &dialect = m_store.dialect();
    const auto places = m_store.queryIntegers(sql, dialect.rowList(triggers), dialect.rowList(times),
                                              QString(u'{' + digests.join(u',') + u'}'));
    if (!places)
        return tl::unexpected(places.error());
    for (const qint64 place : *places) {
        const Expected &known = *asked.at(place - 1);
        m_imported[{*known.triggerRow, toMicroseconds(known.receivedAt)}] << known.payload;
    }
    return {};
}

Status ActivationBatch::takeNumbers(qsizetype count)
{
    auto numbers =
        m_store.queryIntegers(u"SELECT next_activation() FROM generate_series(CAST(1 AS bigint), CAST(? AS bigint))"_s,
                              qint64(count));
    if (!numbers)
        return tl::unexpected(numbers.error());
    std::sort(numbers->begin(), numbers->end(), std::greater());
    m_numbers = std::move(*numbers);
    return {};
}

Status ActivationBatch::readStarts(const QVector<qint64> &runRows)
{
    if (!m_isTogether || runRows.isEmpty())
        return {};
    static const QString sql = sqlStatements(u"postgresql/start_payloads.sql"_s).constFirst();
    auto select = m_store.query(sql, m_store.dialect().rowList(runRows));
    if (!select)
        return tl::unexpected(select.error());
    QSet<qint64> unknown(runRows.begin(), runRows.end());
    while (select->next()) {
        const qint64 run = select->integer(0);
        unknown.remove(run);
        if (!select->isNull(1)) // else long: asked for by itself
            m_starts.insert(run, select->bytes(1));
    }
    for (const qint64 run : std::as_const(unknown))
        m_starts[run].reset();
    return select->status();
}

Result<bool> ActivationBatch::wasImported(const Expected &delivery)
{
    if (!m_isTogether || !delivery.triggerRow)
        return m_activations.wasImported(delivery.triggerRow, delivery.receivedAt, delivery.payload);
    return m_imported.value({*delivery.triggerRow, toMicroseconds(delivery.receivedAt)}).contains(delivery.payload);
}

Result<bool> ActivationBatch::windowIsStarted(const ActivationRecord &record)
{
    if (!record.triggerRow)
        return false;
    return m_store.counter().windowIsStarted(*record.triggerRow, record.windowDelivery());
}

Result<std::optional<QByteArray>> ActivationBatch::startPayload(qint64 runRow)
{
    if (const auto known = m_starts.constFind(runRow); known != m_starts.constEnd())
        return *known;
    auto start = m_activations.startOf(runRow);
    if (!start)
        return tl::unexpected(start.error());
    return *start ? std::optional(std::move((*start)->payload)) : std::nullopt;
}

Result<ActivationId> ActivationBatch::add(const ActivationRecord &record)
{
    if (!m_isTogether || !record.triggerRow)
        return m_activations.insert(record);
    if (m_numbers.isEmpty()) {
        if (auto taken = takeNumbers(1); !taken)
            return tl::unexpected(taken.error());
    }
    ActivityCounter &counter = m_store.counter();
    WindowDelivery delivery = record.windowDelivery();
    if (auto prepared = counter.prepare(*record.triggerRow, delivery); !prepared)
        return tl::unexpected(prepared.error());
    delivery.id = m_numbers.takeLast();
    if (auto added = counter.add(*record.triggerRow, delivery); !added)
        return tl::unexpected(added.error());
    m_rows.append(QVariantList{delivery.id} + ActivationTable::insertedValues(record));
    if (record.activation.source == ActivationSource::Import)
        m_imported[{*record.triggerRow, toMicroseconds(record.activation.receivedAt)}] << record.payload;
    if (record.activation.outcome == Outcome::Started && record.runRow)
        m_starts.insert(*record.runRow, record.payload);
    return delivery.id;
}

Status ActivationBatch::write()
{
    const QVector<QVariantList> rows = std::exchange(m_rows, {});
    return m_store.insertRows(u"activations"_s, QStringList{u"id"_s} + ActivationTable::insertedColumns(), rows);
}

} // namespace squidie::inline v0
