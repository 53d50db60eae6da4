// SPDX-License-Identifier: Apache-2.0
#include "store/sealtable.h"

#include "base/sentences.h"
#include "store/propertytable.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::sys_days;

constexpr qsizetype leavesInPart = 8192; ///< a row stays below half a megabyte

qint64 number(sys_days day)
{
    return day.time_since_epoch().count();
}
sys_days dayFrom(qint64 number)
{
    return sys_days(std::chrono::days(number));
}

} // namespace

Result<QVector<StoredSeal>> SealTable::list(const QString &condition, const QVariantList &values)
{
    auto select =
        m_store.queryWith(u"SELECT id, trigger_id, day, supplement, deliveries, hash, document FROM seals "_s + condition,
                          values);
    if (!select)
        return tl::unexpected(select.error());
    QVector<StoredSeal> seals;
    while (select->next())
        seals.append({select->integer(0), select->integer(1), dayFrom(select->integer(2)), int(select->integer(3)),
                      select->integer(4), select->bytes(5), select->text(6).toUtf8()});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return seals;
}

/// The last of the seals that the condition chooses. No seal follows one that was damaged.
Result<std::optional<Seal>> SealTable::last(const QString &condition, const QVariantList &values)
{
    const auto found = list(condition, values);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::nullopt;
    const StoredSeal &stored = found->first();
    auto seal = Seal::fromDocument(stored.document);
    if (!seal || seal->number != stored.number || seal->day != stored.day || seal->supplement != stored.supplement)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt,
                                         tr("seal %1 was changed; see squidie verify").arg(stored.number)));
    return seal;
}

Result<SealTable::State> SealTable::state()
{
    const auto newest = last(u"ORDER BY id DESC LIMIT 1"_s, {});
    const auto closed = last(u"WHERE supplement = 0 ORDER BY day DESC LIMIT 1"_s, {});
    if (!newest || !closed)
        return tl::unexpected(!newest ? newest.error() : closed.error());
    State state;
    state.last = *newest;
    if (*newest)
        state.hash = (*newest)->hash();
    if (*closed)
        state.openFrom = (*closed)->day + std::chrono::days(1);
    return state;
}

Result<SealTable::TriggerState> SealTable::stateOf(qint64 trigger)
{
    const auto newest = last(u"WHERE trigger_id = ? ORDER BY id DESC LIMIT 1"_s, {trigger});
    const auto closed = last(u"WHERE trigger_id = ? AND supplement = 0 ORDER BY id DESC LIMIT 1"_s, {trigger});
    const auto filled = last(u"WHERE trigger_id = ? AND deliveries > 0 ORDER BY id DESC LIMIT 1"_s, {trigger});
    if (!newest || !closed || !filled)
        return tl::unexpected(!newest ? newest.error() : !closed ? closed.error() : filled.error());
    TriggerState state;
    if (*newest)
        state.hash = (*newest)->hash();
    if (*closed)
        state.day = (*closed)->day;
    if (*filled)
        state.lastDelivery = (*filled)->day;
    return state;
}

Result<QVector<qint64>> SealTable::triggers()
{
    // From the few triggers to the many seals.
    return m_store.queryIntegers(u"SELECT t.id FROM (SELECT id FROM triggers UNION ALL SELECT 0) t"
                                 " WHERE EXISTS (SELECT 1 FROM seals s WHERE s.trigger_id = t.id) ORDER BY t.id"_s);
}

Result<int> SealTable::supplements(qint64 trigger, sys_days day)
{
    const auto select = m_store.queryOne(u"SELECT count(*) FROM seals WHERE day = ? AND trigger_id = ? AND supplement > 0"_s,
                                         number(day), trigger);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? int((*select)->integer(0)) : 0;
}

Status SealTable::lock()
{
    return PropertyTable(m_store).lock(u"seal"_s);
}

Status SealTable::insert(const Seal &seal, qint64 trigger, const QVector<SealedLeaf> &leaves)
{
    const QByteArray document = seal.document();
    if (auto done = m_store.run(u"INSERT INTO seals (id, trigger_id, day, supplement, deliveries, hash, document)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                seal.number, trigger, number(seal.day), seal.supplement, seal.deliveries,
                                DigestMaker().of(document).view().toByteArray(), QString::fromUtf8(document));
        !done)
        return done;
    for (qsizetype first = 0; first < leaves.size(); first += leavesInPart) {
        const QByteArray packed = packLeaves(leaves, first, std::min(leavesInPart, leaves.size() - first));
        if (auto done = m_store.run(u"INSERT INTO seal_leaves (seal_id, part, leaves) VALUES (?, ?, ?)"_s, seal.number,
                                    qint64(first / leavesInPart), packed);
            !done)
            return done;
    }
    return {};
}

Result<qint64> SealTable::count()
{
    const auto count = m_store.readOnce(u"SELECT count(*) FROM seals"_s);
    return count ? Result<qint64>(count->toLongLong()) : tl::unexpected(count.error());
}

Result<QVector<StoredSeal>> SealTable::page(qint64 after, int limit)
{
    return list(u"WHERE id > ? ORDER BY id LIMIT ?"_s, {after, limit});
}

Result<QVector<StoredSeal>> SealTable::ofDay(sys_days day)
{
    return list(u"WHERE day = ? ORDER BY id"_s, {number(day)});
}

Result<QVector<StoredSeal>> SealTable::ofTrigger(qint64 trigger)
{
    return list(u"WHERE trigger_id = ? ORDER BY id"_s, {trigger});
}

Result<std::optional<sys_days>> SealTable::nextDay(sys_days from)
{
    const auto select = m_store.queryOne(u"SELECT day FROM seals WHERE day >= ? ORDER BY day LIMIT 1"_s, number(from));
    if (!select)
        return tl::unexpected(select.error());
    return *select ? std::optional(dayFrom((*select)->integer(0))) : std::nullopt;
}

Result<QVector<SealedLeaf>> SealTable::leaves(qint64 number)
{
    auto select = m_store.query(u"SELECT leaves FROM seal_leaves WHERE seal_id = ? ORDER BY part"_s, number);
    if (!select)
        return tl::unexpected(select.error());
    QVector<SealedLeaf> leaves;
    while (select->next()) {
        if (!unpackLeaves(select->bytes(0), leaves))
            break; // whoever reads compares the root
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return leaves;
}

} // namespace squidie::inline v0
