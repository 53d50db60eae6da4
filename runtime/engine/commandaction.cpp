// SPDX-License-Identifier: Apache-2.0
#include "engine/commandaction.h"

#include "base/jsonnumbers.h"
#include "base/jsontext.h"
#include "base/limits.h"
#include "engine/childprocess.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(commandLog, "squidie.step")

/// The code of a failure that the runtime names itself.
QString codeOf(const ChildEnd &end)
{
    switch (end.kind) {
    case ChildEnd::Kind::NotStarted:
        return u"cannot_start"_s;
    case ChildEnd::Kind::TimedOut:
        return u"timeout"_s;
    case ChildEnd::Kind::TooMuchOutput:
    case ChildEnd::Kind::TooMuchErrorOutput:
        return u"output_too_large"_s;
    case ChildEnd::Kind::Cancelled:
        return u"step_cancelled"_s;
    case ChildEnd::Kind::Exited:
        return u"exit_status"_s;
    case ChildEnd::Kind::Signalled:
        return u"killed"_s;
    }
    Q_UNREACHABLE();
    return {};
}

ChildProgram programOf(const StepCall &call)
{
    ChildProgram program;
    program.path = call.options.value("program"_L1).toString();
    const QJsonArray declared = call.options.value("arguments"_L1).toArray();
    for (const QJsonValue &argument : declared)
        program.arguments << argument.toString();
    program.folder = call.options.value("working_directory"_L1).toString();
    program.input = compactJson(QJsonObject{{u"input"_s, call.input}, {u"context"_s, call.context}});
    return program;
}

ChildLimits limitsOf(const QJsonObject &options)
{
    const auto declared = options.value("timeout"_L1).toInteger();
    return {declared > 0 ? std::chrono::milliseconds(declared) : commandlimits::timeout, commandlimits::outputBytes,
            commandlimits::errorBytesRead, commandlimits::errorBytes};
}

/// The end of what a program wrote to standard error, in whole characters.
QString errorOutput(const QByteArray &errors)
{
    QByteArray text = QString::fromUtf8(errors.last(std::min<qsizetype>(errors.size(), commandlimits::errorBytes))).toUtf8();
    if (text.size() > commandlimits::errorBytes) // what was no UTF-8 has grown
        text = text.last(commandlimits::errorBytes);
    qsizetype begin = 0;
    while (begin < text.size() && (uchar(text.at(begin)) & 0xC0) == 0x80)
        ++begin;
    return QString::fromUtf8(text.sliced(begin)).trimmed();
}

/// The reason of a failure: the object on the program's standard output, where there is one, and what the runtime knows.
QJsonObject failureOf(const ChildEnd &end, const QJsonObject &options)
{
    QJsonObject reason;
    const QByteArray output = end.output.trimmed();
    if (const auto said = parseJson(output, limits::jsonDepth); said && said->isObject()) {
        reason = said->toObject();
        const QSet<QString> floats = floatMembers(output);
        if (floats.contains(u"retry_after"_s))
            reason.remove(u"retry_after"_s);
    }
    for (const QString &own : {u"exit_status"_s, u"error_output"_s})
        reason.remove(own);
    if (!reason.value("code"_L1).isString())
        reason.insert(u"code"_s, codeOf(end));
    if (end.kind == ChildEnd::Kind::Exited)
        reason.insert(u"exit_status"_s, end.status);
    if (options.value("keep_error_output"_L1).toBool())
        reason.insert(u"error_output"_s, errorOutput(end.errors));
    return reason;
}

} // namespace

StepResult runCommandStep(const StepCall &call)
{
    const ChildLimits allowed = limitsOf(call.options);
    const ChildEnd end = runChild(programOf(call), allowed, [&call] { return call.services.isCancelled(); });
    if (end.leftSomething)
        qCWarning(commandLog, "%s %s: a process that the step started could not be ended",
                  qUtf8Printable(call.context.value("run_id"_L1).toString()),
                  qUtf8Printable(call.context.value("step"_L1).toString()));
    const bool exited = end.kind == ChildEnd::Kind::Exited;
    if (exited && end.status == commandlimits::temporaryFailure)
        return StepResult::retry(failureOf(end, call.options));
    if (!exited || end.status != 0)
        return StepResult::error(failureOf(end, call.options));
    const auto output = parseJson(end.output.trimmed(), limits::jsonDepth);
    if (!output || !output->isObject())
        return StepResult::error(QJsonObject{{u"code"_s, u"invalid_output"_s}});
    return StepResult::ok(output->toObject());
}

} // namespace squidie::inline v0
