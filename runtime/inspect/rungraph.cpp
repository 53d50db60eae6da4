// SPDX-License-Identifier: Apache-2.0
#include <squidie/rungraph.h>

#include "store/runjournal.h"
#include "workflow/transitionchoice.h"
#include "store/transaction.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

const QString theEnd = u"complete"_s;

/// A cancelled attempt never ran: its step waits for ever, as the run's status explains.
QString nodeState(const RunnableState *runnable)
{
    if (!runnable || !runnable->last())
        return u"waiting"_s;
    switch (runnable->last()->status) {
    case AttemptStatus::Scheduled:
        return runnable->attempts.size() > 1 ? u"retrying"_s : u"pending"_s;
    case AttemptStatus::Claimed:
        return u"running"_s;
    case AttemptStatus::Paused:
        return u"paused"_s;
    case AttemptStatus::Completed:
        return u"completed"_s;
    case AttemptStatus::Failed:
        return u"failed"_s;
    case AttemptStatus::Cancelled:
        return u"waiting"_s;
    }
    Q_UNREACHABLE();
    return {};
}

class Edges {
public:
    Edges(const WorkflowDefinition &definition, const RunState &state)
        : m_definition(definition),
          m_state(state),
          m_byDependencies(definition.usesDependencies())
    {
        for (const StepDefinition &step : definition.steps) {
            for (const QString &before : step.after)
                add({{}, before, step.name, u"ok"_s, {}, true, {}, {}}, std::nullopt);
        }
        for (int i = 0; i < int(definition.transitions.size()); ++i) {
            const Transition &transition = definition.transitions[i];
            add({{},
                 transition.from,
                 transition.to,
                 transition.on,
                 {},
                 false,
                 transition.condition ? conditionToJson(*transition.condition) : QJsonObject(),
                 transition.recovery.value_or(QString())},
                i);
        }
    }

    QVector<GraphEdge> take() { return std::move(m_edges); }

private:
    void add(GraphEdge edge, std::optional<int> transition)
    {
        edge.id = edge.from + u':' + edge.outcome + u':' + edge.to;
        if (const int number = ++m_seen[edge.id]; number > 1)
            edge.id += u'#' + QString::number(number);
        edge.state = stateOf(edge, transition);
        m_edges.append(edge);
    }

    QString stateOf(const GraphEdge &edge, std::optional<int> transition) const
    {
        const RunnableState *source = m_state.ofStep(edge.from);
        const bool decided = source && source->applied;
        if (!decided)
            return isTerminal(m_state.status) || m_state.failure || !canStillRun(edge.from) ? u"blocked"_s : u"pending"_s;
        if (edge.dependency)
            return source->applied->outcome == StepOutcome::Ok ? u"selected"_s : u"blocked"_s;
        if (!source->applied->transition)
            return u"blocked"_s; // no transition was taken
        return source->applied->transition == transition ? u"selected"_s : u"skipped"_s;
    }

    /// Whether a step without an outcome may still run: it is planned, or a step without an outcome leads to it.
    bool canStillRun(const QString &step) const
    {
        if (m_state.ofStep(step))
            return true;
        if (m_byDependencies)
            return true; // a failed dependency fails the run
        const RunnableState *current = nullptr;
        for (const RunnableState &runnable : m_state.runnables) {
            if (!runnable.applied && runnable.kind == RunnableKind::Step)
                current = &runnable;
        }
        return current && reaches(current->step, step);
    }

    bool reaches(const QString &from, const QString &to) const
    {
        QSet<QString> seen{from};
        QVector<QString> open{from};
        while (!open.isEmpty()) {
            const QString step = open.takeLast();
            for (const Transition &transition : m_definition.transitions) {
                if (transition.from != step || seen.contains(transition.to))
                    continue;
                if (transition.to == to)
                    return true;
                seen.insert(transition.to);
                open.append(transition.to);
            }
        }
        return false;
    }

    const WorkflowDefinition &m_definition;
    const RunState &m_state;
    bool m_byDependencies;
    QHash<QString, int> m_seen;
    QVector<GraphEdge> m_edges;
};

} // namespace

RunGraph graphOf(const RunId &id, const WorkflowDefinition &definition, const RunState &state)
{
    RunGraph graph{id, state.status, {}, {}};
    for (const StepDefinition &step : definition.steps) {
        const RunnableState *runnable = state.ofStep(step.name);
        GraphNode node{step.name, step.action, nodeState(runnable), runnable ? int(runnable->attempts.size()) : 0, {}};
        if (!compensationAction(step).isEmpty())
            node.compensation = nodeState(state.compensationOf(step.name));
        graph.nodes.append(node);
    }
    if (!definition.transitions.isEmpty())
        graph.nodes.append({theEnd, {}, state.status == RunStatus::Completed ? u"completed"_s : u"waiting"_s, 0, {}});
    graph.edges = Edges(definition, state).take();
    return graph;
}

Result<RunGraph> graphRun(Store &store, const RunId &id)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto reference = JournalTable(store).find(id);
    if (!reference)
        return tl::unexpected(reference.error());
    if (*reference && (*reference)->retainedAt)
        return RunGraph{id, (*reference)->status, {}, {}};
    const auto run = RunJournal(store).load(id);
    if (!run)
        return tl::unexpected(run.error());
    return graphOf(id, run->definition->definition, run->state);
}

} // namespace squidie::inline v0
