// SPDX-License-Identifier: Apache-2.0
#include <squidie/rungraph.h>

#include "inspect/runreading.h"
#include "store/transaction.h"
#include "workflow/transitionchoice.h"

#include <QHash>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The state of a step, or of its compensation, after its attempts.
QString stateAfter(const QVector<AttemptRow> &attempts)
{
    const auto any = [&](const QString &progress) {
        return std::any_of(attempts.begin(), attempts.end(),
                           [&](const AttemptRow &attempt) { return attempt.progress == progress; });
    };
    const bool completed = std::any_of(attempts.begin(), attempts.end(), [](const AttemptRow &attempt) {
        return attempt.progress == "completed"_L1 && attempt.isApplied;
    });
    if (completed)
        return u"completed"_s;
    if (any(u"claimed"_s))
        return u"running"_s;
    if (any(u"retry_scheduled"_s))
        return u"retrying"_s;
    if (any(u"available"_s))
        return u"pending"_s;
    return any(u"failed"_s) ? u"failed"_s : u"waiting"_s;
}

/// The manual step where the run waits for one; else the steps of its open attempts.
QStringList currentSteps(const RunView &view)
{
    if (isTerminal(view.run.status))
        return {};
    if (view.manualState)
        return {view.manualState->step};
    QStringList steps;
    for (const AttemptStanding standing :
         {AttemptStanding::Visible, AttemptStanding::Expired, AttemptStanding::Claimed, AttemptStanding::Scheduled}) {
        for (const AttemptRow &attempt : attemptsThat(view, standing))
            steps << attempt.step;
    }
    steps.removeDuplicates();
    return steps;
}

/// How many steps must come before a step, at the longest.
class Depths {
public:
    explicit Depths(const WorkflowDefinition &definition) : m_definition(definition) { }

    int of(const StepDefinition &step)
    {
        if (const auto known = m_depths.constFind(step.name); known != m_depths.constEnd())
            return *known;
        m_depths.insert(step.name, 0); // a circle, which no definition may have, ends here
        int depth = 0;
        for (const QString &before : step.after) {
            if (const StepDefinition *declared = m_definition.findStep(before))
                depth = std::max(depth, of(*declared) + 1);
        }
        m_depths.insert(step.name, depth);
        return depth;
    }

private:
    const WorkflowDefinition &m_definition;
    QHash<QString, int> m_depths;
};

QVector<StepDefinition> stepsInOrder(const WorkflowDefinition &definition)
{
    QVector<StepDefinition> steps = definition.steps;
    Depths depths(definition);
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const StepDefinition &a, const StepDefinition &b) { return depths.of(a) < depths.of(b); });
    return steps;
}

QVector<AttemptRow> attemptsOf(const RunView &view, const QString &step, RunnableKind kind)
{
    QVector<AttemptRow> attempts;
    std::copy_if(view.attempts.begin(), view.attempts.end(), std::back_inserter(attempts),
                 [&](const AttemptRow &attempt) { return attempt.step == step && attempt.kind == kind; });
    return attempts;
}

GraphNode nodeOf(const RunView &view, const StepDefinition &step, const QStringList &current)
{
    const QVector<AttemptRow> attempts = attemptsOf(view, step.name, RunnableKind::Step);
    GraphNode node{step.name, step.action, stateAfter(attempts), int(attempts.size()), {}, current.contains(step.name),
                   attempts,  {}};
    if (view.manualState && view.manualState->step == step.name) {
        node.state = u"paused"_s;
        node.manualState = view.manualState;
    }
    if (!compensationAction(step).isEmpty())
        node.compensation = stateAfter(attemptsOf(view, step.name, RunnableKind::Compensation));
    return node;
}

QVector<GraphEdge> dependencyEdges(const QVector<StepDefinition> &steps, const QHash<QString, QString> &states)
{
    QVector<GraphEdge> edges;
    for (const StepDefinition &step : steps) {
        for (const QString &before : step.after) {
            const QString from = states.value(before);
            const QString state = from == "completed"_L1 ? u"selected"_s : from == "failed"_L1 ? u"blocked"_s : u"pending"_s;
            edges.append({before + ":dependency:"_L1 + step.name, before, step.name, {}, state, true, {}, {}});
        }
    }
    return edges;
}

class TransitionEdges {
public:
    TransitionEdges(const RunReading &run, const QHash<QString, QString> &states)
        : m_transitions(run.definition->definition.transitions),
          m_state(run.state),
          m_states(states)
    {
    }

    QVector<GraphEdge> all() const
    {
        QVector<GraphEdge> edges;
        for (int number = 0; number < int(m_transitions.size()); ++number) {
            const Transition &transition = m_transitions.at(number);
            QString id = transition.from + u':' + transition.on + u':' + transition.to;
            if (transition.condition)
                id += ":condition:"_L1 + QString::number(number);
            edges.append({id, transition.from, transition.to, transition.on, stateOf(number), false,
                          transition.condition ? conditionToJson(*transition.condition) : QJsonObject(),
                          transition.recovery.value_or(QString())});
        }
        return edges;
    }

private:
    QString stateOf(int number) const
    {
        const Transition &transition = m_transitions.at(number);
        const RunnableState *source = m_state.ofStep(transition.from);
        if (source && source->applied && source->applied->transition)
            return source->applied->transition == number ? u"selected"_s : u"skipped"_s;
        const QString from = m_states.value(transition.from);
        if (from != "completed"_L1 && from != "failed"_L1)
            return u"pending"_s;
        const QString outcome = from == "completed"_L1 ? u"ok"_s : u"error"_s;
        if (transition.on != outcome)
            return u"skipped"_s;
        return hasConditions(transition) ? u"pending"_s : u"selected"_s;
    }

    bool hasConditions(const Transition &one) const
    {
        return std::any_of(m_transitions.begin(), m_transitions.end(), [&](const Transition &other) {
            return other.from == one.from && other.on == one.on && other.condition;
        });
    }

    const QVector<Transition> &m_transitions;
    const RunState &m_state;
    const QHash<QString, QString> &m_states;
};

} // namespace

Result<RunGraph> graphRun(Store &store, const RunId &id, Instant now)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const ActionRegistry actions = ActionRegistry::builtIn();
    const auto run = readRun(store, id, {actions, {}, now});
    if (!run)
        return tl::unexpected(run.error());
    const RunView &view = run->view;
    RunGraph graph{id,
                   view.run.status,
                   {},
                   {},
                   view.run.workflow,
                   view.run.definitionVersion,
                   currentSteps(view),
                   view.children,
                   view.anomalies};
    if (!run->definition)
        return graph;
    const QVector<StepDefinition> steps = stepsInOrder(run->definition->definition);
    QHash<QString, QString> states;
    for (const StepDefinition &step : steps) {
        graph.nodes.append(nodeOf(view, step, graph.currentNodeIds));
        states.insert(step.name, graph.nodes.last().state);
    }
    graph.edges = dependencyEdges(steps, states) + TransitionEdges(*run, states).all();
    return graph;
}

} // namespace squidie::inline v0
