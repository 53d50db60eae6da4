// SPDX-License-Identifier: Apache-2.0
#include "documents/rundocuments.h"
#include "documents/runparts.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The decision that was taken after a step, with the end as the graph's edges name it; null where none was.
QJsonValue decisionDocument(const GraphNode &node)
{
    QJsonObject transition = node.history.isEmpty() ? QJsonObject() : node.history.last().transition;
    if (transition.value("to"_L1).toString() == "__complete__"_L1)
        transition.insert(u"to"_s, u"complete"_s);
    return nullable(transition);
}

QJsonArray historyOf(const GraphNode &node)
{
    QJsonArray attempts;
    for (const AttemptRow &attempt : node.history) {
        QJsonObject object{{u"attempt_number"_s, attempt.number}, {u"status"_s, attempt.progress}};
        if (!attempt.error.isEmpty())
            object.insert(u"error"_s, attempt.error);
        attempts << object;
    }
    return attempts;
}

QJsonObject nodeDocument(const GraphNode &node, GraphHistory history, const TimeFormat &times)
{
    const bool isIncluded = history == GraphHistory::Included && !node.history.isEmpty();
    const AttemptRow *last = isIncluded ? &node.history.last() : nullptr;
    QJsonObject object{{u"id"_s, node.id},
                       {u"action"_s, nullable(node.action)},
                       {u"status"_s, node.state},
                       {u"state"_s, node.state},
                       {u"current?"_s, node.isCurrent},
                       {u"input"_s, last ? QJsonValue(last->input) : QJsonValue()},
                       {u"output"_s, last && last->result ? QJsonValue(*last->result) : QJsonValue()},
                       {u"error"_s, last ? nullable(last->error) : QJsonValue()},
                       {u"recovery"_s, QJsonValue::Null},
                       {u"transition"_s, decisionDocument(node)},
                       {u"manual_state"_s, last ? manualStateDocument(node.manualState, times) : QJsonValue()},
                       {u"attempts"_s, last ? historyOf(node) : QJsonArray()}};
    if (!node.compensation.isEmpty())
        object.insert(u"compensation"_s, node.compensation);
    return object;
}

QJsonObject edgeDocument(const GraphEdge &edge)
{
    return {{u"id"_s, edge.id},
            {u"from"_s, edge.from},
            {u"to"_s, edge.to},
            {u"type"_s, edge.dependency ? u"dependency"_s : u"transition"_s},
            {u"status"_s, edge.state},
            {u"state"_s, edge.state},
            {u"selected?"_s, edge.state == "selected"_L1},
            {u"skipped?"_s, edge.state == "skipped"_L1},
            {u"pending?"_s, edge.state == "pending"_L1},
            {u"blocked?"_s, edge.state == "blocked"_L1},
            {u"outcome"_s, nullable(edge.outcome)},
            {u"dependency"_s, edge.dependency},
            {u"condition"_s, nullable(edge.condition)},
            {u"recovery"_s, nullable(edge.recovery)}};
}

/// What came too late, without the claims.
QJsonArray anomaliesOf(const RunGraph &graph)
{
    QJsonArray array;
    for (const RunAnomaly &anomaly : graph.anomalies)
        array << QJsonObject{{u"source"_s, u"dispatch"_s},    {u"reason"_s, anomaly.reason},
                             {u"entry_type"_s, anomaly.type}, {u"run_id"_s, graph.runId.toString()},
                             {u"step"_s, anomaly.step},       {u"runnable_key"_s, anomaly.runnableKey}};
    return array;
}

} // namespace

QJsonObject graphDocument(const RunGraph &graph, GraphHistory history, const TimeFormat &times)
{
    QJsonArray nodes;
    for (const GraphNode &node : graph.nodes)
        nodes << nodeDocument(node, history, times);
    const QStringList &current = graph.currentNodeIds;
    return {{u"run_id"_s, graph.runId.toString()},
            {u"workflow"_s, graph.workflow},
            {u"definition_version"_s, nullable(graph.definitionVersion)},
            {u"source"_s, u"read_model"_s},
            {u"status"_s, runStatusName(graph.status)},
            {u"current_node_id"_s, current.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(current.first())},
            {u"current_node_ids"_s, QJsonArray::fromStringList(current)},
            {u"terminal?"_s, isTerminal(graph.status)},
            {u"nodes"_s, nodes},
            {u"edges"_s, documentsOf(graph.edges, edgeDocument)},
            {u"child_runs"_s, childrenDocument(graph.childRuns, times)},
            {u"anomalies"_s, anomaliesOf(graph)}};
}

} // namespace squidie::inline v0
