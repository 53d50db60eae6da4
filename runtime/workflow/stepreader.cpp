// SPDX-License-Identifier: Apache-2.0
#include "workflow/stepreader.h"

#include "workflow/retryreader.h"
#include "workflow/runtimeownedfields.h"
#include "workflow/stepoptions.h"

#include <QJsonArray>

namespace squidie::inline v0::reading {
namespace {

void readAction(const QJsonObject &object, ReadStep &read, Problems &problems)
{
    const QLatin1String actionKey("action");
    const QLatin1String moduleKey("module"); // what the exporter writes
    const QLatin1String key = isAbsent(object.value(actionKey)) && object.contains(moduleKey) ? moduleKey : actionKey;
    const QJsonValue action = object.value(key);
    read.step.action = action.toString();
    if (!isName(action))
        problems.error(
            memberPath(read.path, key), "invalid_step_module",
            tr("Name the step's action, such as \"log\" or \"billing.send_invoice\"; found %1.").arg(shown(action)));
}

void readDependencies(ReadStep &read, const QString &path, Problems &problems)
{
    const QJsonValue after = read.step.options.value(QLatin1String("after"));
    if (after.isUndefined())
        return;
    auto names = nameList(after);
    if (!names) {
        problems.error(path, "invalid_step_dependencies",
                       tr("List the names of the steps that come before, at least one, or leave “after” out; "
                          "found %1.")
                           .arg(shown(after)));
        return;
    }
    names->removeDuplicates();
    read.step.after = *names;
}

void readOptions(const QJsonObject &object, ReadStep &read, Problems &problems)
{
    const QString path = memberPath(read.path, QLatin1String("opts"));
    const QJsonValue value = object.value(QLatin1String("opts"));
    const auto options = objectOrNothing(value);
    if (!options) {
        problems.error(path, "invalid_step_opts", tr("Make the step's opts an object; found %1.").arg(shown(value)));
        return;
    }
    read.step.options = *options;
    readDependencies(read, memberPath(path, QLatin1String("after")), problems);
    checkMappings(*options, path, problems);
    checkRecoveryMarkers(*options, path, problems);
    checkActionOptions(read.step.action, *options, path, problems);
    const QJsonValue retry = options->value(QLatin1String("retry"));
    if (!isAbsent(retry))
        read.retry = readRetryPolicy(read.step.name, retry, memberPath(path, QLatin1String("retry")), problems);
}

ReadStep readStep(const QJsonObject &object, const QString &path, Problems &problems)
{
    ReadStep read;
    read.path = path;
    const QJsonValue name = object.value(QLatin1String("name"));
    read.step.name = name.toString();
    if (!isName(name))
        problems.error(memberPath(path, QLatin1String("name")), "invalid_step_name",
                       tr("Give the step a name, a string that is not empty; found %1.").arg(shown(name)));
    readAction(object, read, problems);
    readOptions(object, read, problems);
    checkRuntimeOwnedFields(object, path, problems);
    return read;
}

void checkDependenciesExist(const ReadSteps &read, Problems &problems)
{
    for (const ReadStep &entry : read.steps) {
        const QString path = entry.path + QLatin1String(".opts.after");
        for (const QString &name : entry.step.after) {
            if (name == entry.step.name)
                problems.error(path, "invalid_step_dependencies",
                               tr("Step %1 waits for itself: remove it from its own “after”.").arg(shown(name)));
            else if (!read.indexes.contains(name))
                problems.error(path, "unknown_step_dependency",
                               tr("Name steps of this workflow in “after”; found %1.").arg(shown(name)));
        }
    }
}

/// A person's decision is routed by transitions, and a dependency workflow has none.
void checkManualSteps(const ReadSteps &read, Problems &problems)
{
    for (const ReadStep &entry : read.steps) {
        const QString &action = entry.step.action;
        if (action == QLatin1String("pause") || action == QLatin1String("approval"))
            problems.error(
                memberPath(entry.path, QLatin1String("action")), "manual_step_in_dependency_workflow",
                tr("Use transitions instead of “after”, or another action: %1 works only with transitions.").arg(action));
    }
}

} // namespace

ReadSteps readSteps(const QJsonObject &document, Problems &problems)
{
    const QLatin1String key("steps");
    const qsizetype before = problems.errorCount();
    const QJsonArray array = listOf(document, key, problems);
    if (array.isEmpty() && problems.errorCount() == before)
        problems.error(key, "missing_steps", tr("Declare at least one step."));

    ReadSteps read;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = elementPath(key, i);
        if (!array.at(i).isObject()) {
            problems.error(path, "invalid_step",
                           tr("Make the step an object with a name and an action; found %1.").arg(shown(array.at(i))));
            continue;
        }
        const ReadStep step = readStep(array.at(i).toObject(), path, problems);
        const QString &name = step.step.name;
        if (!name.isEmpty() && read.indexes.contains(name))
            problems.error(memberPath(path, QLatin1String("name")), "duplicate_step_name",
                           tr("Two steps are called %1: rename one.").arg(shown(name)));
        else if (!name.isEmpty())
            read.indexes.insert(name, read.steps.size());
        read.usesDependencies = read.usesDependencies || !step.step.after.isEmpty();
        read.steps.push_back(step);
    }
    checkDependenciesExist(read, problems);
    if (read.usesDependencies)
        checkManualSteps(read, problems);
    return read;
}

} // namespace squidie::inline v0::reading
