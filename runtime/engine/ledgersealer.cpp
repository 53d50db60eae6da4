// SPDX-License-Identifier: Apache-2.0
#include "engine/ledgersealer.h"

#include "store/nametable.h"
#include "store/propertytable.h"
#include "store/transaction.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A trigger of which nothing comes any more gets a seal for each day at first, then one for as many days.
constexpr days silence{31};
constexpr int mostAttempts = 50; ///< each time another program was quicker

/// No clock says less; a seal's document could not write every day before.
constexpr Instant firstSealable{};

} // namespace

/// The next day with deliveries; behind the last one, the last day that may be closed.
Status LedgerSealer::chooseDay(Plan &plan, sys_days last)
{
    const auto &openFrom = plan.state.openFrom;
    const auto first = m_rows.firstReceived(openFrom ? Instant(*openFrom) : firstSealable, last + days(1), false);
    if (!first)
        return tl::unexpected(first.error());
    if (*first)
        plan.day = dayOf(**first);
    else if (openFrom && *openFrom <= last)
        plan.day = last;
    plan.isLast = !plan.day || *plan.day == last;
    return {};
}

Result<LedgerSealer::Drafts> LedgerSealer::late(const Plan &plan)
{
    Drafts drafts;
    if (!plan.state.last || !plan.state.openFrom)
        return drafts;
    const auto keep = [&drafts](const LedgerRow &row) {
        const Instant receivedAt = fromMicroseconds(row.receivedAt);
        if (!row.isImported && receivedAt >= firstSealable)
            drafts[{dayOf(receivedAt), row.trigger}].leaves.append(row.leaf);
        return true;
    };
    const auto visited = m_rows.visitLate(plan.state.last->settled, plan.settled, *plan.state.openFrom, keep);
    if (!visited)
        return tl::unexpected(visited.error());
    for (auto &[place, draft] : drafts) {
        const auto before = m_seals.supplements(place.second, place.first);
        if (!before)
            return tl::unexpected(before.error());
        draft.supplement = *before + 1;
    }
    return drafts;
}

Result<LedgerSealer::Drafts> LedgerSealer::received(const Plan &plan)
{
    Drafts drafts;
    const auto keep = [&](const LedgerRow &row) {
        if (!row.isImported && row.leaf.place.id <= plan.settled)
            drafts[{*plan.day, row.trigger}].leaves.append(row.leaf);
        return true;
    };
    const auto visited = m_rows.visitReceived(*plan.day, *plan.day + days(1), keep);
    if (!visited)
        return tl::unexpected(visited.error());
    return drafts;
}

/// Triggers of which nothing came since their last seal: closed on the last day only, so that a backlog makes few seals.
Status LedgerSealer::addSilent(const Plan &plan, Drafts &drafts)
{
    if (!plan.isLast)
        return {};
    const auto sealed = m_seals.triggers();
    if (!sealed)
        return tl::unexpected(sealed.error());
    for (const qint64 trigger : *sealed) {
        if (drafts.contains({*plan.day, trigger}))
            continue;
        const auto state = stateOf(plan, trigger);
        if (!state)
            return tl::unexpected(state.error());
        const bool isClosed = state->day && *state->day >= *plan.day;
        const bool isFresh = state->lastDelivery && *plan.day - *state->lastDelivery <= silence;
        const bool isDue = !state->day || *plan.day - *state->day >= silence;
        if (!isClosed && (isFresh || isDue))
            drafts[{*plan.day, trigger}] = {};
    }
    return {};
}

Status LedgerSealer::addSeals(Plan &plan, Drafts drafts, Instant now)
{
    const auto store = PropertyTable(m_store).get(storeIdProperty);
    if (!store)
        return tl::unexpected(store.error());
    const Seal *before = !plan.seals.isEmpty() ? &plan.seals.last().seal : plan.state.last ? &*plan.state.last : nullptr;
    qint64 number = before ? before->number : 0;
    std::optional<Digest> hash = before ? std::optional(before->hash()) : std::nullopt;
    for (auto &[place, draft] : drafts) {
        const qint64 trigger = place.second;
        const auto state = stateOf(plan, trigger);
        if (!state)
            return tl::unexpected(state.error());
        std::sort(draft.leaves.begin(), draft.leaves.end(),
                  [](const SealedLeaf &a, const SealedLeaf &b) { return a.place < b.place; });
        Seal seal;
        seal.number = ++number;
        seal.store = *store;
        seal.trigger = plan.triggers.value(trigger);
        seal.day = place.first;
        seal.since = draft.supplement == 0 && state->day ? *state->day + days(1) : seal.day;
        seal.supplement = draft.supplement;
        seal.deliveries = draft.leaves.size();
        seal.root = merkleRoot(digestsOf(draft.leaves));
        seal.settled = plan.settled;
        seal.settings = plan.settings.value(trigger);
        seal.previous = plan.heads.contains(trigger) ? plan.heads.value(trigger) : state->hash;
        seal.previousInStore = hash;
        seal.sealedAt = now;
        hash = seal.hash();
        plan.heads.insert(trigger, *hash);
        plan.seals.append({seal, trigger, std::move(draft.leaves)});
    }
    return {};
}

Result<LedgerSealer::Plan> LedgerSealer::plan(Instant now, Instant limit)
{
    Plan plan;
    // Before the moment that is read: what is up to this number is there then.
    const auto settled = m_rows.settledActivation();
    if (!settled)
        return tl::unexpected(settled.error());
    auto moment = ReadTransaction::begin(m_store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto state = m_seals.state();
    if (!state)
        return tl::unexpected(state.error());
    plan.state = *state;
    plan.settled = std::max(*settled, state->last ? state->last->settled : 0);
    if (auto chosen = chooseDay(plan, dayOf(limit) - days(1)); !chosen)
        return tl::unexpected(chosen.error());
    if (auto read = readTriggers(plan); !read)
        return tl::unexpected(read.error());
    auto drafts = late(plan);
    if (!drafts)
        return tl::unexpected(drafts.error());
    if (auto added = addSeals(plan, std::move(*drafts), now); !added)
        return tl::unexpected(added.error());
    if (!plan.day)
        return plan;
    drafts = received(plan);
    if (!drafts)
        return tl::unexpected(drafts.error());
    if (auto added = addSilent(plan, *drafts); !added)
        return tl::unexpected(added.error());
    if (auto added = addSeals(plan, std::move(*drafts), now); !added)
        return tl::unexpected(added.error());
    return plan;
}

Status LedgerSealer::readTriggers(Plan &plan)
{
    const auto all = NameTable(m_store).allSettings();
    if (!all)
        return tl::unexpected(all.error());
    for (auto trigger = all->cbegin(); trigger != all->cend(); ++trigger) {
        plan.triggers.insert(trigger->first, trigger.key());
        plan.settings.insert(trigger->first, trigger->second);
    }
    return {};
}

Result<SealTable::TriggerState> LedgerSealer::stateOf(const Plan &plan, qint64 trigger)
{
    if (m_lastMade != plan.state.hash)
        m_states.clear();
    m_lastMade = plan.state.hash;
    if (const auto known = m_states.constFind(trigger); known != m_states.cend())
        return *known;
    const auto state = m_seals.stateOf(trigger);
    if (state)
        m_states.insert(trigger, *state);
    return state;
}

void LedgerSealer::remember(const Plan &plan)
{
    for (const Made &made : plan.seals) {
        SealTable::TriggerState &state = m_states[made.trigger];
        state.hash = m_lastMade = made.seal.hash();
        if (made.seal.supplement == 0)
            state.day = made.seal.day;
        if (made.seal.deliveries > 0)
            state.lastDelivery = made.seal.day;
    }
}

/// False where another program has sealed in the meantime.
Result<bool> LedgerSealer::record(const Plan &plan)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto locked = m_seals.lock(); !locked)
        return tl::unexpected(locked.error());
    const auto state = m_seals.state();
    if (!state)
        return tl::unexpected(state.error());
    if (state->hash != plan.state.hash)
        return false;
    for (const Made &made : plan.seals) {
        if (auto inserted = m_seals.insert(made.seal, made.trigger, made.leaves); !inserted)
            return tl::unexpected(inserted.error());
    }
    const auto committed = transaction->commit();
    return committed ? Result<bool>(true) : tl::unexpected(committed.error());
}

Result<LedgerSealer::Step> LedgerSealer::closeNext(Instant now, Instant limit)
{
    for (int attempt = 1;; ++attempt) {
        const auto planned = plan(now, limit);
        if (!planned)
            return tl::unexpected(planned.error());
        if (planned->seals.isEmpty())
            return Step();
        const auto recorded = withRetries([&] { return record(*planned); });
        if (!recorded)
            return tl::unexpected(recorded.error());
        if (*recorded) {
            remember(*planned);
            Step step{{}, planned->isLast};
            for (const Made &made : planned->seals)
                step.seals.append(made.seal);
            return step;
        }
        if (attempt == mostAttempts)
            return Step{{}, false};
        restBeforeRetry(1);
    }
}

Result<SealingReport> sealLedger(Store &store, Instant now, JobControl &control,
                                 const std::function<void(const QVector<Seal> &)> &made)
{
    LedgerSealer sealer(store);
    SealingReport report;
    bool more = true;
    while (more && !report.cancelled) {
        const auto step = sealer.closeNext(now, now);
        if (!step)
            return tl::unexpected(step.error());
        for (const Seal &seal : step->seals)
            report.deliveries += seal.deliveries;
        report.seals += step->seals.size();
        made(step->seals);
        more = !step->isLast;
        control.setProgress(report.deliveries, 0);
        report.cancelled = more && control.isCancelled();
    }
    return report;
}

Result<SealingReport> sealLedger(Store &store, Instant now, JobControl &control)
{
    return sealLedger(store, now, control, [](const QVector<Seal> &) {});
}

} // namespace squidie::inline v0
