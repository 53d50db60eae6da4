// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QJsonValue>

namespace squidie::inline v0 {

/// What a step came to (spec 3, "Result").
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

} // namespace squidie::inline v0
