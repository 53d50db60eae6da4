// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output.h"
#include "timeformat.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <functional>

namespace squidie::cli {

/// Exit statuses (spec 5).
enum class ExitStatus {
    Done = 0,
    Refused = 1, ///< something was rejected or not found
    Usage = 2,
    NoStore = 3,
};

/// What a command was called with.
struct Invocation {
    const QCommandLineParser &options;
    QStringList arguments;
    QString store; ///< empty for the default
    TimeFormat times;
    Output &out;
};

/// An error that a command returns is printed, and becomes the exit status that belongs to its code.
using CommandResult = Result<ExitStatus>;

struct Command {
    QString name; ///< one word or two: "workflow add"
    QString arguments; ///< as help shows them
    QString summary;
    int minimumArguments = 0;
    int maximumArguments = -1; ///< -1: any number
    QList<QCommandLineOption> options;
    std::function<CommandResult(Invocation &)> run;
};

/// Text of the command line, in the user's language.
QString tr(const char *text);

/// Reports what was asked for and is not there: a matter of what exists, not of wrong usage.
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
QVector<Command> savedCommands();
QVector<Command> transferCommands();
QVector<Command> copyCommands();
QVector<Command> retentionCommands();
QVector<Command> runCommands();
QVector<Command> runControlCommands();
QVector<Command> workCommands();
QVector<Command> trustCommands();
QVector<Command> doctorCommands();

} // namespace squidie::cli
