// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runid.h>
#include <squidie/activation.h>
#include <squidie/workflowdefinition.h>
#include "journal/fact.h"

#include <QVector>

namespace squidie::inline v0 {

/// Everything that a run begins with.
struct RunStart {
    RunId runId;
    QString trigger = {};
    QString definitionDigest = {}; ///< hexadecimal
    QString queue = {};
    QByteArray input = {}; ///< JSON text of an object
    QByteArray schedule = {}; ///< JSON text of the schedule context; empty where no cron trigger started it
    QString idempotencyKey = {}; ///< empty where there is none
    Instant at = {};
    ActivationSource source = ActivationSource::Host;
    QString actor = {};
    ActivationId activation = 0; ///< 0 where no delivery started it: a replay, a child
    QString comment = {};
    QJsonObject metadata = {}; ///< as given: what is recorded has no secrets
    QByteArray commandInput = {}; ///< the input that the command names; empty where that is `input`
    std::optional<RunId> replayedFrom = std::nullopt;
    bool allowIrreversible = false; ///< of a replay
    QByteArray parent = {}; ///< JSON text of {"run_id", "step", "child_key", "metadata"}; empty where no run started it
};

/// One piece of work that a fact planned: what the attempts table projects.
struct PlannedRunnable {
    int runnable = 1; ///< number within the run, from 1
    int attempt = 1;
    QString step;
    QString key; ///< "<run>:<step>:<n>"
    std::optional<QJsonObject> input; ///< where the step maps it
    Instant visibleAt;
    QString lane; ///< see laneOf()
};

/// The first facts of a run and the work that they plan (manual: activations.md, "Runner"). Pure; any thread.
struct StartPlan {
    QVector<Fact> facts;
    QVector<PlannedRunnable> runnables;
};
StartPlan planStart(const WorkflowDefinition &definition, const RunStart &start);
/// The first of these facts.
Fact planSignal(const WorkflowDefinition &definition, const RunStart &start);
/// The same, of a delivery, as version 7 wrote it: a short name, without payload and metadata.
Fact planOlderSignal(const RunStart &start);

/// The run's input merged with its context as it begins: what its first steps see.
QJsonObject viewAtStart(const RunStart &start);

} // namespace squidie::inline v0
