// SPDX-License-Identifier: Apache-2.0
#include "inspect/windowprover.h"

#include "base/sentences.h"
#include "store/ledgerrows.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/sealtable.h"
#include "store/transaction.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

Error refused(const char *option, const QString &reason)
{
    return {ErrorCode::InvalidOption, QJsonObject{{u"option"_s, QString::fromLatin1(option)}, {u"reason"_s, reason}}};
}

class Prover {
public:
    Prover(Store &store, const ProofRequest &request) : m_store(store), m_seals(store), m_request(request) { }

    Result<WindowProof> run()
    {
        auto moment = ReadTransaction::begin(m_store);
        if (!moment)
            return tl::unexpected(moment.error());
        m_proof.trigger = m_request.trigger;
        for (const auto step : {&Prover::findWindow, &Prover::findSeals, &Prover::addSeals}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return m_proof;
    }

private:
    QString startText() const { return formatSeconds(m_request.start); }

    /// The window, and what the ledger has of it.
    Status findWindow()
    {
        const auto trigger = NameTable(m_store).findTrigger(m_request.trigger);
        if (!trigger)
            return tl::unexpected(trigger.error());
        if (!*trigger)
            return tl::unexpected(refused("",
                                          tr("The store knows no trigger \"%1\" of a workflow \"%2\".")
                                              .arg(m_request.trigger.trigger, m_request.trigger.workflow)));
        m_trigger = **trigger;
        auto rows = LedgerRows(m_store).ofWindow(m_trigger, m_request.start);
        if (!rows)
            return tl::unexpected(rows.error());
        rows->removeIf([](const SealedDelivery &row) { return !row.windowEndAt; });
        if (m_request.end)
            rows->removeIf([&](const SealedDelivery &row) { return *row.windowEndAt != toMicroseconds(*m_request.end); });
        if (rows->isEmpty())
            return tl::unexpected(noDelivery());
        rows->removeIf([](const SealedDelivery &row) { return row.isImported(); });
        if (rows->isEmpty())
            return tl::unexpected(refused(
                "window", tr("The window of %1 has imported deliveries only, which are not sealed.").arg(startText())));
        for (const SealedDelivery &row : std::as_const(*rows)) {
            if (row.windowEndAt != rows->first().windowEndAt)
                return tl::unexpected(
                    refused("window",
                            tr("Windows with different ends begin at %1: give START/END, such as %1/%2.")
                                .arg(startText(), formatSeconds(fromMicroseconds(*rows->first().windowEndAt)))));
            m_rows.insert(row.id, row);
        }
        m_proof.window = {m_request.start, fromMicroseconds(*rows->first().windowEndAt)};
        return {};
    }

    Error noDelivery()
    {
        const auto horizon = RetentionTable(m_store).horizon();
        if (!horizon)
            return horizon.error();
        const bool mayBeRemoved = *horizon && m_request.start < **horizon;
        return refused(
            "window",
            mayBeRemoved ? tr("The ledger has no delivery for a window that begins at %1; retention removed deliveries from "
                              "before %2.")
                               .arg(startText(), formatSeconds(**horizon))
                         : tr("The ledger has no delivery for a window that begins at %1.").arg(startText()));
    }

    /// From the first that covers the window's day, or a delivery of the window, to the last.
    Status findSeals()
    {
        auto all = m_seals.ofTrigger(m_trigger);
        if (!all)
            return tl::unexpected(all.error());
        auto first = dayOf(m_proof.window.startAt);
        for (const SealedDelivery &row : std::as_const(m_rows))
            first = std::min(first, dayOf(fromMicroseconds(row.receivedAt)));
        const auto begin =
            std::find_if(all->cbegin(), all->cend(), [&](const StoredSeal &seal) { return seal.day >= first; });
        auto end = all->cend();
        if (m_request.head) {
            const auto head = std::find_if(begin, all->cend(), [&](const StoredSeal &seal) {
                return DigestMaker().of(seal.document) == *m_request.head;
            });
            if (head == all->cend())
                return tl::unexpected(refused("head",
                                              tr("No seal of this trigger, from the window's day on, has the digest %1.")
                                                  .arg(QString::fromLatin1(m_request.head->hex()))));
            end = head + 1;
        }
        m_chosen = QVector<StoredSeal>(begin, end);
        if (m_chosen.isEmpty())
            return tl::unexpected(notSealed());
        return {};
    }

    Error notSealed() const
    {
        return refused(
            "window",
            tr("The deliveries of the window of %1 are not sealed yet: workers, and squidie seal, close a day once it "
               "is over in UTC.")
                .arg(startText()));
    }

    Status addSeals()
    {
        for (const StoredSeal &stored : std::as_const(m_chosen)) {
            const auto seal = Seal::fromDocument(stored.document);
            const auto leaves = m_seals.leaves(stored.number);
            if (!leaves)
                return tl::unexpected(leaves.error());
            if (!seal || seal->root != merkleRoot(digestsOf(*leaves)))
                return tl::unexpected(damaged());
            m_proof.seals.append(SealExcerpt::of(*seal, *leaves, m_proof.window));
            if (auto added = addDeliveries(m_proof.seals.last()); !added)
                return added;
        }
        return m_proof.deliveries.isEmpty() ? Status(tl::unexpected(notSealed())) : Status();
    }

    Status addDeliveries(const SealExcerpt &excerpt)
    {
        DigestMaker maker;
        CanonicalBytes buffer;
        const auto leaves = excerpt.leavesOf(m_proof.window);
        for (const SealedLeaf &leaf : leaves) {
            const auto row = m_rows.constFind(leaf.place.id);
            if (row == m_rows.cend())
                return tl::unexpected(missing(leaf.place.id));
            if (!leaf.isOf(*row, maker, buffer))
                return tl::unexpected(damaged());
            m_proof.deliveries.append(*row);
        }
        return {};
    }

    Error damaged() const
    {
        return refused("window",
                       tr("What was sealed was changed afterwards, so nothing can be proven; squidie verify says what."));
    }

    Error missing(qint64 id)
    {
        const auto range = RetentionTable(m_store).removedUpTo(id);
        if (!range)
            return range.error();
        return range->contains(id)
            ? refused(
                "window",
                tr("Retention removed delivery %1 of the window; its seal is still there, but a proof needs the delivery.")
                    .arg(id))
            : damaged();
    }

    Store &m_store;
    SealTable m_seals;
    const ProofRequest &m_request;
    qint64 m_trigger = 0;
    QHash<qint64, SealedDelivery> m_rows; ///< of the window, by number
    QVector<StoredSeal> m_chosen;
    WindowProof m_proof;
};

} // namespace

Result<WindowProof> proveWindow(Store &store, const ProofRequest &request)
{
    return Prover(store, request).run();
}

} // namespace squidie::inline v0
