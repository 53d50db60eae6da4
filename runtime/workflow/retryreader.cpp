// SPDX-License-Identifier: Apache-2.0
#include "workflow/retryreader.h"

#include "workflow/payloadtypes.h"
#include "workflow/stepreader.h"

#include <QJsonArray>

#include <limits>

namespace squidie::inline v0::reading {
namespace {

std::optional<qint64> delay(const QJsonValue &value)
{
    const auto number = exactInteger(value);
    return number && *number > 0 && *number <= RetryPolicy::longestDelay ? number : std::nullopt;
}

bool readBackoff(const QJsonValue &value, RetryPolicy &policy)
{
    const QJsonObject backoff = value.toObject();
    policy.backoff = backoff.value(QLatin1String("type")).toString();
    const bool constant = policy.backoff == QLatin1String("constant");
    if (!constant && policy.backoff != QLatin1String("exponential"))
        return false;
    const auto minimum = delay(backoff.value(QLatin1String("min")));
    const QJsonValue longest = backoff.value(QLatin1String("max"));
    const auto maximum = constant && isAbsent(longest) ? minimum : delay(longest);
    if (!minimum || !maximum || *maximum < *minimum)
        return false;
    policy.minimumDelay = *minimum;
    policy.maximumDelay = *maximum;
    return true;
}

/// Adds a policy of "retries", which must agree with the step's own.
void merge(const RetryPolicy &policy, const QString &path, std::optional<RetryPolicy> &known, Problems &problems)
{
    if (!known) {
        known = policy;
        return;
    }
    if (*known == policy)
        return;
    const bool attempts = known->maxAttempts != policy.maxAttempts;
    problems.error(
        memberPath(path, attempts ? QLatin1String("max_attempts") : QLatin1String("backoff")),
        attempts ? "invalid_step_retry_max_attempts" : "invalid_step_retry_backoff",
        tr("Step %1 has another retry policy elsewhere in this definition: keep one of the two.").arg(shown(policy.step)));
}

} // namespace

std::optional<RetryPolicy> readRetryPolicy(const QString &step, const QJsonValue &options, const QString &path,
                                           Problems &problems)
{
    const auto object = objectOrNothing(options);
    if (!object) {
        problems.error(path, "invalid_step_retry_max_attempts",
                       tr("Make the retry policy an object with max_attempts; found %1.").arg(shown(options)));
        return std::nullopt;
    }
    RetryPolicy policy;
    policy.step = step;
    const QJsonValue attempts = object->value(QLatin1String("max_attempts"));
    const qint64 count = exactInteger(attempts).value_or(0);
    const bool countIsRight = count > 0 && count <= std::numeric_limits<int>::max();
    if (countIsRight)
        policy.maxAttempts = int(count);
    else
        problems.error(memberPath(path, QLatin1String("max_attempts")), "invalid_step_retry_max_attempts",
                       tr("Say how often the step may be tried, a whole number from 1; found %1.").arg(shown(attempts)));
    if (policy.maxAttempts > RetryPolicy::mostAttempts)
        problems.errorUnlessStored(
            memberPath(path, QLatin1String("max_attempts")), "invalid_step_retry_max_attempts",
            tr("A step may be tried %1 times at most; found %2.").arg(RetryPolicy::mostAttempts).arg(shown(attempts)));
    const QJsonValue backoff = object->value(QLatin1String("backoff"));
    const bool backoffIsRight = isAbsent(backoff) || readBackoff(backoff, policy);
    if (!backoffIsRight)
        problems.error(memberPath(path, QLatin1String("backoff")), "invalid_step_retry_backoff",
                       tr("Write the delay as {\"type\": \"exponential\", \"min\": 1000, \"max\": 30000} with whole "
                          "milliseconds from 1, max not below min; or leave it out."));
    return countIsRight && backoffIsRight ? std::optional(policy) : std::nullopt;
}

QVector<RetryPolicy> readRetries(const QJsonObject &document, const QVector<ReadStep> &steps,
                                 const QHash<QString, qsizetype> &stepIndexes, Problems &problems)
{
    QVector<std::optional<RetryPolicy>> policies;
    policies.reserve(steps.size());
    for (const ReadStep &step : steps)
        policies.push_back(step.retry);

    const QLatin1String key("retries");
    const QJsonArray array = listOf(document, key, problems);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = elementPath(key, i);
        if (!array.at(i).isObject()) {
            problems.error(path, "invalid_retry",
                           tr("Make the entry an object with step and opts; found %1.").arg(shown(array.at(i))));
            continue;
        }
        const QJsonObject entry = array.at(i).toObject();
        const QJsonValue step = entry.value(QLatin1String("step"));
        const auto index = stepIndexes.constFind(step.toString());
        if (index == stepIndexes.cend())
            problems.error(memberPath(path, QLatin1String("step")), "unknown_retry_step",
                           tr("Name a step of this workflow; found %1.").arg(shown(step)));
        const QString optionsPath = memberPath(path, QLatin1String("opts"));
        const auto policy = readRetryPolicy(step.toString(), entry.value(QLatin1String("opts")), optionsPath, problems);
        if (policy && index != stepIndexes.cend())
            merge(*policy, optionsPath, policies[*index], problems);
    }

    QVector<RetryPolicy> all;
    for (const auto &policy : policies) {
        if (policy)
            all.push_back(*policy);
    }
    return all;
}

} // namespace squidie::inline v0::reading
