// SPDX-License-Identifier: Apache-2.0
#include <squidie/workflowdefinition.h>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

template<typename T>
const T *findByName(const QVector<T> &entries, const QString &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T &entry) { return entry.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

QString triggerTypeName(TriggerType type)
{
    switch (type) {
    case TriggerType::Manual:
        return QStringLiteral("manual");
    case TriggerType::Cron:
        return QStringLiteral("cron");
    }
    Q_UNREACHABLE();
    return {};
}

qint64 RetryPolicy::delayAfter(int attempt) const
{
    qint64 delay = minimumDelay;
    if (backoff == QLatin1String("exponential")) {
        // Doubling stops at the maximum, long before it could overflow.
        for (int i = 1; i < attempt && delay < maximumDelay; ++i)
            delay *= 2;
    }
    delay = std::min(delay, maximumDelay);
    return attempt < 3 ? delay : std::max(delay, leastLaterDelay);
}

RetryPolicy WorkflowDefinition::retryOf(const QString &step) const
{
    const auto found =
        std::find_if(retries.begin(), retries.end(), [&](const RetryPolicy &policy) { return policy.step == step; });
    return found == retries.end() ? RetryPolicy{step, 1, {}, 0, 0} : *found;
}

bool WorkflowDefinition::usesDependencies() const
{
    return std::any_of(steps.begin(), steps.end(), [](const StepDefinition &step) { return !step.after.isEmpty(); });
}

QString compensationAction(const StepDefinition &step)
{
    return step.options.value(QLatin1String("compensate")).toString();
}

QString laneOf(const QString &action, const QString &fingerprint)
{
    return action == QLatin1String("command") ? QStringLiteral("command:") + fingerprint : action;
}

const TriggerDefinition *WorkflowDefinition::findTrigger(const QString &name) const
{
    return findByName(triggers, name);
}

const StepDefinition *WorkflowDefinition::findStep(const QString &name) const
{
    return findByName(steps, name);
}

} // namespace squidie::inline v0
