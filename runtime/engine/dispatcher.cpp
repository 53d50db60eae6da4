// SPDX-License-Identifier: Apache-2.0
#include "engine/dispatcher.h"

#include "base/jsontext.h"
#include "base/sentences.h"
#include "engine/runinsertion.h"
#include <squidie/scheduleidentity.h>
#include <squidie/store.h>
#include "store/transaction.h"
#include "workflow/inputmapping.h"
#include "workflow/payloadcontract.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUuid>

#include <array>
#include <utility>
#include <tuple>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

const QString commandAction = QStringLiteral("command");

QByteArray freshToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

/// Whether the journal agrees that an attempt may be claimed.
bool isOpen(const RunState &state, AttemptKey key)
{
    const RunnableState *runnable = state.findRunnable(key.first);
    const AttemptState *attempt = runnable ? runnable->findAttempt(key.second) : nullptr;
    return attempt && (attempt->status == AttemptStatus::Scheduled || attempt->status == AttemptStatus::Claimed);
}

/// What an attempt would run, by the run's own definition.
QString actionOf(const LoadedRun &run, int number)
{
    const RunnableState *runnable = run.state.findRunnable(number);
    const StepDefinition *step = runnable ? run.definition->definition.findStep(runnable->step) : nullptr;
    if (!step)
        return {};
    return runnable->kind == RunnableKind::Compensation ? compensationAction(*step) : step->action;
}

/// The order in which attempts are claimed, in whichever lane they are: of those visible at one instant the older run
/// first, then by attempt, then as their steps are declared.
bool isBefore(const VisibleAttempt &left, const VisibleAttempt &right)
{
    const auto place = [](const VisibleAttempt &attempt) {
        return std::tuple(attempt.claimableAt, attempt.runRow, attempt.key.second, attempt.key.first);
    };
    return place(left) < place(right);
}

QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

/// Whether this very claim has settled its attempt, or given it back; nobody else has its token.
bool isDoneBy(const RunState &state, const Claim &claim, const QString &factType)
{
    const RunnableState *runnable = state.findRunnable(claim.attempt.first);
    const AttemptState *attempt = runnable ? runnable->findAttempt(claim.attempt.second) : nullptr;
    if (!attempt || attempt->claimId != claim.id || attempt->tokenHash != hashOf(claim.token))
        return false;
    if (factType == facts::attemptHeartbeat)
        return attempt->isReleased;
    return attempt->status == AttemptStatus::Completed || attempt->status == AttemptStatus::Failed
        || attempt->status == AttemptStatus::Paused;
}

} // namespace

RunId childRunId(const RunId &parent, const QString &step, const ChildRunRequest &request)
{
    const QStringList parts{u"child"_s, parent.toString(), step, request.workflow, request.trigger, request.childKey};
    return RunId::fromDigest(QCryptographicHash::hash(stableIdentityText(parts), QCryptographicHash::Sha256));
}

Dispatcher::Dispatcher(Store &store, const ActionRegistry &actions, TrustFile trust)
    : m_store(store),
      m_actions(actions),
      m_journal(store),
      m_trust(store, std::move(trust))
{
}

/// Where this registry finds work. A lane that the store has never named has none.
Result<QVector<WorkPlace>> Dispatcher::places(const QString &queue)
{
    QVector<WorkPlace> places;
    const auto queueRow = m_journal.names().find(queue);
    if (!queueRow)
        return tl::unexpected(queueRow.error());
    if (!*queueRow)
        return places;
    for (const QString &action : m_actions.names()) {
        if (action == commandAction)
            continue;
        const auto lane = m_journal.names().find(action);
        if (!lane)
            return tl::unexpected(lane.error());
        if (*lane)
            places.append({**queueRow, **lane, std::nullopt, std::nullopt});
    }
    if (!m_actions.contains(commandAction))
        return places;
    if (const auto &trusted = m_trust.trusted(); trusted) {
        for (const TrustedDefinition &definition : *trusted) {
            if (auto added = addPlaces(places, **queueRow, definition); !added)
                return tl::unexpected(added.error());
        }
    }
    return places;
}

/// Definitions that do the same share a lane, but each is trusted by itself.
Status Dispatcher::addPlaces(QVector<WorkPlace> &places, qint64 queueRow, const TrustedDefinition &trusted)
{
    const auto lane = m_journal.names().find(laneOf(commandAction, trusted.fingerprint));
    if (!lane)
        return tl::unexpected(lane.error());
    if (!*lane)
        return {};
    const auto rows = catalogue().rowsOf(trusted.workflow, trusted.fingerprint);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const qint64 row : *rows) {
        const auto definition = catalogue().at(row);
        if (definition && !m_trust.refusal(**definition)) // what cannot be read is not run
            places.append({queueRow, **lane, row, std::nullopt});
    }
    return {};
}

Result<std::optional<Dispatcher::Found>> Dispatcher::oldestVisible(const QVector<WorkPlace> &places, Instant now,
                                                                   AttemptTable::For why)
{
    AttemptTable attempts(m_store, m_journal.names());
    std::optional<Found> oldest;
    for (qsizetype place = 0; place < places.size(); ++place) {
        const auto found = attempts.oldestVisible(places.at(place), now, why);
        if (!found)
            return tl::unexpected(found.error());
        if (*found && (!oldest || isBefore(**found, oldest->attempt)))
            oldest = Found{**found, place};
    }
    return oldest;
}

Result<std::optional<Instant>> Dispatcher::nextVisible(const QString &queue)
{
    const auto where = places(queue);
    if (!where)
        return tl::unexpected(where.error());
    AttemptTable attempts(m_store, m_journal.names());
    std::optional<Instant> next;
    for (const WorkPlace &place : *where) {
        const auto found = attempts.nextClaimable(place);
        if (!found)
            return tl::unexpected(found.error());
        if (*found && (!next || **found < *next))
            next = **found;
    }
    return next;
}

/// Asks the store what became of a claim whose commit had no answer: nothing where it was not recorded, or no longer holds.
Result<std::optional<Claim>> Dispatcher::claimAgain(Instant now)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto run = m_journal.loadToChange(m_unanswered->runRow); // where that commit is still going on, it is waited for
    if (!run)
        return tl::unexpected(run.error());
    Claim claim = *std::exchange(m_unanswered, std::nullopt);
    claim.run.state = run->state;
    if (fencedReason(run->state, claim.attempt, claim.id, hashOf(claim.token), now))
        return std::nullopt;
    return std::optional(claim);
}

Result<std::optional<Claim>> Dispatcher::claim(const ClaimRequest &request, Instant now)
{
    if (m_unanswered) {
        auto again = claimAgain(now);
        if (!again || *again)
            return again;
    }
    auto where = places(request.queue);
    if (!where)
        return tl::unexpected(where.error());
    while (true) {
        const auto seen = seesWork(*where, now);
        if (!seen)
            return tl::unexpected(seen.error());
        if (!*seen)
            return std::nullopt;
        const QVector<WorkPlace> before = *where;
        auto claimed = withRetries([&] {
            auto made = claimIn(*where, request, now);
            if (!made)
                m_journal.forget();
            return made;
        });
        m_hadWork = claimed && *claimed;
        if (!claimed || *claimed || *where == before)
            return claimed;
    }
}

/// Without a lock: an idle worker must not keep the others from writing. One that has just had work does not look first.
Result<bool> Dispatcher::seesWork(const QVector<WorkPlace> &places, Instant now)
{
    if (std::exchange(m_hadWork, false))
        return true;
    const auto seen = oldestVisible(places, now, AttemptTable::For::Looking);
    return seen ? Result<bool>(seen->has_value()) : tl::unexpected(seen.error());
}

/// One transaction. An attempt that must not run is left where it is, and its place begins behind it.
Result<std::optional<Claim>> Dispatcher::claimIn(QVector<WorkPlace> &places, const ClaimRequest &request, Instant now)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto found = oldestVisible(places, now, AttemptTable::For::Claiming);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    const VisibleAttempt &visible = (*found)->attempt;
    const auto run = m_journal.load(visible.runRow);
    if (!run)
        return tl::unexpected(run.error());
    if (!isOpen(run->state, visible.key))
        return tl::unexpected(storeError(
            m_store.path(), StoreReason::Corrupt,
            tr("run %1 has queued work that its journal does not contain; run \"squidie rebuild\" to repair it from the journal")
                .arg(run->reference.id.toString())));
    const bool isCommand = actionOf(*run, visible.key.first) == commandAction;
    if (isCommand && m_trust.refusal(*run)) {
        places[(*found)->place].behind = visible;
        return std::nullopt;
    }
    Claim claim{run->reference.id, visible.runRow,         visible.key, QUuid::createUuid().toString(QUuid::WithoutBraces),
                freshToken(),      now + request.leaseFor, {},          *run};
    if (isCommand)
        claim.program = programPathOf(*m_trust.find(*run->definition), run->state.findRunnable(visible.key.first)->step);
    JournalDraft draft(run->state, now);
    planClaim(draft, claim.attempt, {claim.id, request.owner, hashOf(claim.token), claim.leaseUntil});
    if (auto recorded = m_journal.append(*run, draft); !recorded)
        return tl::unexpected(recorded.error());
    claim.run.state = draft.state();
    if (auto committed = transaction->commit(); !committed) {
        if (storeReason(committed.error()) == StoreReason::OutcomeUnknown)
            m_unanswered = claim;
        return tl::unexpected(committed.error());
    }
    return std::optional(claim);
}

/// One transaction on a claim's run: what `plan` adds where the claim is still good, otherwise only the anomaly.
template<typename Plan>
Result<Settlement> Dispatcher::change(const Claim &claim, const QString &factType, Instant now, Plan plan)
{
    const auto work = [&]() -> Result<Settlement> {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto run = m_journal.loadToChange(claim.runRow);
        if (!run)
            return tl::unexpected(run.error());
        JournalDraft draft(run->state, now);
        const auto fenced = fencedReason(run->state, claim.attempt, claim.id, hashOf(claim.token), now);
        if (fenced && m_unansweredChange == claim.id && isDoneBy(run->state, claim, factType))
            return Settlement{std::move(*run), std::nullopt}; // the first time, of which no answer came
        if (fenced) {
            planFenced(draft, factType, claim.attempt, claim.id, *fenced);
        } else if (const Status planned = plan(*run, draft); !planned) {
            return tl::unexpected(planned.error());
        }
        if (auto recorded = m_journal.append(*run, draft); !recorded)
            return tl::unexpected(recorded.error());
        if (auto committed = transaction->commit(); !committed) {
            if (storeReason(committed.error()) == StoreReason::OutcomeUnknown)
                m_unansweredChange = claim.id;
            return tl::unexpected(committed.error());
        }
        run->state = draft.state();
        return Settlement{std::move(*run), fenced};
    };
    return withRetries([&] {
        auto changed = work();
        if (!changed)
            m_journal.forget();
        return changed;
    });
}

Result<std::optional<QString>> Dispatcher::heartbeat(Claim &claim, std::chrono::seconds leaseFor, Instant now)
{
    const Instant until = now + leaseFor;
    const auto changed = change(claim, facts::attemptHeartbeat, now, [&](const LoadedRun &, JournalDraft &draft) -> Status {
        planHeartbeat(draft, claim.attempt, claim.id, until);
        return {};
    });
    if (!changed)
        return tl::unexpected(changed.error());
    if (!changed->fenced)
        claim.leaseUntil = until;
    return changed->fenced;
}

Result<Settlement> Dispatcher::settle(const Claim &claim, const StepResult &result, Instant now)
{
    const QString &type = result.kind == StepResult::Kind::Ok ? facts::attemptCompleted : facts::attemptFailed;
    return change(claim, type, now, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
        planResult(draft, run.definition->definition, claim.runId.toString(), claim.attempt, claim.id, result);
        return {};
    });
}

Result<Settlement> Dispatcher::release(const Claim &claim, Instant now)
{
    return change(claim, facts::attemptHeartbeat, now, [&](const LoadedRun &, JournalDraft &draft) -> Status {
        planHeartbeat(draft, claim.attempt, claim.id, now);
        return {};
    });
}

Result<Settlement> Dispatcher::pause(const Claim &claim, Instant now)
{
    return change(claim, facts::attemptCompleted, now, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
        planManualPause(draft, run.definition->definition, claim.attempt, claim.id);
        return {};
    });
}

Result<RunId> Dispatcher::startChild(const Claim &claim, const ChildRunRequest &request, Instant now)
{
    const auto refuse = [](ErrorCode code, const QString &reason) {
        return Error{code, QJsonObject{{u"option"_s, u"child_key"_s}, {u"reason"_s, reason}}};
    };
    if (request.childKey.isEmpty())
        return tl::unexpected(refuse(ErrorCode::InvalidOption, tr("a child run needs a key")));
    std::optional<RunId> child;
    const auto changed =
        change(claim, facts::attemptHeartbeat, now, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
            const RunnableState *runnable = run.state.findRunnable(claim.attempt.first);
            child = childRunId(claim.runId, runnable->step, request);
            const auto known = JournalTable(m_store).find(*child);
            if (!known)
                return tl::unexpected(known.error());
            if (*known)
                return {};
            draft.add(facts::childRunStarted,
                      {{u"runnable"_s, claim.attempt.first},
                       {u"step"_s, runnable->step},
                       {u"child_run_id"_s, child->toString()},
                       {u"workflow"_s, request.workflow},
                       {u"trigger"_s, request.trigger},
                       {u"child_key"_s, request.childKey},
                       {u"metadata"_s, request.metadata}});
            return insertChild(run, *runnable, *child, request, now);
        });
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->fenced)
        return tl::unexpected(
            refuse(ErrorCode::InvalidRunState,
                   tr("The step has lost its lease (%1), so it cannot start a run.").arg(*changed->fenced)));
    return *child;
}

Status Dispatcher::insertChild(const LoadedRun &parent, const RunnableState &origin, const RunId &child,
                               const ChildRunRequest &request, Instant now)
{
    if (auto fresh = catalogue().refresh(); !fresh)
        return fresh;
    const auto definition = catalogue().current(request.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    if (!*definition)
        return failure(ErrorCode::InvalidWorkflow, request.workflow);
    const TriggerDefinition *trigger = (*definition)->definition.findTrigger(request.trigger);
    if (!trigger)
        return failure(ErrorCode::InvalidTrigger, request.trigger);
    const auto input = resolvePayload(trigger->payload, request.input, now);
    if (!input)
        return tl::unexpected(input.error());
    if (const Status found = checkEntryInputs((*definition)->definition, *input); !found)
        return found;
    const AttemptState &attempt = *origin.last();
    const QJsonObject parentRun{{u"run_id"_s, parent.reference.id.toString()},
                                {u"runnable_key"_s, attempt.key},
                                {u"step"_s, origin.step},
                                {u"attempt"_s, origin.numberOf(attempt)},
                                {u"child_key"_s, request.childKey},
                                {u"metadata"_s, request.metadata}};
    const RunStart start{.runId = child,
                         .trigger = request.trigger,
                         .definitionDigest = (*definition)->digestHex,
                         .queue = parent.state.queue,
                         .input = payloadText(trigger->payload, *input),
                         .idempotencyKey = request.childKey,
                         .at = now,
                         .parent = compactJson(parentRun)};
    return insertRun(m_store, m_journal.names(), **definition, start);
}

} // namespace squidie::inline v0
