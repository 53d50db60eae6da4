// SPDX-License-Identifier: Apache-2.0
#include "journal/projection.h"

namespace squidie::inline v0 {
namespace {

std::optional<Instant> claimableAt(const AttemptState &attempt)
{
    switch (attempt.status) {
    case AttemptStatus::Scheduled:
        return attempt.visibleAt;
    case AttemptStatus::Claimed:
        return attempt.leaseUntil;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<AttemptProjection> projectAttempt(const WorkflowDefinition &definition, const RunState &state, AttemptKey key)
{
    const RunnableState *runnable = state.findRunnable(key.first);
    const AttemptState *attempt = runnable ? runnable->findAttempt(key.second) : nullptr;
    if (!attempt)
        return std::nullopt;
    const StepDefinition *step = definition.findStep(runnable->step);
    const bool undoes = runnable->kind == RunnableKind::Compensation;
    const QString action = !step ? QString() : undoes ? compensationAction(*step) : step->action;
    return AttemptProjection{key,
                             runnable->step,
                             laneOf(action, definition.fingerprint),
                             attempt->status,
                             attempt->visibleAt,
                             claimableAt(*attempt)};
}

QVector<AttemptProjection> projectAttempts(const WorkflowDefinition &definition, const RunState &state)
{
    QVector<AttemptProjection> projections;
    for (const RunnableState &runnable : state.runnables) {
        for (const AttemptState &attempt : runnable.attempts) {
            if (const auto projection = projectAttempt(definition, state, {runnable.number, attempt.attempt}))
                projections.append(*projection);
        }
    }
    return projections;
}

IdempotencyStrategy idempotencyOf(const RunState &state)
{
    const QJsonObject schedule = state.context.value(QLatin1String("schedule")).toObject();
    return idempotencyFromName(schedule.value(QLatin1String("idempotency")).toString()).value_or(IdempotencyStrategy::None);
}

} // namespace squidie::inline v0
