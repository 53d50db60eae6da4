// SPDX-License-Identifier: Apache-2.0
#include "journal/steperror.h"

#include "workflow/payloadtypes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array harmlessMessages{
    "gateway timeout"_L1,
    "step execution failed"_L1,
    "journal attempt is incompatible with the current workflow definition"_L1,
};

QString messageOf(const QJsonObject &reason)
{
    const QString message = reason.value("message"_L1).toString();
    const bool isHarmless = std::find(harmlessMessages.begin(), harmlessMessages.end(), message) != harmlessMessages.end();
    return isHarmless ? message : u"step execution failed"_s;
}

QString codeOf(const QString &code)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9_]{0,63}\\z"_s);
    return pattern.match(code).hasMatch() ? code : u"step_error"_s;
}

} // namespace

QJsonObject stepError(const QJsonValue &given, bool isRetryable, const StepDefinition *step)
{
    const QJsonObject reason = given.isString() ? QJsonObject{{u"message"_s, given}} : given.toObject();
    QJsonObject error{{u"message"_s, messageOf(reason)}, {u"retryable?"_s, isRetryable}};
    if (const QJsonValue code = reason.value("code"_L1); code.isString())
        error.insert(u"code"_s, codeOf(code.toString()));
    const auto keepInteger = [&](const QString &key) {
        if (const auto number = exactInteger(reason.value(key)))
            error.insert(key, *number);
    };
    keepInteger(u"retry_after"_s);
    if (!step || step->action != "command"_L1)
        return error;
    keepInteger(u"exit_status"_s);
    if (step->options.value("keep_error_output"_L1).toBool() && reason.value("error_output"_L1).isString())
        error.insert(u"error_output"_s, reason.value("error_output"_L1));
    return error;
}

QJsonObject harmlessFailure(QJsonObject failure)
{
    const QJsonValue reason = failure.value("reason"_L1);
    const QString code = failure.value("code"_L1).toString();
    const bool isOfAStep = code == "step_failed"_L1 || code == "retries_exhausted"_L1;
    if (isOfAStep && !reason.toObject().contains("retryable?"_L1))
        failure.insert(u"reason"_s, stepError(reason, code == "retries_exhausted"_L1, nullptr));
    return failure;
}

JournalEntry harmlessFact(JournalEntry fact)
{
    QJsonObject &data = fact.data;
    if (fact.type == facts::attemptFailed && !data.contains("error"_L1) && data.contains("reason"_L1)) {
        const bool isRetryable = data.value("kind"_L1).toString() == "retry"_L1;
        data.insert(u"error"_s, stepError(data.take("reason"_L1), isRetryable, nullptr));
    }
    const QString failure = fact.type == facts::runTerminal ? u"reason"_s : u"failure"_s;
    const bool mayFail = fact.type == facts::runTerminal || fact.type == facts::runnableApplied;
    if (mayFail && data.value(failure).isObject())
        data.insert(failure, harmlessFailure(data.value(failure).toObject()));
    return fact;
}

std::optional<qint64> retryAfter(const QJsonObject &error)
{
    const auto milliseconds = exactInteger(error.value("retry_after"_L1));
    if (!milliseconds || *milliseconds < 0)
        return std::nullopt;
    return std::min(*milliseconds, RetryPolicy::longestDelay);
}

} // namespace squidie::inline v0
