// SPDX-License-Identifier: Apache-2.0
#include "workflow/stepoptions.h"

#include "workflow/payloadtypes.h"

#include <QJsonArray>

#include <algorithm>

namespace squidie::inline v0::reading {
namespace {

/// ["a", "b"] takes those keys; {"x": ["a", "b"]} takes the value at a.b as x.
bool isInputMapping(const QJsonValue &value)
{
    if (!value.isObject())
        return nameList(value).has_value();
    const QJsonObject targets = value.toObject();
    return !targets.isEmpty()
        && std::all_of(targets.begin(), targets.end(), [](const QJsonValue &path) { return nameList(path).has_value(); });
}

bool isBuiltIn(const QString &action)
{
    return action == QLatin1String("wait") || action == QLatin1String("log") || action == QLatin1String("pause")
        || action == QLatin1String("approval");
}

void checkMarker(const QJsonObject &options, QLatin1String key, const QString &path, Problems &problems)
{
    const QJsonValue value = options.value(key);
    if (!value.isUndefined() && !value.isBool())
        problems.error(memberPath(path, key), "invalid_step_recovery_marker",
                       tr("Write true or false for “%1”, or leave it out; found %2.").arg(key, shown(value)));
}

void checkWait(const QJsonObject &options, const QString &path, Problems &problems)
{
    const QLatin1String key("duration");
    const QJsonValue duration = options.value(key);
    const qint64 milliseconds = exactInteger(duration).value_or(0);
    if (milliseconds <= 0 || milliseconds > RetryPolicy::longestDelay)
        problems.error(
            memberPath(path, key), "invalid_wait_duration",
            tr("Say how long to wait in whole milliseconds, from 1 to a hundred years; found %1.").arg(shown(duration)));
}

void checkLog(const QJsonObject &options, const QString &path, Problems &problems)
{
    const QJsonValue message = options.value(QLatin1String("message"));
    if (!isName(message))
        problems.error(memberPath(path, QLatin1String("message")), "invalid_log_message",
                       tr("Write the message to log, a string that is not empty; found %1.").arg(shown(message)));
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                                    QStringLiteral("error")};
    const QJsonValue level = options.value(QLatin1String("level"));
    if (!level.isUndefined() && !levels.contains(level.toString()))
        problems.error(memberPath(path, QLatin1String("level")), "invalid_log_level",
                       tr("Use the level debug, info, warning or error, or leave it out; found %1.").arg(shown(level)));
}

/// The operating system ends a program's name and arguments at a null character: what runs would not be what people read.
bool isProcessText(const QJsonValue &value)
{
    return value.isString() && !value.toString().contains(QChar::Null);
}

void checkCommand(const QJsonObject &options, const QString &path, Problems &problems)
{
    const auto wrong = [&](QLatin1String key, const QString &message) {
        problems.error(memberPath(path, key), "invalid_step_opts", message.arg(shown(options.value(key))));
    };
    const QLatin1String program("program");
    if (!isName(options.value(program)) || !isProcessText(options.value(program)))
        wrong(program, tr("Name the program to run; found %1."));

    const QLatin1String arguments("arguments");
    const QJsonValue list = options.value(arguments);
    const QJsonArray entries = list.toArray();
    if ((!list.isArray() && !isAbsent(list)) || !std::all_of(entries.begin(), entries.end(), isProcessText))
        wrong(arguments, tr("Make the arguments a list of strings, or leave them out; found %1."));

    const QLatin1String folder("working_directory");
    const QJsonValue directory = options.value(folder);
    if (!isAbsent(directory) && (!isName(directory) || !isProcessText(directory)))
        wrong(folder, tr("Name the folder that the program runs in, or leave it out; found %1."));

    const QLatin1String keepErrors("keep_error_output");
    if (!options.value(keepErrors).isUndefined() && !options.value(keepErrors).isBool())
        problems.errorUnlessStored(
            memberPath(path, keepErrors), "invalid_step_opts",
            tr("Write true to keep the end of standard error with a failure, or leave it out; found %1.")
                .arg(shown(options.value(keepErrors))));

    const QLatin1String timeout("timeout");
    const QJsonValue limit = options.value(timeout);
    const qint64 milliseconds = exactInteger(limit).value_or(0);
    if (!isAbsent(limit) && (milliseconds <= 0 || milliseconds > RetryPolicy::longestDelay))
        wrong(timeout,
              tr("Say after how many whole milliseconds to stop the program, or leave it out; "
                 "found %1."));
}

} // namespace

void checkMappings(const QJsonObject &options, const QString &path, Problems &problems)
{
    const QJsonValue input = options.value(QLatin1String("input"));
    if (!isAbsent(input) && !isInputMapping(input))
        problems.error(memberPath(path, QLatin1String("input")), "invalid_step_input_mapping",
                       tr("List the keys to take, such as [\"feed\"], or map each to its path, such as "
                          "{\"entries\": [\"feed\", \"entries\"]}; leave it out to take everything."));
    const QJsonValue output = options.value(QLatin1String("output"));
    const QString outputPath = memberPath(path, QLatin1String("output"));
    if (!isAbsent(output) && !isName(output))
        problems.error(outputPath, "invalid_step_output_mapping",
                       tr("Name the key that takes the step's output, or leave it out; found %1.").arg(shown(output)));
    else if (output == QJsonValue(QStringLiteral("schedule")))
        problems.warning(outputPath, "invalid_step_output_mapping",
                         tr("Use another key: “schedule” belongs to the runtime, and this step's output is dropped."));
}

void checkRecoveryMarkers(const QJsonObject &options, const QString &path, Problems &problems)
{
    const QLatin1String irreversible("irreversible");
    const QLatin1String compensatable("compensatable");
    const QLatin1String compensate("compensate");
    checkMarker(options, irreversible, path, problems);
    checkMarker(options, compensatable, path, problems);

    const QJsonValue action = options.value(compensate);
    const bool cannotUndo = options.value(irreversible).toBool(false);
    const bool mayUndo = options.value(compensatable).toBool(true);
    if (!action.isUndefined() && (!isName(action) || isBuiltIn(action.toString())))
        problems.error(memberPath(path, compensate), "invalid_step_recovery_marker",
                       tr("Name the action that undoes this step, not a built-in one; found %1.").arg(shown(action)));
    else if (!action.isUndefined() && (cannotUndo || !mayUndo))
        problems.error(memberPath(path, compensate), "invalid_step_recovery_marker",
                       tr("The step says that it cannot be undone: remove “compensate” or that marker."));
    else if (cannotUndo && options.value(compensatable).toBool(false))
        problems.error(path, "invalid_step_recovery_marker",
                       tr("A step cannot be both irreversible and compensatable: remove one of the two."));
}

void checkActionOptions(const QString &action, const QJsonObject &options, const QString &path, Problems &problems)
{
    if (action == QLatin1String("wait"))
        checkWait(options, path, problems);
    else if (action == QLatin1String("log"))
        checkLog(options, path, problems);
    else if (action == QLatin1String("command"))
        checkCommand(options, path, problems);
}

} // namespace squidie::inline v0::reading
