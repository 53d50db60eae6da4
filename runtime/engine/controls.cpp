// SPDX-License-Identifier: Apache-2.0
#include <squidie/controls.h>

#include "base/jsonnumbers.h"
#include "base/jsontext.h"
#include "base/sentences.h"
#include "engine/runinsertion.h"
#include "journal/commandrecord.h"
#include "journal/planning.h"
#include "store/runjournal.h"
#include "store/transaction.h"
#include "workflow/recoverypolicy.h"
#include "workflow/inputmapping.h"
#include "workflow/payloadcontract.h"

#include <QMap>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The latest command on the run after its start; null where there was none.
const RunCommand *lastCommand(const RunState &state)
{
    const auto found = std::find_if(state.commands.rbegin(), state.commands.rend(), [](const RunCommand &command) {
        return command.signalType != signaltypes::startRun && command.signalType != signaltypes::startCron
            && command.signalType != signaltypes::replayRun;
    });
    return found == state.commands.rend() ? nullptr : &*found;
}

QString commandSentence(const RunCommand &command)
{
    const QString who = command.actor.isEmpty() ? tr("somebody") : command.actor;
    const QString when = formatSeconds(command.at);
    if (command.signalType == signaltypes::approveRun)
        return tr("It was approved by %1 at %2.").arg(who, when);
    if (command.signalType == signaltypes::rejectRun)
        return tr("It was rejected by %1 at %2.").arg(who, when);
    if (command.signalType == signaltypes::resumeRun)
        return tr("It was resumed by %1 at %2.").arg(who, when);
    return tr("It was cancelled by %1 at %2.").arg(who, when);
}

/// Says who acted before, where somebody did.
Error wrongState(const RunId &id, const RunState &state, const QString &reason)
{
    QJsonObject value{{u"run_id"_s, id.toString()}, {u"status"_s, runStatusName(state.status)}, {u"reason"_s, reason}};
    if (const RunCommand *last = lastCommand(state)) {
        value.insert(u"reason"_s, QString(reason + u' ' + commandSentence(*last)));
        value.insert(u"last_command"_s,
                     QJsonObject{{u"signal"_s, last->signalType},
                                 {u"actor"_s, last->actor},
                                 {u"source"_s, last->source},
                                 {u"comment"_s, last->comment},
                                 {u"at"_s, formatMicroseconds(last->at)}});
    }
    return {ErrorCode::InvalidRunState, value};
}

/// The fact of a command on a run that exists.
QJsonObject signalData(const RunId &id, const QString &signalType, const ControlOptions &options)
{
    QJsonObject payload{{u"run_id"_s, id.toString()}};
    if (signalType != signaltypes::cancelRun && signalType != signaltypes::replayRun) {
        QJsonObject attributes;
        for (const auto &[key, value] : {std::pair(u"actor"_s, options.actor), std::pair(u"comment"_s, options.comment)}) {
            if (!value.isEmpty())
                attributes.insert(key, value);
        }
        payload.insert(u"attributes"_s, attributes);
    }
    QJsonObject data{
        {u"signal_type"_s, signalType}, {u"payload"_s, payload}, {u"metadata"_s, redactedMetadata(options.metadata)}};
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            data.insert(key, value);
    };
    add(u"actor"_s, options.actor);
    add(u"comment"_s, options.comment);
    add(u"source"_s, options.source);
    add(u"idempotency_key"_s, options.idempotencyKey);
    return data;
}

/// The command that was given before under the same key; null where none was.
const RunCommand *repeated(const RunState &state, const QString &signalType, const ControlOptions &options)
{
    if (options.idempotencyKey.isEmpty())
        return nullptr;
    const auto found = std::find_if(state.commands.begin(), state.commands.end(), [&](const RunCommand &command) {
        return command.signalType == signalType && command.idempotencyKey == options.idempotencyKey;
    });
    return found == state.commands.end() ? nullptr : &*found;
}

/// The identity of a firing belongs to the run that it started.
QByteArray scheduleForReplay(const QJsonObject &context)
{
    QJsonObject schedule = context.value("schedule"_L1).toObject();
    schedule.remove("idempotency"_L1);
    schedule.remove("idempotency_key"_L1);
    return schedule.isEmpty() ? QByteArray() : compactJson(schedule);
}

QString signalIdOf(const QJsonObject &context)
{
    return context.value("schedule"_L1).toObject().value("signal_id"_L1).toString();
}

ActivationSource sourceOf(const ControlOptions &options)
{
    return sourceFromName(options.source).value_or(ActivationSource::Host);
}

} // namespace

QJsonArray stepsUnsafeToReplay(const WorkflowDefinition &definition, const RunState &state)
{
    QMap<QString, QJsonObject> steps; // by name
    for (const RunnableState &runnable : state.runnables) {
        const StepDefinition *step = definition.findStep(runnable.step);
        const bool completed = runnable.last() && runnable.last()->status == AttemptStatus::Completed;
        if (!step || !completed || runnable.kind != RunnableKind::Step)
            continue;
        QJsonObject policy = recoveryPolicy(*step);
        if (policy.value("compensatable?"_L1).toBool())
            continue;
        policy.insert(u"step"_s, step->name);
        steps.insert(step->name, policy);
    }
    QJsonArray list;
    for (const QJsonObject &step : std::as_const(steps))
        list.append(step);
    return list;
}

class Controls::Private {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    Private(Store &store, Clock clock) : m_store(store), m_clock(std::move(clock)), m_journal(store) { }

    Result<RunSnapshot> cancel(const RunId &id, const ControlOptions &options);
    Result<RunSnapshot> decide(const RunId &id, const QString &signal, const ControlOptions &options, const QString &kind,
                               ManualDecision decision);
    Result<RunSnapshot> replay(const RunId &id, const ControlOptions &options, bool allowIrreversible);

private:
    template<typename Plan>
    Result<RunSnapshot> command(const RunId &id, const QString &signal, const ControlOptions &options, Plan plan);
    Result<StoredDefinitionPointer> definitionToReplay(const LoadedRun &run);
    Result<std::optional<QSet<QString>>> floatsOfInput(const LoadedRun &run);
    Status insertReplay(const LoadedRun &run, const RunId &fresh, const ControlOptions &options, bool allowIrreversible,
                        Instant now);

    Store &m_store;
    Clock m_clock;
    RunJournal m_journal;
};

/// One transaction on a run: the command's fact and whatever `plan` adds, or nothing where it refuses.
template<typename Plan>
Result<RunSnapshot> Controls::Private::command(const RunId &id, const QString &signal, const ControlOptions &options,
                                               Plan plan)
{
    const auto work = [&]() -> Result<RunSnapshot> {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto run = m_journal.loadToChange(id);
        if (!run)
            return tl::unexpected(run.error());
        if (repeated(run->state, signal, options))
            return RunSnapshot{id, run->state};
        JournalDraft draft(run->state, m_clock());
        if (const Status planned = plan(*run, draft); !planned)
            return tl::unexpected(planned.error());
        if (auto recorded = m_journal.append(*run, draft); !recorded)
            return tl::unexpected(recorded.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        return RunSnapshot{id, draft.state()};
    };
    return withRetries([&] {
        auto done = work();
        if (!done)
            m_journal.forget();
        return done;
    });
}

Result<RunSnapshot> Controls::Private::cancel(const RunId &id, const ControlOptions &options)
{
    return command(id, signaltypes::cancelRun, options, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
        if (isTerminal(run.state.status))
            return tl::unexpected(
                wrongState(id, run.state,
                           tr("This run has ended (%1): there is nothing to cancel.").arg(runStatusName(run.state.status))));
        draft.add(facts::runSignalReceived, signalData(id, signaltypes::cancelRun, options));
        planCancellation(draft, options.actor, options.comment);
        return {};
    });
}

namespace {

/// What a decision must say of itself, whatever run it is about.
Status checkDecision(ManualDecision decision, const ControlOptions &options)
{
    if (decision == ManualDecision::Resumed && options.namesActor && options.actor.isEmpty())
        return failure(ErrorCode::InvalidResume, QJsonObject{{u"actor"_s, u"invalid"_s}});
    if (decision != ManualDecision::Resumed && options.actor.isEmpty())
        return failure(ErrorCode::InvalidReview, QJsonObject{{u"actor"_s, u"required"_s}});
    return {};
}

} // namespace

Result<RunSnapshot> Controls::Private::decide(const RunId &id, const QString &signal, const ControlOptions &options,
                                              const QString &kind, ManualDecision decision)
{
    if (const Status checked = checkDecision(decision, options); !checked)
        return tl::unexpected(checked.error());
    return command(id, signal, options, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
        const RunnableState *paused = pausedRunnable(run.state);
        if (!paused)
            return tl::unexpected(
                wrongState(id, run.state,
                           tr("This run is %1, not paused: no decision is pending.").arg(runStatusName(run.state.status))));
        // Somebody else decided while this actor was being asked, and the run has paused again since.
        if (!options.step.isEmpty() && options.step != paused->step)
            return tl::unexpected(wrongState(
                id, run.state,
                tr("The step \"%1\" is no longer waiting for a decision; \"%2\" is.").arg(options.step, paused->step)));
        if (paused->manualKind != kind)
            return tl::unexpected(
                wrongState(id, run.state,
                           kind == "pause"_L1
                               ? tr("The step \"%1\" is waiting for an approval: approve or reject it.").arg(paused->step)
                               : tr("The step \"%1\" is a pause: resume the run.").arg(paused->step)));
        draft.add(facts::runSignalReceived, signalData(id, signal, options));
        planResolution(draft, run.definition->definition, id.toString(), decision,
                       {options.actor, options.comment, options.metadata});
        return {};
    });
}

Result<StoredDefinitionPointer> Controls::Private::definitionToReplay(const LoadedRun &run)
{
    if (auto fresh = m_journal.catalogue().refresh(); !fresh)
        return tl::unexpected(fresh.error());
    auto current = m_journal.catalogue().current(run.state.workflow);
    if (!current || *current)
        return current;
    return run.definition;
}

/// Which numbers of a run's input are floats. Older versions did not keep that.
Result<std::optional<QSet<QString>>> Controls::Private::floatsOfInput(const LoadedRun &run)
{
    if (run.state.commands.isEmpty() || isOlderSignal(run.state.commands.first().data))
        return std::nullopt;
    const auto started = JournalTable(m_store).dataOf(run.reference.row, facts::runStarted);
    if (!started)
        return tl::unexpected(started.error());
    return std::optional(floatMembers(memberText(*started, u"input"_s)));
}

Status Controls::Private::insertReplay(const LoadedRun &run, const RunId &fresh, const ControlOptions &options,
                                       bool allowIrreversible, Instant now)
{
    const auto definition = definitionToReplay(run);
    if (!definition)
        return tl::unexpected(definition.error());
    const TriggerDefinition *trigger = (*definition)->definition.findTrigger(run.state.trigger);
    if (!trigger)
        return failure(ErrorCode::InvalidTrigger, run.state.trigger);
    const auto floats = floatsOfInput(run);
    if (!floats)
        return tl::unexpected(floats.error());
    const auto input = resolvePayload(trigger->payload, run.state.input, now, *floats);
    if (!input)
        return tl::unexpected(input.error());
    const RunStart start{.runId = fresh,
                         .trigger = run.state.trigger,
                         .definitionDigest = (*definition)->digestHex,
                         .queue = run.state.queue,
                         .input = payloadText(trigger->payload, *input),
                         .schedule = scheduleForReplay(run.state.context),
                         .idempotencyKey =
                             options.idempotencyKey.isEmpty() ? signalIdOf(run.state.context) : options.idempotencyKey,
                         .at = now,
                         .source = sourceOf(options),
                         .actor = options.actor,
                         .comment = options.comment,
                         .metadata = options.metadata,
                         .replayedFrom = run.reference.id,
                         .allowIrreversible = allowIrreversible};
    if (const Status found = checkEntryInputs((*definition)->definition, viewAtStart(start)); !found)
        return found;
    return insertRun(m_store, m_journal.names(), **definition, start);
}

Result<RunSnapshot> Controls::Private::replay(const RunId &id, const ControlOptions &options, bool allowIrreversible)
{
    RunId fresh = RunId::random();
    const auto replayed =
        command(id, signaltypes::replayRun, options, [&](const LoadedRun &run, JournalDraft &draft) -> Status {
            const QJsonArray unsafe = stepsUnsafeToReplay(run.definition->definition, run.state);
            if (!unsafe.isEmpty() && !allowIrreversible)
                return failure(ErrorCode::UnsafeReplay, QJsonObject{{u"run_id"_s, id.toString()}, {u"steps"_s, unsafe}});
            QJsonObject data = signalData(id, signaltypes::replayRun, options);
            data.insert(u"payload"_s,
                        QJsonObject{{u"run_id"_s, id.toString()}, {u"allow_irreversible"_s, allowIrreversible}});
            data.insert(u"new_run_id"_s, fresh.toString());
            draft.add(facts::runSignalReceived, data);
            return insertReplay(run, fresh, options, allowIrreversible, draft.now());
        });
    if (!replayed)
        return replayed;
    // The same command was given before under the same key: its run exists already.
    if (const RunCommand *before = repeated(replayed->state, signaltypes::replayRun, options))
        fresh = RunId::fromString(before->data.value("new_run_id"_L1).toString()).value_or(fresh);
    const auto run = m_journal.load(fresh);
    if (!run)
        return tl::unexpected(run.error());
    return RunSnapshot{fresh, run->state};
}

Controls::Controls(Store &store, Clock clock) : d(std::make_unique<Private>(store, std::move(clock))) { }

Controls::~Controls() = default;

Result<RunSnapshot> Controls::cancel(const RunId &id, const ControlOptions &options)
{
    return d->cancel(id, options);
}

Result<RunSnapshot> Controls::resume(const RunId &id, const ControlOptions &options)
{
    return d->decide(id, signaltypes::resumeRun, options, u"pause"_s, ManualDecision::Resumed);
}

Result<RunSnapshot> Controls::approve(const RunId &id, const ControlOptions &options)
{
    return d->decide(id, signaltypes::approveRun, options, u"approval"_s, ManualDecision::Approved);
}

Result<RunSnapshot> Controls::reject(const RunId &id, const ControlOptions &options)
{
    return d->decide(id, signaltypes::rejectRun, options, u"approval"_s, ManualDecision::Rejected);
}

Result<RunSnapshot> Controls::replay(const RunId &id, const ControlOptions &options, bool allowIrreversible)
{
    return d->replay(id, options, allowIrreversible);
}

} // namespace squidie::inline v0
