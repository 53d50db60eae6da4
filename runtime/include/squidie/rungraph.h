// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/runid.h>
#include <squidie/runview.h>

namespace squidie::inline v0 {

class Store;

/// A step of a run's graph.
struct GraphNode {
    QString id; ///< the step's name
    QString action;
    /// waiting, pending, running, retrying, paused, completed or failed
    QString state;
    int attempts = 0; ///< begun or scheduled so far
    /// Of the step's compensation, where it declares one: waiting, pending, running, retrying, completed or failed.
    QString compensation;
    bool isCurrent = false; ///< the run stands here
    QVector<AttemptRow> history = {}; ///< its attempts, without those of its compensation
    std::optional<ManualState> manualState = {}; ///< where it waits for a person
};

struct GraphEdge {
    /// "fetch_feed:ok:post"; with a condition "fetch_feed:ok:post:condition:2", the number among all transitions from 0; a
    /// dependency "a:dependency:b".
    QString id;
    QString from;
    QString to; ///< a step, or "complete"
    QString outcome; ///< "ok" or "error"; empty for a dependency
    QString state; ///< selected, skipped, pending or blocked
    bool dependency = false; ///< declared by `after`
    QJsonObject condition; ///< empty where it has none
    QString recovery; ///< compensation, undo, or empty
};

/// A run as a picture would show it. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunGraph {
    RunId runId;
    RunStatus status = RunStatus::Running;
    QVector<GraphNode> nodes; ///< in declared order, in a workflow with dependencies by depth
    QVector<GraphEdge> edges; ///< in declared order
    QString workflow = {};
    QString definitionVersion = {};
    QStringList currentNodeIds = {}; ///< where the run stands: nowhere once it is over
    QVector<ChildRun> childRuns = {};
    QVector<RunAnomaly> anomalies = {};
};

/// Works on a reader, in the thread that opened it; without steps where retention has removed the journal. Error: not_found
/// where there is no such run.
SQUIDIE_EXPORT Result<RunGraph> graphRun(Store &store, const RunId &id, Instant now = systemNow());

} // namespace squidie::inline v0
