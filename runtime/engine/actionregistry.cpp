// SPDX-License-Identifier: Apache-2.0
#include <squidie/actionregistry.h>

#include "base/sentences.h"
#include "base/visibletext.h"
#include "engine/commandaction.h"

#include <QLoggingCategory>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(stepLog, "squidie.step", QtDebugMsg)

StepResult logMessage(const StepCall &call)
{
    const QString level = call.options.value("level"_L1).toString();
    // One line that steers no terminal, whatever the definition's message contains.
    const QString text =
        visibleLine(call.context.value("run_id"_L1).toString() + u' ' + call.context.value("step"_L1).toString() + u": "_s
                    + call.options.value("message"_L1).toString().simplified());
    if (level == "debug"_L1)
        qCDebug(stepLog, "%s", qUtf8Printable(text));
    else if (level == "warning"_L1)
        qCWarning(stepLog, "%s", qUtf8Printable(text));
    else if (level == "error"_L1)
        qCCritical(stepLog, "%s", qUtf8Printable(text));
    else
        qCInfo(stepLog, "%s", qUtf8Printable(text));
    return StepResult::ok();
}

/// For steps that the runtime itself carries out (see journal/planning.h): delaying what follows, or pausing the run.
StepResult nothing(const StepCall &)
{
    return StepResult::ok();
}

} // namespace

ActionRegistry ActionRegistry::builtIn()
{
    ActionRegistry registry;
    registry.m_actions = {{u"log"_s, logMessage},
                          {u"wait"_s, nothing},
                          {u"pause"_s, nothing},
                          {u"approval"_s, nothing},
                          {u"command"_s, runCommandStep}};
    return registry;
}

Status ActionRegistry::add(const QString &name, Action action)
{
    if (!name.isEmpty() && !m_actions.contains(name) && action) {
        m_actions.insert(name, std::move(action));
        return {};
    }
    return failure(ErrorCode::InvalidOption,
                   QJsonObject{{u"option"_s, u"action"_s},
                               {u"value"_s, name},
                               {u"reason"_s, tr("an action needs a function and a name that is not taken")}});
}

const Action *ActionRegistry::find(const QString &name) const
{
    const auto found = m_actions.constFind(name);
    return found == m_actions.constEnd() ? nullptr : &*found;
}

QStringList ActionRegistry::names() const
{
    QStringList names = m_actions.keys();
    names.sort();
    return names;
}

} // namespace squidie::inline v0
