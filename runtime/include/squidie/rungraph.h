// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/runid.h>
#include <squidie/runstate.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

class Store;

/// A step of a run's graph, or its end ("complete").
struct GraphNode {
    QString id; ///< the step's name
    QString action; ///< empty for the end
    /// waiting, pending, running, retrying, paused, completed or failed
    QString state;
    int attempts = 0; ///< begun or scheduled so far
    /// Of the step's compensation, where it declares one: waiting, pending, running, retrying, completed or failed.
    QString compensation;
};

struct GraphEdge {
    QString id; ///< "fetch_feed:ok:post"; a second one of the same name ends with "#2"
    QString from;
    QString to;
    QString outcome; ///< "ok" or "error"; a dependency is "ok"
    QString state; ///< selected, skipped, pending or blocked
    bool dependency = false; ///< declared by `after`
    QJsonObject condition; ///< empty where it has none
    QString recovery; ///< compensation, undo, or empty
};

/// A run as a picture would show it. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunGraph {
    RunId runId;
    RunStatus status = RunStatus::Running;
    QVector<GraphNode> nodes; ///< in declared order; the end last, in transition workflows
    QVector<GraphEdge> edges; ///< in declared order
};

/// Pure.
SQUIDIE_EXPORT RunGraph graphOf(const RunId &id, const WorkflowDefinition &definition, const RunState &state);

/// Works on a reader, in the thread that opened it; without steps where retention has removed the journal. Error: invalid_option where there is no such run.
SQUIDIE_EXPORT Result<RunGraph> graphRun(Store &store, const RunId &id);

} // namespace squidie::inline v0
