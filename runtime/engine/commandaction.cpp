// SPDX-License-Identifier: Apache-2.0
#include "engine/commandaction.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "engine/childprocess.h"

#include <QJsonArray>
#include <QLoggingCategory>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(commandLog, "squidie.step")

QJsonObject problem(const QString &code, const QString &detail = {})
{
    QJsonObject reason{{u"code"_s, code}};
    if (!detail.isEmpty())
        reason.insert(u"detail"_s, detail);
    return reason;
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

QJsonObject tooLarge(const QString &stream, qsizetype limit)
{
    return problem(u"output_too_large"_s, u"%1: more than %2 bytes"_s.arg(stream).arg(limit));
}

/// Why it failed; also where it asks for a retry.
QJsonObject failureOf(const ChildEnd &end, const ChildLimits &limits)
{
    switch (end.kind) {
    case ChildEnd::Kind::NotStarted:
        return problem(u"cannot_start"_s, end.problem);
    case ChildEnd::Kind::TimedOut:
        return problem(u"timeout"_s, QString::number(limits.time.count()));
    case ChildEnd::Kind::TooMuchOutput:
        return tooLarge(u"standard output"_s, limits.output);
    case ChildEnd::Kind::TooMuchErrorOutput:
        return tooLarge(u"standard error"_s, limits.errors);
    case ChildEnd::Kind::Cancelled:
        return problem(u"step_cancelled"_s);
    case ChildEnd::Kind::Exited:
    case ChildEnd::Kind::Signalled:
        break;
    }
    QJsonObject reason = end.kind == ChildEnd::Kind::Exited
        ? QJsonObject{{u"code"_s, u"exit_status"_s}, {u"status"_s, end.status}}
        : problem(u"killed"_s);
    if (const QString errors = QString::fromUtf8(end.errors).trimmed(); !errors.isEmpty())
        reason.insert(u"stderr"_s, errors);
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
        return StepResult::retry(failureOf(end, allowed));
    if (!exited || end.status != 0)
        return StepResult::error(failureOf(end, allowed));
    const auto output = parseJson(end.output.trimmed(), limits::jsonDepth);
    if (!output || !output->isObject())
        return StepResult::error(
            problem(u"invalid_output"_s, output ? u"not a JSON object"_s : errorSentence(output.error())));
    return StepResult::ok(output->toObject());
}

} // namespace squidie::inline v0
