// SPDX-License-Identifier: Apache-2.0
#include "inspect/ledgerverification.h"

#include "base/enumnames.h"
#include "base/sentences.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/transaction.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Kind = LedgerFinding::Kind;

constexpr EnumNames<8> findingNames{"altered",      "removed",      "inserted",       "not_sealed",
                                    "seal_altered", "seal_removed", "leaves_altered", "head_unknown"};
constexpr int sealsAtOnce = 1000;

/// A sealed delivery, to be found among a day's.
struct Expected {
    SealedLeaf leaf;
    qint64 seal = 0;
    bool seen = false;
};

class Verifier {
public:
    Verifier(Store &store, const std::optional<Digest> &head, JobControl &control,
             const std::function<void(const LedgerFinding &)> &found, const VerificationProgress &progress)
        : m_store(store),
          m_seals(store),
          m_rows(store),
          m_retention(store),
          m_head(head),
          m_control(control),
          m_found(found),
          m_progress(progress)
    {
    }

    Result<LedgerVerification> run()
    {
        auto moment = ReadTransaction::begin(m_store);
        if (!moment)
            return tl::unexpected(moment.error());
        for (const auto step : {&Verifier::readNames, &Verifier::followChain, &Verifier::checkDays}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return m_report;
    }

private:
    void tell(const LedgerFinding &finding)
    {
        ++m_report.findings;
        m_found(finding);
    }

    Status readNames()
    {
        const auto triggers = NameTable(m_store).triggers();
        if (!triggers)
            return tl::unexpected(triggers.error());
        for (const auto &[row, key] : *triggers)
            m_names.insert(row, key);
        return {};
    }

    Status followChain()
    {
        qint64 after = 0;
        bool more = true;
        while (more && !isCancelled()) {
            const auto page = m_seals.page(after, sealsAtOnce);
            if (!page)
                return tl::unexpected(page.error());
            for (const StoredSeal &seal : *page)
                follow(seal);
            more = !page->isEmpty();
            if (more)
                after = page->last().number;
        }
        if (m_head && !m_report.isHeadKnown && !m_report.cancelled)
            tell({Kind::HeadUnknown, 0, 0, {}, {}});
        for (auto head = m_heads.cbegin(); head != m_heads.cend(); ++head)
            m_report.heads.append(*head);
        std::sort(m_report.heads.begin(), m_report.heads.end(),
                  [](const LedgerHead &a, const LedgerHead &b) { return a.trigger < b.trigger; });
        return {};
    }

    void follow(const StoredSeal &stored)
    {
        const Digest hash = DigestMaker().of(stored.document);
        const auto seal = Seal::fromDocument(stored.document);
        LedgerHead &head = m_heads[stored.trigger];
        const bool agrees = seal && hash.view() == stored.hash && seal->number == stored.number && seal->day == stored.day
            && seal->supplement == stored.supplement && seal->deliveries == stored.deliveries;
        const bool continues = seal && continuesChain(*seal, head);
        if (!agrees || !continues)
            tell({agrees ? Kind::SealRemoved : Kind::SealAltered, 0, stored.number, seal ? seal->trigger : head.trigger,
                  stored.day});
        m_report.head = hash;
        ++m_report.seals;
        if (m_report.isHeadKnown)
            ++m_report.sealsAfterHead;
        m_report.isHeadKnown |= m_head == hash;
        m_expected += stored.deliveries;
        head.hash = hash;
        ++head.seals;
        m_lastNumber = stored.number;
        if (!seal)
            return;
        head.trigger = seal->trigger;
        head.day = std::max(head.day, seal->day);
        m_settled = std::max(m_settled, seal->settled);
        if (seal->supplement == 0 && (!m_report.closedUntil || *m_report.closedUntil <= seal->day))
            m_report.closedUntil = seal->day + days(1);
    }

    /// Whether a seal names those before it, and leaves out no day.
    bool continuesChain(const Seal &seal, const LedgerHead &head)
    {
        const auto before = head.seals > 0 ? std::optional(head.hash) : std::nullopt;
        bool continues = seal.number == m_lastNumber + 1 && seal.previousInStore == m_report.head && seal.previous == before
            && seal.settled >= m_settled;
        if (seal.supplement == 0) {
            const auto closed = m_closed.constFind(seal.trigger);
            continues =
                continues && seal.since <= seal.day && (closed == m_closed.cend() || seal.since == *closed + days(1));
            m_closed.insert(seal.trigger, seal.day);
        }
        return continues;
    }

    bool isCancelled()
    {
        m_report.cancelled = m_report.cancelled || m_control.isCancelled();
        return m_report.cancelled;
    }

    /// Day by day: those with seals, and those before the end of the closed ones that have deliveries.
    Status checkDays()
    {
        if (!m_report.closedUntil)
            return {};
        std::optional<Instant> from = Instant::min();
        while (from && !isCancelled()) {
            const auto day = nextDay(*from);
            if (!day)
                return tl::unexpected(day.error());
            from.reset();
            if (*day) {
                if (auto checked = checkDay(**day); !checked)
                    return checked;
                from = **day + days(1);
            }
        }
        return {};
    }

    Result<std::optional<sys_days>> nextDay(Instant from)
    {
        const auto received = m_rows.firstReceived(from, *m_report.closedUntil, true);
        // Days before 1970 are below zero; the first of all is asked for as the first that can be written.
        const auto sealed = m_seals.nextDay(from == Instant::min() ? sys_days(days(-1'000'000)) : dayOf(from));
        if (!received || !sealed)
            return tl::unexpected(!received ? received.error() : sealed.error());
        // Another day is in no seal's document: its row was changed, which is told already. A text is above all numbers.
        const bool isDay = *sealed && **sealed >= dayOf(from) && **sealed < *m_report.closedUntil;
        const auto sealedDay = isDay ? *sealed : std::nullopt;
        if (!*received)
            return sealedDay;
        const sys_days day = dayOf(**received);
        return sealedDay ? std::min(*sealedDay, day) : day;
    }

    Status checkDay(sys_days day)
    {
        if (auto read = readSeals(day); !read)
            return read;
        const auto visited = m_rows.visitReceived(day, day + days(1), [&](const LedgerRow &row) {
            check(row, day);
            return ++m_visited % 1024 != 0 || goOn();
        });
        if (!visited)
            return visited;
        return m_report.cancelled ? Status() : checkMissing(day);
    }

    bool goOn()
    {
        m_control.setProgress(m_visited, m_expected);
        if (m_progress)
            m_progress(m_visited, m_expected);
        return !isCancelled();
    }

    Status readSeals(sys_days day)
    {
        m_leaves.clear();
        m_triggers.clear();
        const auto seals = m_seals.ofDay(day);
        if (!seals)
            return tl::unexpected(seals.error());
        for (const StoredSeal &stored : *seals) {
            const auto leaves = m_seals.leaves(stored.number);
            if (!leaves)
                return tl::unexpected(leaves.error());
            const auto seal = Seal::fromDocument(stored.document);
            m_triggers.insert(stored.number, seal ? seal->trigger : TriggerKey());
            if (seal && (seal->deliveries != leaves->size() || seal->root != merkleRoot(digestsOf(*leaves))))
                tell({Kind::LeavesAltered, 0, stored.number, seal->trigger, day});
            for (const SealedLeaf &leaf : *leaves)
                m_leaves.append({leaf, stored.number, false});
        }
        std::sort(m_leaves.begin(), m_leaves.end(),
                  [](const Expected &a, const Expected &b) { return a.leaf.place.id < b.leaf.place.id; });
        m_next = m_leaves.begin();
        return {};
    }

    /// Mostly the one behind the last one.
    QVector<Expected>::iterator find(qint64 id)
    {
        if (m_next == m_leaves.end() || m_next->leaf.place.id != id)
            m_next = std::lower_bound(m_leaves.begin(), m_leaves.end(), id,
                                      [](const Expected &leaf, qint64 wanted) { return leaf.leaf.place.id < wanted; });
        if (m_next == m_leaves.end() || m_next->leaf.place.id != id)
            return m_leaves.end();
        return m_next++;
    }

    void check(const LedgerRow &row, sys_days day)
    {
        const qint64 id = row.leaf.place.id;
        const auto expected = find(id);
        if (expected == m_leaves.end()) {
            if (row.isImported)
                ++m_report.imported;
            else
                tell({id <= m_settled ? Kind::Inserted : Kind::NotSealed, id, 0, m_names.value(row.trigger), day});
            return;
        }
        expected->seen = true;
        if (row.leaf == expected->leaf)
            ++m_report.deliveries;
        else
            tell({Kind::Altered, id, expected->seal, m_triggers.value(expected->seal), day});
    }

    Status checkMissing(sys_days day)
    {
        for (const Expected &expected : std::as_const(m_leaves)) {
            if (expected.seen)
                continue;
            const qint64 id = expected.leaf.place.id;
            if (!m_removed.contains(id)) {
                const auto range = m_retention.removedUpTo(id);
                if (!range)
                    return tl::unexpected(range.error());
                m_removed = *range;
            }
            if (m_removed.contains(id)) {
                ++m_report.removedByRetention;
                continue;
            }
            // One that says now that it was received on another day is there, but not as it was.
            const auto exists = m_rows.exists(id);
            if (!exists)
                return tl::unexpected(exists.error());
            tell({*exists ? Kind::Altered : Kind::Removed, id, expected.seal, m_triggers.value(expected.seal), day});
        }
        return {};
    }

    Store &m_store;
    SealTable m_seals;
    LedgerRows m_rows;
    RetentionTable m_retention;
    const std::optional<Digest> &m_head;
    JobControl &m_control;
    const std::function<void(const LedgerFinding &)> &m_found;
    const VerificationProgress &m_progress;
    LedgerVerification m_report;
    // Of the chain:
    QHash<qint64, LedgerHead> m_heads; ///< by the row of the trigger
    QHash<TriggerKey, sys_days> m_closed;
    qint64 m_lastNumber = 0;
    qint64 m_settled = 0;
    qint64 m_expected = 0; ///< deliveries that seals cover
    // Of the day at hand:
    QVector<Expected> m_leaves; ///< by number
    QVector<Expected>::iterator m_next;
    QHash<qint64, TriggerKey> m_triggers; ///< by seal
    RetentionTable::RemovedRange m_removed;
    QHash<qint64, TriggerKey> m_names; ///< of the triggers, by row
    qint64 m_visited = 0;
};

} // namespace

QString findingName(Kind kind)
{
    return nameIn(findingNames, kind);
}

QString findingSentence(const LedgerFinding &finding)
{
    switch (finding.kind) {
    case Kind::Altered:
        return tr("This delivery was changed after it had been sealed.");
    case Kind::Removed:
        return tr("This delivery was sealed and is gone, and retention has no record of removing it.");
    case Kind::Inserted:
        return tr("This delivery is in no seal: it was inserted after its day had been closed.");
    case Kind::NotSealed:
        return tr("This delivery of a closed day is in no seal yet: it came late, or was inserted. squidie seal gives it a "
                  "supplementary seal, which shows when.");
    case Kind::SealAltered:
        return tr("This seal was changed.");
    case Kind::SealRemoved:
        return tr("This seal does not follow the one before it: a seal was removed, inserted or made anew.");
    case Kind::LeavesAltered:
        return tr("What the store keeps of this seal's deliveries was changed.");
    case Kind::HeadUnknown:
        return tr("No seal has the digest that was given: seals were removed or made anew, or it is another store's.");
    }
    Q_UNREACHABLE();
    return {};
}

Result<LedgerVerification> verifyLedger(Store &store, const std::optional<Digest> &head, JobControl &control,
                                        const std::function<void(const LedgerFinding &)> &found,
                                        const VerificationProgress &progress)
{
    return Verifier(store, head, control, found, progress).run();
}

} // namespace squidie::inline v0
