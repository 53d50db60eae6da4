// SPDX-License-Identifier: Apache-2.0
#include "proof/proofcheck.h"

#include "base/enumnames.h"
#include "base/sentences.h"
#include "schedule/windowjudge.h"

namespace squidie::inline v0 {
namespace {

constexpr EnumNames<10> problemNames{"not_a_proof",  "no_seals",   "no_deliveries",      "other_trigger",    "broken_chain",
                                     "days_missing", "wrong_root", "neighbours_missing", "other_deliveries", "other_head"};

using Problem = std::optional<ProofProblem>;

/// Follows the seals of a proof from the first to the last.
class ProofReader {
public:
    explicit ProofReader(const WindowProof &proof) : m_proof(proof) { }

    Problem readNext()
    {
        const SealExcerpt &excerpt = m_proof.seals[m_next];
        for (const Problem &problem : {checkChain(excerpt.seal), checkTree(excerpt), checkNeighbours(excerpt)}) {
            if (problem)
                return problem;
        }
        ++m_next;
        return takeDeliveries(excerpt);
    }
    bool isAtEnd() const { return m_next == m_proof.seals.size(); }
    qsizetype next() const { return m_next; }
    Digest head() const { return m_head; }
    std::optional<std::chrono::sys_days> since() const { return m_since; }
    std::optional<std::chrono::sys_days> day() const { return m_day; }
    qsizetype deliveriesTaken() const { return m_taken; }

    std::optional<SealedDelivery> firstStart;
    CoverageSettings settings; ///< of the first start
    int starts = 0;

private:
    Problem checkChain(const Seal &seal)
    {
        if (!(seal.trigger == m_proof.trigger))
            return ProofProblem::OtherTrigger;
        if (m_next > 0 && seal.previous != m_head)
            return ProofProblem::BrokenChain;
        m_head = seal.hash();
        if (seal.supplement > 0)
            return {};
        if (seal.since > seal.day || (m_day && seal.since != *m_day + std::chrono::days(1)))
            return ProofProblem::DaysMissing;
        m_day = seal.day;
        if (!m_since)
            m_since = seal.since;
        return {};
    }

    static Problem checkTree(const SealExcerpt &excerpt)
    {
        const auto root = rootFromPath(digestsOf(excerpt.leaves), excerpt.first, excerpt.seal.deliveries, excerpt.path);
        return root == excerpt.seal.root ? Problem() : ProofProblem::WrongRoot;
    }

    /// The leaves shown reach from one side of the window's place to the other.
    Problem checkNeighbours(const SealExcerpt &excerpt) const
    {
        const auto &leaves = excerpt.leaves;
        for (qsizetype i = 1; i < leaves.size(); ++i) {
            if (leaves[i].place <= leaves[i - 1].place)
                return ProofProblem::NeighboursMissing;
        }
        const bool reachesBefore =
            excerpt.first == 0 || (!leaves.isEmpty() && leaves.first().place.comparedWith(m_proof.window) < 0);
        const bool reachesBehind = excerpt.first + leaves.size() == excerpt.seal.deliveries
            || (!leaves.isEmpty() && leaves.last().place.comparedWith(m_proof.window) > 0);
        return reachesBefore && reachesBehind ? Problem() : ProofProblem::NeighboursMissing;
    }

    Problem takeDeliveries(const SealExcerpt &excerpt)
    {
        DigestMaker maker;
        CanonicalBytes buffer;
        const auto leaves = excerpt.leavesOf(m_proof.window);
        for (const SealedLeaf &leaf : leaves) {
            if (m_taken == m_proof.deliveries.size())
                return ProofProblem::OtherDeliveries;
            const SealedDelivery &delivery = m_proof.deliveries[m_taken++];
            if (!leaf.isOf(delivery, maker, buffer))
                return ProofProblem::OtherDeliveries;
            if (delivery.isStart())
                addStart(delivery, excerpt.seal.settings);
        }
        return {};
    }

    void addStart(const SealedDelivery &delivery, const CoverageSettings &then)
    {
        ++starts;
        if (firstStart && firstStart->receivedAt <= delivery.receivedAt)
            return;
        firstStart = delivery;
        settings = then;
    }

    const WindowProof &m_proof;
    qsizetype m_next = 0;
    qsizetype m_taken = 0;
    Digest m_head;
    std::optional<std::chrono::sys_days> m_since;
    std::optional<std::chrono::sys_days> m_day;
};

ProofCheck failed(ProofProblem problem, qsizetype sealAt = 0)
{
    ProofCheck check;
    check.problem = problem;
    check.sealAt = sealAt;
    return check;
}

} // namespace

QString proofProblemName(ProofProblem problem)
{
    return nameIn(problemNames, problem);
}

QString proofProblemSentence(ProofProblem problem)
{
    switch (problem) {
    case ProofProblem::NotAProof:
        return tr("This is not a proof, or it was changed: not a byte of one may differ from what squidie proof wrote.");
    case ProofProblem::NoSeals:
        return tr("The proof has no seals.");
    case ProofProblem::NoDeliveries:
        return tr("The proof has no delivery of the window.");
    case ProofProblem::OtherTrigger:
        return tr("A seal in the proof is of another trigger.");
    case ProofProblem::BrokenChain:
        return tr("A seal in the proof does not name the one before it: one of them was changed or left out.");
    case ProofProblem::DaysMissing:
        return tr("The seals in the proof leave out days.");
    case ProofProblem::WrongRoot:
        return tr("What the proof shows of a day is not what was sealed.");
    case ProofProblem::NeighboursMissing:
        return tr("The proof does not show everything that was sealed of the window.");
    case ProofProblem::OtherDeliveries:
        return tr("The deliveries in the proof are not those that were sealed.");
    case ProofProblem::OtherHead:
        return tr("The proof does not end with the seal that was given.");
    }
    Q_UNREACHABLE();
    return {};
}

ProofCheck checkProof(const QByteArray &document, const std::optional<Digest> &head)
{
    const auto proof = WindowProof::fromDocument(document);
    if (!proof)
        return failed(ProofProblem::NotAProof);
    if (proof->seals.isEmpty())
        return failed(ProofProblem::NoSeals);
    if (proof->deliveries.isEmpty())
        return failed(ProofProblem::NoDeliveries);
    ProofReader reader(*proof);
    while (!reader.isAtEnd()) {
        const qsizetype at = reader.next();
        if (const Problem problem = reader.readNext())
            return failed(*problem, at);
    }
    if (reader.deliveriesTaken() != proof->deliveries.size())
        return failed(ProofProblem::OtherDeliveries);
    const bool isFirst = !proof->seals.first().seal.previous;
    // From the window's day on, or from the beginning of everything.
    if (!reader.since() || (!isFirst && *reader.since() > dayOf(proof->window.startAt)))
        return failed(ProofProblem::DaysMissing);
    if (head && *head != reader.head())
        return failed(ProofProblem::OtherHead, proof->seals.size() - 1);

    ProofCheck check;
    check.trigger = proof->trigger;
    check.window = proof->window;
    check.seals = proof->seals.size();
    check.since = *reader.since();
    check.day = *reader.day();
    check.beginsWithFirstSeal = isFirst;
    check.head = reader.head();
    check.starts = reader.starts;
    check.others = int(proof->deliveries.size()) - reader.starts;
    check.start = reader.firstStart;
    if (check.start)
        check.timing = timing(check.window, fromMicroseconds(check.start->receivedAt), reader.settings);
    return check;
}

} // namespace squidie::inline v0
