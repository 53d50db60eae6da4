#include "workflow/workflowdefinition.h"

#include <algorithm>

namespace squidie {
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
    case TriggerType::Manual: return QStringLiteral("manual");
    case TriggerType::Cron: return QStringLiteral("cron");
    }
    Q_UNREACHABLE();
    return {};
}

const TriggerDefinition *WorkflowDefinition::findTrigger(const QString &name) const
{
    return findByName(triggers, name);
}

const StepDefinition *WorkflowDefinition::findStep(const QString &name) const
{
    return findByName(steps, name);
}

} // namespace squidie
