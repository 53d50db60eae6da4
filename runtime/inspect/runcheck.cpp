// SPDX-License-Identifier: Apache-2.0
#include "inspect/runcheck.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/dispatcher.h"
#include "engine/startpreparation.h"
#include "journal/commandrecord.h"
#include "schedule/schedulemetadata.h"
#include "workflow/transitionchoice.h"
#include "workflow/payloadcontract.h"

#include <map>
#include <utility>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

const QString sequences = u"journal_sequence"_s;
const QString journals = u"journal_of_each_run"_s;
const QString origins = u"start_of_each_run"_s;
const QString retained = u"retained_runs_are_over"_s;
const QString contents = u"facts_of_each_run"_s;
const QString linked = u"runs_named_by_runs"_s;
const QString ids = u"run_ids_in_use"_s;

/// What a delivery gives a run to begin with.
Result<RunStart> startOf(const RunIdRow &run, const RunId &id, const StoredDefinition &stored,
                         const TriggerDefinition &trigger)
{
    const StartRow &start = *run.start;
    const auto request = startRequestIn(start.payload);
    RunStart begun{.runId = id,
                   .trigger = trigger.name,
                   .definitionDigest = stored.digestHex,
                   .queue = run.queue,
                   .at = start.receivedAt,
                   .source = ActivationSource(start.source),
                   .actor = start.actor,
                   .activation = start.id};
    QJsonObject given;
    if (request) {
        given = parseStoredObject(request->input()->json);
        begun.idempotencyKey = request->idempotencyKey().value_or(QString());
        if (request->idempotencyKey() || request->runId())
            begun.commandInput = compactJson(given);
    } else {
        ScheduleIdentity identity;
        if (start.windowStart || start.windowEnd)
            identity.window = IntendedWindow{start.windowStart, start.windowEnd};
        if (start.signal)
            identity.signalId = SignalId{*start.signal, SignalIdOrigin::Supplied};
        auto schedule =
            cronContextText({run.workflow, run.trigger, trigger.expression, trigger.timezone, trigger.idempotency}, identity,
                            start.receivedAt);
        if (!schedule)
            return tl::unexpected(schedule.error());
        begun.schedule = std::move(*schedule);
        if (start.signal)
            begun.idempotencyKey = *start.signal;
    }
    const auto input = resolvePayload(trigger.payload, given, start.receivedAt);
    if (!input)
        return tl::unexpected(input.error());
    begun.input = payloadText(trigger.payload, *input);
    return begun;
}

JournalEntry entryOf(const FactRow &fact)
{
    return {int(fact.sequence), QString::fromUtf8(fact.type), fact.at, parseStoredObject(fact.data)};
}

QString textOf(const StoredAttempt &attempt)
{
    return QStringList{attempt.step,
                       attempt.lane,
                       attempt.queue,
                       attempt.status,
                       shown(std::optional(attempt.visibleAt)),
                       shown(attempt.claimableAt)}
        .join(u' ');
}

/// Older versions did not record the inputs of what they planned.
QJsonObject asRecorded(QJsonObject expected, const QJsonObject &found)
{
    QJsonArray runnables = expected.value("runnables"_L1).toArray();
    const QJsonArray recorded = found.value("runnables"_L1).toArray();
    for (qsizetype i = 0; i < runnables.size(); ++i) {
        QJsonObject runnable = runnables.at(i).toObject();
        if (!recorded.at(i).toObject().contains("input"_L1))
            runnable.remove("input"_L1);
        runnables[i] = runnable;
    }
    if (!runnables.isEmpty())
        expected.insert(u"runnables"_s, runnables);
    return expected;
}

QString jsonText(const QJsonValue &value)
{
    return value.isUndefined() ? u"-"_s : QString::fromUtf8(compactJson(value));
}

} // namespace

void expectRunChecks(Findings &findings)
{
    const QString mend = tr("squidie rebuild writes runs and attempts anew from the journal");
    for (const QString &check : {sequences, journals, strayJournals, origins, contents, linked, retained, ids})
        findings.expect(check);
    findings.expect(projections, mend);
}

void addStrayFact(Findings &findings, const FactRow &fact)
{
    findings.add(strayJournals,
                 {tr("fact %1 of run row %2").arg(fact.sequence).arg(fact.runRow), u"run_id"_s, QString::number(fact.runRow),
                  tr("a run of this store"), tr("what a fact is")});
}

RunCheck::RunCheck(const RunIdRow &run, QVector<StoredAttempt> attempts, StoredDefinitionPointer definition,
                   std::optional<Instant> horizon, Findings &findings)
    : m_run(run),
      m_attempts(std::move(attempts)),
      m_definition(std::move(definition)),
      m_horizon(horizon),
      m_findings(&findings)
{
    if (m_definition && m_run.start)
        planFacts();
}

QString RunCheck::name() const
{
    const auto id = RunId::fromBytes(m_run.uuid);
    return id ? tr("run %1").arg(id->toString()) : tr("run row %1").arg(m_run.row);
}

void RunCheck::add(const QString &check, const QString &column, const QString &stored, const QString &expected,
                   const QString &from) const
{
    m_findings->add(check, {name(), column, stored, expected, from});
}

void RunCheck::planFacts()
{
    const auto id = RunId::fromBytes(m_run.uuid);
    const TriggerDefinition *trigger = m_definition->definition.findTrigger(m_run.trigger);
    if (!id || m_run.start->source < 0 || m_run.start->source > qint64(ActivationSource::Import))
        return; // another finding
    if (!trigger) {
        add(contents, u"definition_id"_s, m_definition->digestHex, tr("a definition with the trigger %1").arg(m_run.trigger),
            tr("the delivery that started it"));
        return;
    }
    const auto start = startOf(m_run, *id, *m_definition, *trigger);
    m_start = start ? std::optional(*start) : std::nullopt;
    if (start)
        m_plan = planStart(m_definition->definition, *start);
    else
        add(contents, u"definition_id"_s, m_definition->digestHex, tr("a definition by which it could start"),
            tr("the delivery that started it"));
}

void RunCheck::take(const FactRow &fact)
{
    ++m_facts;
    if (fact.sequence != m_facts && !m_gap)
        m_gap = {fact.sequence, m_facts};
    if (m_facts == 2)
        m_secondType = QByteArray(fact.type.constData(), fact.type.size()); // borrowed from the store
    if (isAsPlanned(fact)) {
        ++m_planned;
        return;
    }
    begin();
    apply(fact);
}

/// Whether the fact is the one that the start planned at this place. Says what differs where it is not.
bool RunCheck::isAsPlanned(const FactRow &fact)
{
    if (m_facts > m_plan.facts.size())
        return false;
    if (m_facts == 1 && fact.data != m_plan.facts.first().data)
        planSignalLike(parseStoredObject(fact.data));
    const Fact &planned = m_plan.facts.at(m_facts - 1);
    const QString from = tr("the delivery that started it");
    if (fact.at != m_run.start->receivedAt)
        add(contents, tr("recorded_at of fact %1").arg(m_facts), shown(std::optional(fact.at)),
            shown(std::optional(m_run.start->receivedAt)), from);
    if (fact.type != planned.type.toLatin1())
        add(contents, tr("type of fact %1").arg(m_facts), shown(fact.type), planned.type, from);
    else if (fact.data != planned.data)
        compareData(planned, fact.data, m_facts);
    else
        return !m_isRead && fact.at == m_run.start->receivedAt;
    return false;
}

/// A delivery does not know the metadata that a command had, nor which version recorded it.
void RunCheck::planSignalLike(const QJsonObject &stored)
{
    m_start->metadata = stored.value("metadata"_L1).toObject();
    if (isOlderSignal(stored) && m_run.strategy == qint64(IdempotencyStrategy::None))
        m_start->idempotencyKey.clear();
    m_plan.facts.first() =
        isOlderSignal(stored) ? planOlderSignal(*m_start) : planSignal(m_definition->definition, *m_start);
}

/// Other bytes may say the same: an older version wrote them.
void RunCheck::compareData(const Fact &planned, const QByteArray &stored, qint64 sequence)
{
    const QJsonObject found = parseStoredObject(stored);
    const QJsonObject expected = asRecorded(parseStoredObject(planned.data), found);
    QStringList keys = expected.keys();
    for (const QString &key : found.keys()) {
        if (!expected.contains(key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        if (found.value(key) != expected.value(key))
            add(contents, tr("%1 of fact %2").arg(shown(key)).arg(sequence), shown(jsonText(found.value(key))),
                shown(jsonText(expected.value(key))), tr("the delivery that started it"));
    }
}

/// From here on the facts are read: first those that were as planned.
void RunCheck::begin()
{
    if (std::exchange(m_isRead, true))
        return;
    for (int i = 0; i < m_planned; ++i) {
        const Fact &fact = m_plan.facts.at(i);
        m_state.apply({i + 1, fact.type, m_run.start->receivedAt, parseStoredObject(fact.data)});
    }
}

void RunCheck::apply(const FactRow &fact)
{
    const JournalEntry entry = entryOf(fact);
    if (m_definition && entry.type == facts::runnableApplied)
        checkRoute(entry);
    m_state.apply(entry);
}

/// Where a step's end leads follows from the definition and from what the run knew then.
void RunCheck::checkRoute(const JournalEntry &applied)
{
    const RunnableState *runnable = m_state.findRunnable(applied.data.value("runnable"_L1).toInt());
    if (!runnable || runnable->kind != RunnableKind::Step)
        return;
    const WorkflowDefinition &definition = m_definition->definition;
    const auto chosen =
        chooseTransition(definition, runnable->step, applied.data.value("outcome"_L1).toString(), m_state.view());
    const auto compare = [&](const QString &key, const QJsonValue &expected) {
        if (applied.data.value(key) != expected)
            add(contents, tr("%1 of fact %2").arg(key).arg(applied.sequence), shown(jsonText(applied.data.value(key))),
                shown(jsonText(expected)), tr("the definition and what the run knew"));
    };
    compare(u"transition"_s, chosen ? QJsonValue(*chosen) : QJsonValue(QJsonValue::Undefined));
    compare(u"to"_s, chosen ? QJsonValue(definition.transitions.at(*chosen).to) : QJsonValue(QJsonValue::Undefined));
}

void RunCheck::finish()
{
    if (!m_run.hasRun)
        return finishWithoutRun();
    if (m_run.retainedAt)
        return finishRetained();
    if (m_facts == 0) {
        add(journals, u"facts"_s, u"0"_s, tr("a journal"), tr("the run's row"));
        return;
    }
    if (m_gap)
        add(sequences, u"sequence"_s, QString::number(m_gap->first), QString::number(m_gap->second),
            tr("the number of facts before it"));
    if (m_secondType != facts::runStarted.toLatin1())
        add(journals, tr("type of fact 2"), shown(m_secondType), facts::runStarted, tr("how a journal begins"));
    if (m_facts < m_plan.facts.size())
        add(contents, u"facts"_s, QString::number(m_facts), tr("at least %1").arg(m_plan.facts.size()),
            tr("the delivery that started it"));
    if (m_planned < m_plan.facts.size() || m_plan.facts.isEmpty())
        begin();
    checkOrigin();
    if (m_isRead) {
        checkDefinition();
        checkKeys();
        checkParent();
    }
    checkRow();
    checkAttempts();
}

void RunCheck::finishWithoutRun()
{
    if (m_facts > 0)
        add(strayJournals, u"facts"_s, QString::number(m_facts), u"0"_s, tr("its having no row in runs"));
    if (!m_attempts.isEmpty())
        add(projections, u"attempts"_s, QString::number(m_attempts.size()), u"0"_s, tr("its having no row in runs"));
    if (m_facts == 0 && !m_run.isNamed && !m_horizon)
        add(ids, u"id"_s, QString::number(m_run.row), tr("no row"), tr("there being neither run nor delivery"));
}

void RunCheck::finishRetained()
{
    const auto status = runStatusFromName(m_run.status);
    if (!status || !isTerminal(*status))
        add(retained, u"status"_s, shown(m_run.status), tr("a run that is over"), tr("its retained_at"));
    if (m_facts > 0)
        add(retained, u"facts"_s, QString::number(m_facts), u"0"_s, tr("its retained_at"));
    if (!m_attempts.isEmpty())
        add(retained, u"attempts"_s, QString::number(m_attempts.size()), u"0"_s, tr("its retained_at"));
}

/// A replay or a child was started by a command or by a step; every other run by a delivery.
void RunCheck::checkOrigin()
{
    if (!m_run.start && m_state.replayedFrom.isEmpty() && m_state.parent.isEmpty())
        add(origins, u"id"_s, QString::number(m_run.row), tr("a delivery that started it"), tr("how runs begin"));
}

void RunCheck::checkDefinition()
{
    const QString from = tr("the definition that it names");
    const auto compare = [&](const QString &column, const QString &stored, const QString &expected) {
        if (stored != expected)
            add(contents, column, shown(stored), shown(expected), from);
    };
    if (!m_definition || m_state.definitionDigest != m_definition->digestHex)
        return; // another finding
    compare(u"fingerprint"_s, m_state.fingerprint, m_definition->definition.fingerprint);
    compare(u"definition_version"_s, m_state.definitionVersion, m_definition->definition.version);
}

void RunCheck::checkKeys()
{
    const auto id = RunId::fromBytes(m_run.uuid);
    if (!id)
        return; // another finding
    QHash<QString, int> attempts; // at each step so far
    for (const RunnableState &runnable : m_state.runnables) {
        const QString stem = id->toString() + u':' + runnable.step + u':';
        for (const AttemptState &attempt : runnable.attempts) {
            const QString expected = stem + QString::number(++attempts[runnable.step]);
            // Older versions numbered runnables: the compensation is a step's second, and all attempts have its key.
            const QString older = stem + (runnable.kind == RunnableKind::Step ? u'1' : u'2');
            if (attempt.key != expected && attempt.key != older)
                add(contents, tr("runnable_key of runnable %1").arg(runnable.number), shown(attempt.key), shown(expected),
                    tr("its run and its step"));
        }
    }
}

void RunCheck::checkParent()
{
    const auto link = [this](const QString &column, const QString &text) {
        const auto run = RunId::fromString(text);
        if (run)
            m_links.append({*run, column});
        else
            add(linked, column, shown(text), tr("a run of this store"), tr("its journal"));
        return run;
    };
    if (!m_state.replayedFrom.isEmpty())
        link(u"replayed_from_run_id"_s, m_state.replayedFrom);
    for (const ChildRun &child : std::as_const(m_state.children))
        link(u"child_run_id"_s, child.runId);
    if (m_state.parent.isEmpty())
        return;
    const auto parent = link(u"parent"_s, m_state.parent.value("run_id"_L1).toString());
    if (!parent)
        return;
    ChildRunRequest request;
    request.workflow = m_run.workflow;
    request.trigger = m_run.trigger;
    request.childKey = m_state.parent.value("child_key"_L1).toString();
    const RunId expected = childRunId(*parent, m_state.parent.value("step"_L1).toString(), request);
    if (expected.bytes() != m_run.uuid)
        add(linked, u"uuid"_s, name(), expected.toString(), tr("its parent, step and key"));
}

void RunCheck::addBrokenLink(const RunLink &link) const
{
    add(linked, link.column, link.run.toString(), tr("a run of this store"), tr("its journal"));
}

/// The row of the table of runs, field by field.
void RunCheck::checkRow()
{
    if (!m_isRead)
        expectAsStarted();
    const auto compare = [this](const QString &column, const auto &stored, const auto &expected) {
        if (stored != expected)
            add(projections, column, shown(std::optional(stored)), shown(std::optional(expected)), tr("its journal"));
    };
    compare(u"workflow"_s, m_run.workflow, m_state.workflow);
    compare(u"trigger"_s, m_run.trigger, m_state.trigger);
    compare(u"definition_id"_s, QString::fromLatin1(m_run.definitionDigest.toHex()), m_state.definitionDigest);
    compare(u"queue_id"_s, m_run.queue, m_state.queue);
    compare(u"status"_s, m_run.status, runStatusName(m_state.status));
    compare(u"idempotency"_s, m_run.strategy, qint64(idempotencyOf(m_state)));
    compare(u"started_at"_s, m_run.startedAt, m_state.startedAt);
    compare(u"updated_at"_s, m_run.updatedAt, m_state.updatedAt);
}

/// The state that a journal comes to which is just what its delivery planned, without reading it.
void RunCheck::expectAsStarted()
{
    const WorkflowDefinition &definition = m_definition->definition;
    m_state.workflow = definition.workflow;
    m_state.trigger = m_run.trigger;
    m_state.definitionDigest = m_definition->digestHex;
    m_state.queue = m_run.queue;
    m_state.startedAt = m_run.start->receivedAt;
    m_state.updatedAt = m_run.start->receivedAt;
    const TriggerDefinition *trigger = definition.findTrigger(m_run.trigger);
    if (m_start && !m_start->schedule.isEmpty()) // it fired
        m_state.context = {{u"schedule"_s, QJsonObject{{u"idempotency"_s, idempotencyName(trigger->idempotency)}}}};
}

/// As the table of attempts should have them.
QVector<StoredAttempt> RunCheck::expectedAttempts() const
{
    QVector<StoredAttempt> attempts;
    const auto expect = [&](AttemptKey key, const QString &step, const QString &lane, AttemptStatus status,
                            Instant visibleAt, std::optional<Instant> claimableAt) {
        attempts.append({m_run.row, key.first, key.second, step, lane, m_state.queue, attemptStatusName(status), visibleAt,
                         claimableAt});
    };
    if (m_isRead) {
        for (const AttemptProjection &attempt : projectAttempts(m_definition->definition, m_state))
            expect(attempt.key, attempt.step, attempt.lane, attempt.status, attempt.visibleAt, attempt.claimableAt);
    } else {
        for (const PlannedRunnable &planned : m_plan.runnables)
            expect({planned.runnable, planned.attempt}, planned.step, planned.lane, AttemptStatus::Scheduled,
                   planned.visibleAt, planned.visibleAt);
    }
    return attempts;
}

void RunCheck::checkAttempts()
{
    if (!m_definition)
        return;
    const QVector<StoredAttempt> expected = expectedAttempts();
    if (m_attempts == expected)
        return;
    std::map<AttemptKey, QPair<QString, QString>> all; // stored and expected
    for (const StoredAttempt &attempt : std::as_const(m_attempts))
        all[{int(attempt.runnable), int(attempt.attempt)}].first = textOf(attempt);
    for (const StoredAttempt &attempt : expected)
        all[{int(attempt.runnable), int(attempt.attempt)}].second = textOf(attempt);
    for (const auto &[key, both] : all) {
        if (both.first != both.second)
            add(projections, tr("attempt %1 of runnable %2").arg(key.second).arg(key.first),
                both.first.isEmpty() ? u"-"_s : both.first, both.second.isEmpty() ? u"-"_s : both.second, tr("its journal"));
    }
}

} // namespace squidie::inline v0
