// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <utility>

namespace squidie::inline v0 {

/// What an action returns (manual: execution.md, "Steps").
struct StepResult {
    enum class Kind {
        Ok, ///< the output is merged into the run's context
        Error, ///< no retry: the error transition, or compensation and a failed run
        Retry, ///< again by the step's retry policy; an error once its attempts are used up
    };
    Kind kind = Kind::Ok;
    QJsonObject output;
    QJsonValue reason;

    static StepResult ok(QJsonObject output = {}) { return {Kind::Ok, std::move(output), {}}; }
    static StepResult error(QJsonValue reason) { return {Kind::Error, {}, std::move(reason)}; }
    static StepResult retry(QJsonValue reason) { return {Kind::Retry, {}, std::move(reason)}; }
};

/// How an attempt at a step ended. A journal applies Ok and Error only.
enum class StepOutcome {
    Ok,
    Error,
    Retry, ///< it will be tried again
    Paused, ///< the run waits for a person's decision
    Released, ///< given up: the next worker runs it
    Fenced, ///< its lease was lost: nothing of it was applied
};
/// "ok", "error", "retry", "paused", "released", "fenced".
SQUIDIE_EXPORT QString stepOutcomeName(StepOutcome outcome);

} // namespace squidie::inline v0
