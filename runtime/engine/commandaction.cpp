// SPDX-License-Identifier: Apache-2.0
#include "engine/commandaction.h"

#include "base/jsontext.h"
#include "base/limits.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>

#include <csignal>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 50;

QJsonObject problem(const QString &code, const QString &detail = {})
{
    QJsonObject reason{{u"code"_s, code}};
    if (!detail.isEmpty())
        reason.insert(u"detail"_s, detail);
    return reason;
}

/// A process with its output gathered within limits.
class Child {
public:
    explicit Child(const QJsonObject &options)
    {
        QStringList arguments;
        const QJsonArray declared = options.value("arguments"_L1).toArray();
        for (const QJsonValue &argument : declared)
            arguments << argument.toString();
        m_process.setProgram(options.value("program"_L1).toString());
        m_process.setArguments(arguments);
        if (const QString folder = options.value("working_directory"_L1).toString(); !folder.isEmpty())
            m_process.setWorkingDirectory(folder);
        // A group of its own, so that what it starts can be ended with it; and not to outlive a killed worker.
        m_process.setChildProcessModifier([] {
            ::setsid();
#ifdef Q_OS_LINUX
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
        });
    }

    bool start(const QByteArray &input)
    {
        m_process.start();
        if (!m_process.waitForStarted(-1))
            return false;
        m_process.write(input);
        m_process.closeWriteChannel();
        return true;
    }

    /// Nothing once it has ended by itself; else why it was killed.
    std::optional<QJsonObject> wait(std::chrono::milliseconds limit, const StepServices &services)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_process.waitForFinished(pollMilliseconds)) {
            if (m_process.state() == QProcess::NotRunning)
                break;
            gather();
            if (m_output.size() > commandlimits::outputBytes)
                return kill(problem(u"output_too_large"_s));
            if (timer.hasExpired(limit.count()))
                return kill(problem(u"timeout"_s, QString::number(limit.count())));
            if (services.isCancelled())
                return kill(problem(u"step_cancelled"_s));
        }
        gather();
        if (m_output.size() > commandlimits::outputBytes)
            return problem(u"output_too_large"_s);
        return std::nullopt;
    }

    const QProcess &process() const
    {
        return m_process;
    }
    QByteArray output() const
    {
        return m_output;
    }
    QString errors() const
    {
        return QString::fromUtf8(m_errors).trimmed();
    }

private:
    void gather()
    {
        m_output += m_process.readAllStandardOutput();
        m_errors = (m_errors + m_process.readAllStandardError()).right(commandlimits::errorBytes);
    }

    QJsonObject kill(QJsonObject reason)
    {
        if (const qint64 pid = m_process.processId(); pid > 0)
            ::kill(-pid_t(pid), SIGKILL);
        m_process.kill();
        m_process.waitForFinished(-1);
        return reason;
    }

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

QJsonObject failureOf(const Child &child)
{
    QJsonObject reason = child.process().exitStatus() == QProcess::NormalExit
        ? QJsonObject{{u"code"_s, u"exit_status"_s}, {u"status"_s, child.process().exitCode()}}
        : problem(u"killed"_s);
    if (const QString errors = child.errors(); !errors.isEmpty())
        reason.insert(u"stderr"_s, errors);
    return reason;
}

} // namespace

StepResult runCommandStep(const StepCall &call)
{
    const auto declared = call.options.value("timeout"_L1).toInteger();
    const std::chrono::milliseconds limit = declared > 0 ? std::chrono::milliseconds(declared) : commandlimits::timeout;
    Child child(call.options);
    if (!child.start(compactJson(QJsonObject{{u"input"_s, call.input}, {u"context"_s, call.context}})))
        return StepResult::error(problem(u"cannot_start"_s, child.process().errorString()));
    if (const auto killed = child.wait(limit, call.services))
        return StepResult::error(*killed);
    const bool exited = child.process().exitStatus() == QProcess::NormalExit;
    if (exited && child.process().exitCode() == commandlimits::temporaryFailure)
        return StepResult::retry(failureOf(child));
    if (!exited || child.process().exitCode() != 0)
        return StepResult::error(failureOf(child));
    const auto output = parseJson(child.output().trimmed(), limits::jsonDepth);
    if (!output || !output->isObject())
        return StepResult::error(
            problem(u"invalid_output"_s, output ? u"not a JSON object"_s : errorSentence(output.error())));
    return StepResult::ok(output->toObject());
}

} // namespace squidie::inline v0
