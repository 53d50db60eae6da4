// SPDX-License-Identifier: Apache-2.0
#include "runinspectionjson.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const ExplainedAttempt &attempt, const TimeFormat &times)
{
    QJsonObject object{{u"reason"_s, attempt.reason},
                       {u"step"_s, attempt.step},
                       {u"attempt"_s, attempt.attempt},
                       {u"action"_s, attempt.action},
                       {u"kind"_s, attempt.kind == RunnableKind::Compensation ? u"compensation"_s : u"step"_s}};
    if (attempt.visibleAt)
        object.insert(u"visible_at"_s, times.microseconds(*attempt.visibleAt));
    if (!attempt.claimId.isEmpty()) {
        object.insert(u"owner"_s, attempt.owner);
        object.insert(u"claim_id"_s, attempt.claimId);
    }
    if (attempt.leaseUntil)
        object.insert(u"lease_until"_s, times.microseconds(*attempt.leaseUntil));
    if (!attempt.manualKind.isEmpty())
        object.insert(u"manual_kind"_s, attempt.manualKind);
    return object;
}

} // namespace

QJsonObject toJson(const RunExplanation &explanation, const TimeFormat &times)
{
    QJsonArray attempts;
    for (const ExplainedAttempt &attempt : explanation.attempts)
        attempts.append(toJson(attempt, times));
    QJsonArray actions;
    for (const NextAction &action : explanation.nextActions)
        actions.append(QJsonObject{{u"name"_s, action.name}, {u"sentence"_s, action.sentence}});
    return {{u"run_id"_s, explanation.runId.toString()},
            {u"status"_s, runStatusName(explanation.status)},
            {u"reason"_s, explanation.reason},
            {u"sentence"_s, explanation.sentence},
            {u"details"_s,
             QJsonObject{{u"fingerprint"_s, explanation.fingerprint},
                         {u"attempts"_s, attempts},
                         {u"failure"_s, explanation.failure.isEmpty() ? QJsonValue() : explanation.failure}}},
            {u"next_actions"_s, actions}};
}

QJsonObject toJson(const RunGraph &graph)
{
    QJsonArray nodes;
    for (const GraphNode &node : graph.nodes) {
        QJsonObject object{{u"id"_s, node.id},
                           {u"state"_s, node.state},
                           {u"attempts"_s, node.attempts},
                           {u"action"_s, node.action.isEmpty() ? QJsonValue() : node.action}};
        if (!node.compensation.isEmpty())
            object.insert(u"compensation"_s, node.compensation);
        nodes.append(object);
    }
    QJsonArray edges;
    for (const GraphEdge &edge : graph.edges)
        edges.append(QJsonObject{{u"id"_s, edge.id},
                                 {u"from"_s, edge.from},
                                 {u"to"_s, edge.to},
                                 {u"outcome"_s, edge.outcome},
                                 {u"state"_s, edge.state},
                                 {u"dependency"_s, edge.dependency},
                                 {u"condition"_s, edge.condition.isEmpty() ? QJsonValue() : edge.condition},
                                 {u"recovery"_s, edge.recovery.isEmpty() ? QJsonValue() : edge.recovery}});
    return {{u"run_id"_s, graph.runId.toString()},
            {u"status"_s, runStatusName(graph.status)},
            {u"nodes"_s, nodes},
            {u"edges"_s, edges}};
}

} // namespace squidie::cli
