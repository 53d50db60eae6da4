// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/timeformat.h"
#include "output.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <functional>

namespace squidie::cli {

/// Exit statuses (manual: command-line.md, "Exit statuses").
enum class ExitStatus {
    Done = 0,
    Refused = 1, ///< something was rejected or not found
    Usage = 2,
    NoStore = 3,
};
inline constexpr ExitStatus allExitStatuses[] = {ExitStatus::Done, ExitStatus::Refused, ExitStatus::Usage,
                                                 ExitStatus::NoStore};

/// A few words for help: "wrong usage".
QString meaningOf(ExitStatus status);

/// The arguments and options of one call.
struct Invocation {
    const QCommandLineParser &options;
    QStringList arguments;
    QString store; ///< empty for the default
    TimeFormat times;
    Output &out;
};

/// A returned error is printed, and its code decides the exit status.
using CommandResult = Result<ExitStatus>;

struct Command {
    QString name; ///< one word or two: "workflow add"
    QString arguments; ///< as help shows them: "WORKFLOW TRIGGER"
    QString summary;
    int minimumArguments = 0;
    int maximumArguments = -1; ///< -1: any number
    QList<QCommandLineOption> options;
    std::function<CommandResult(Invocation &)> run;
};

/// Text of the command line, in the user's language.
QString tr(const char *text);

/// Prints the error of something that was asked for and does not exist; that is not wrong usage.
ExitStatus notFound(Invocation &invocation, const Error &error);

QVector<Command> workflowCommands();
QVector<Command> payloadCommands();
QVector<Command> deliveryCommands();
QVector<Command> predictCommands();
QVector<Command> identityCommands();
QVector<Command> activationCommands();
QVector<Command> windowsCommands();
QVector<Command> cronCommands();
QVector<Command> settingsCommands();
QVector<Command> rehearseCommands();
QVector<Command> savedCommands();
QVector<Command> transferCommands();
QVector<Command> copyCommands();
QVector<Command> retentionCommands();
QVector<Command> sealCommands();
QVector<Command> verifyCommands();
QVector<Command> proofCommands();
QVector<Command> runCommands();
QVector<Command> runControlCommands();
QVector<Command> workCommands();
QVector<Command> trustCommands();
QVector<Command> doctorCommands();

} // namespace squidie::cli
