// SPDX-License-Identifier: Apache-2.0
#include "workflow/graphcheck.h"

#include "workflow/stepreader.h"
#include "workflow/transitionreader.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <vector>

namespace squidie::inline v0::reading {
namespace {

using Graph = std::vector<std::vector<qsizetype>>;

/// Walks the graph iteratively: a definition may chain more steps than the call stack can hold.
class CycleFinder {
public:
    explicit CycleFinder(const Graph &edges) : m_edges(edges), m_state(edges.size(), State::New) { }

    /// Cycles that share no node, each starting at its first node. Of several entangled cycles, not every one is found.
    std::vector<std::vector<qsizetype>> find()
    {
        for (size_t node = 0; node < m_edges.size(); ++node) {
            if (m_state[node] == State::New)
                walk(qsizetype(node));
        }
        return std::move(m_cycles);
    }

private:
    enum class State { New, OnPath, Done };
    struct Place {
        qsizetype node;
        size_t nextEdge;
    };

    void enter(qsizetype node)
    {
        m_state[size_t(node)] = State::OnPath;
        m_path.push_back({node, 0});
    }

    void walk(qsizetype root)
    {
        bool found = false;
        enter(root);
        while (!m_path.empty()) {
            Place &place = m_path.back();
            const auto &targets = m_edges[size_t(place.node)];
            if (place.nextEdge == targets.size()) {
                m_state[size_t(place.node)] = State::Done;
                m_path.pop_back();
                continue;
            }
            const qsizetype target = targets[place.nextEdge++];
            if (m_state[size_t(target)] == State::New) {
                enter(target);
            } else if (m_state[size_t(target)] == State::OnPath && !found) {
                found = true;
                keepCycle(target);
            }
        }
    }

    void keepCycle(qsizetype first)
    {
        std::vector<qsizetype> cycle;
        auto at = std::find_if(m_path.begin(), m_path.end(), [&](const Place &place) { return place.node == first; });
        for (; at != m_path.end(); ++at)
            cycle.push_back(at->node);
        m_cycles.push_back(std::move(cycle));
    }

    const Graph &m_edges;
    std::vector<State> m_state;
    std::vector<Place> m_path;
    std::vector<std::vector<qsizetype>> m_cycles;
};

/// "a → b → a", shortened.
QString described(const std::vector<qsizetype> &cycle, const ReadSteps &steps)
{
    static constexpr size_t most = 8;
    QStringList names;
    for (size_t i = 0; i < std::min(cycle.size(), most); ++i)
        names << shown(steps.steps[cycle[i]].step.name);
    if (cycle.size() > most)
        names << QStringLiteral("…");
    names << names.first();
    return names.join(QStringLiteral(" → "));
}

Graph dependencyGraph(const ReadSteps &steps)
{
    Graph edges(size_t(steps.steps.size()));
    for (qsizetype i = 0; i < steps.steps.size(); ++i) {
        const StepDefinition &step = steps.steps[i].step;
        for (const QString &name : step.after) {
            // A step that names itself has been reported already.
            if (const auto found = steps.indexes.constFind(name); found != steps.indexes.cend() && name != step.name)
                edges[size_t(i)].push_back(*found);
        }
    }
    return edges;
}

Graph transitionGraph(const ReadSteps &steps, const ReadTransitions &transitions)
{
    Graph edges(size_t(steps.steps.size()));
    for (const Transition &transition : transitions.transitions) {
        const auto from = steps.indexes.constFind(transition.from);
        const auto to = steps.indexes.constFind(transition.to);
        if (from != steps.indexes.cend() && to != steps.indexes.cend() && transition.to != QLatin1String("complete"))
            edges[size_t(*from)].push_back(*to);
    }
    return edges;
}

/// The steps that no transition leads to, or that wait for no other step.
QStringList roots(const ReadSteps &steps, const ReadTransitions &transitions)
{
    QSet<QString> targets;
    for (const Transition &transition : transitions.transitions)
        targets.insert(transition.to);
    QStringList names;
    for (const ReadStep &entry : steps.steps) {
        const bool isRoot = steps.usesDependencies ? entry.step.after.isEmpty() : !targets.contains(entry.step.name);
        if (isRoot && !entry.step.name.isEmpty())
            names << entry.step.name;
    }
    names.removeDuplicates();
    return names;
}

void checkReference(const QJsonValue &value, const QString &path, const ReadSteps &steps, const QStringList &found,
                    Problems &problems)
{
    if (!steps.indexes.contains(value.toString()))
        problems.error(path, "unknown_step_reference",
                       tr("Name a step of this workflow, or leave this out; found %1.").arg(shown(value)));
    else if (!found.contains(value.toString()))
        problems.error(path, "invalid_entry_step",
                       tr("The workflow does not begin with step %1, which comes after another: name a step that "
                          "nothing leads to, or leave this out.")
                           .arg(shown(value)));
}

} // namespace

void checkCycles(const ReadSteps &steps, const ReadTransitions &transitions, Problems &problems)
{
    if (steps.usesDependencies) {
        const Graph graph = dependencyGraph(steps);
        for (const auto &cycle : CycleFinder(graph).find())
            problems.error(steps.steps[cycle.front()].path + QLatin1String(".opts.after"), "invalid_step_dependencies",
                           tr("These steps wait for each other, so none can begin: %1. Remove one from “after”.")
                               .arg(described(cycle, steps)));
        return;
    }
    const Graph graph = transitionGraph(steps, transitions);
    for (const auto &cycle : CycleFinder(graph).find())
        problems.error(QStringLiteral("transitions"), "transition_cycle",
                       tr("These transitions lead back, so a run might never end: %1. Remove one; to try a step again, "
                          "give it a retry policy.")
                           .arg(described(cycle, steps)));
}

QStringList readEntrySteps(const QJsonObject &document, const ReadSteps &steps, const ReadTransitions &transitions,
                           Problems &problems)
{
    const QStringList found = roots(steps, transitions);
    for (const auto key : {QLatin1String("initial_step"), QLatin1String("entry_step")}) {
        const QJsonValue value = document.value(key);
        if (!isAbsent(value))
            checkReference(value, key, steps, found, problems);
    }

    const QLatin1String key("entry_steps");
    const QJsonArray given = listOf(document, key, problems);
    QSet<QString> named;
    for (qsizetype i = 0; i < given.size(); ++i) {
        checkReference(given.at(i), elementPath(key, i), steps, found, problems);
        named.insert(given.at(i).toString());
    }
    // As long as a transition's target is unknown, a step may only seem to begin the workflow.
    if (!transitions.endsAreKnown)
        return found;
    const bool oneIsMissing =
        std::any_of(found.begin(), found.end(), [&](const QString &name) { return !named.contains(name); });
    if (!given.isEmpty() && oneIsMissing)
        problems.error(key, "invalid_entry_step", tr("List every step that nothing leads to, or leave the list out."));
    if (!steps.usesDependencies && found.size() > 1)
        problems.error(QStringLiteral("entry_step"), "invalid_entry_step",
                       tr("Nothing leads to steps %1 and %2, but a workflow with transitions begins with one step: add "
                          "a transition to the other, or order the steps by “after”.")
                           .arg(shown(found.at(0)), shown(found.at(1))));
    return found;
}

} // namespace squidie::inline v0::reading
