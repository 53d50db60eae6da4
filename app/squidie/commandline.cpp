// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "reference.h"
#include "usage.h"

#include <squidie/storelocation.h>

#include <QCoreApplication>

#include <algorithm>

namespace squidie::cli {

namespace {

QVector<Command> allCommands()
{
    return workflowCommands() + trustCommands() + payloadCommands() + deliveryCommands() + predictCommands()
        + identityCommands() + activationCommands() + windowsCommands() + cronCommands() + settingsCommands()
        + rehearseCommands() + runCommands() + runControlCommands() + workCommands() + savedCommands() + transferCommands()
        + copyCommands() + retentionCommands() + sealCommands() + verifyCommands() + proofCommands() + doctorCommands();
}

QList<QCommandLineOption> globalOptions()
{
    return {
        {QStringLiteral("store"),
         tr("Use this store: a file, or postgresql://USER@HOST:PORT/DATABASE. The default is the console's own store."),
         QStringLiteral("STORE")},
        {QStringLiteral("json"), tr("Write JSON Lines: one object for each result.")},
        {QStringLiteral("timezone"), tr("Write times in this time zone instead of UTC."), QStringLiteral("ZONE")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show help.")},
    };
}

/// The options of the whole program, given before the command or after it.
struct GlobalOptions {
    QString store;
    QString timezone;
    bool namesNoTimezone = false;
    bool namesNoStore = false; ///< an empty variable in somebody's script must not mean the default store
    bool json = false;
    bool help = false;

    void take(const QCommandLineParser &parser)
    {
        if (parser.isSet(QStringLiteral("store")))
            store = parser.value(QStringLiteral("store"));
        namesNoStore |= parser.isSet(QStringLiteral("store")) && parser.value(QStringLiteral("store")).trimmed().isEmpty();
        if (parser.isSet(QStringLiteral("timezone")))
            timezone = parser.value(QStringLiteral("timezone"));
        namesNoTimezone |= parser.isSet(QStringLiteral("timezone")) && timezone.isEmpty();
        json |= parser.isSet(QStringLiteral("json"));
        help |= parser.isSet(QStringLiteral("help"));
    }
};

/// "Options:" and everything below it, as the parser lays it out.
QString optionText(const QCommandLineParser &parser)
{
    const QString help = parser.helpText();
    return help.mid(help.indexOf(QLatin1String("\n\n")) + 2);
}

QString commandTable(const QVector<Command> &commands)
{
    qsizetype width = 0;
    for (const Command &command : commands)
        width = std::max(width, command.name.size() + 1 + command.arguments.size());
    QString text;
    for (const Command &command : commands)
        text += QStringLiteral("  ") + (command.name + u' ' + command.arguments).leftJustified(width + 2) + command.summary
            + u'\n';
    return text;
}

QString programHelp(const QCommandLineParser &parser, const QVector<Command> &commands)
{
    QStringList statuses;
    for (const ExitStatus status : allExitStatuses)
        statuses << QString::number(int(status)) + u' ' + meaningOf(status);
    return tr("Usage: squidie [OPTIONS] COMMAND …\n\n"
              "Delivers cron payloads to a Squidie store, executes the runs they start, and shows what happened.\n\n")
        + optionText(parser) + tr("\nCommands (see squidie COMMAND --help):\n") + commandTable(commands)
        + tr("\nExit status: %1.").arg(statuses.join(QLatin1String("; ")));
}

QString commandHelp(const QCommandLineParser &parser, const Command &command)
{
    return tr("Usage: squidie %1\n\n%2\n\n")
               .arg((command.name + u' ' + command.arguments).trimmed() + tr(" [OPTIONS]"), command.summary)
        + optionText(parser).trimmed();
}

ExitStatus wrongUsage(Output &out, const QString &reason)
{
    out.error({ErrorCode::InvalidOption, optionProblem("", reason)});
    return ExitStatus::Usage;
}

/// Others see the command line in the list of processes, and messages repeat its words.
bool holdsSecret(const QString &word)
{
    const bool isOption = word.startsWith(QLatin1String("--"));
    return !secretIn(isOption ? word.mid(word.indexOf(u'=') + 1) : word).isEmpty();
}

/// The commands that the first words name: one, or all that share the first word.
QVector<Command> matching(const QVector<Command> &commands, const QStringList &words)
{
    QVector<Command> found;
    for (const Command &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name)
            return {command};
        if (!words.isEmpty() && name.first() == words.first())
            found << command;
    }
    return found;
}

ExitStatus statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidOption:
        return ExitStatus::Usage;
    case ErrorCode::StoreUnavailable:
        return ExitStatus::NoStore;
    default:
        return ExitStatus::Refused;
    }
}

ExitStatus runCommand(const Command &command, QStringList words, GlobalOptions global)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(command.options);
    words = words.mid(command.name.split(u' ').size());
    words.prepend(QStringLiteral("squidie"));
    const bool understood = parser.parse(words);
    global.take(parser);
    Output out(global.json ? Output::Format::Json : Output::Format::Text);
    if (global.help) {
        out.help(commandHelp(parser, command));
        return ExitStatus::Done;
    }
    const QStringList arguments = parser.positionalArguments();
    const QString seeHelp = tr("; see squidie %1 --help").arg(command.name);
    if (!understood)
        return wrongUsage(out, parser.errorText() + seeHelp);
    if (global.namesNoStore)
        return wrongUsage(out, tr("--store names no store; leave it out for the default one") + seeHelp);
    if (global.namesNoTimezone)
        return wrongUsage(out, tr("--timezone names no time zone; leave it out for UTC") + seeHelp);
    if (arguments.size() < command.minimumArguments)
        return wrongUsage(out, tr("%1 needs %2").arg(command.name, command.arguments) + seeHelp);
    if (command.maximumArguments >= 0 && arguments.size() > command.maximumArguments)
        return wrongUsage(out,
                          tr("%1 does not take \"%2\"").arg(command.name, arguments[command.maximumArguments]) + seeHelp);
    const auto times = TimeFormat::forZone(global.timezone);
    if (!times) {
        out.error(times.error());
        return ExitStatus::Usage;
    }
    Invocation invocation{parser, arguments, global.store, *times, out};
    const CommandResult result = command.run(invocation);
    if (!result) {
        out.error(result.error());
        return statusOf(result.error());
    }
    return out.close() ? *result : ExitStatus::Refused;
}

} // namespace

QString meaningOf(ExitStatus status)
{
    switch (status) {
    case ExitStatus::Done:
        return tr("all done, duplicates and skips included");
    case ExitStatus::Refused:
        return tr("something was rejected or not found");
    case ExitStatus::Usage:
        return tr("wrong usage");
    case ExitStatus::NoStore:
        return tr("the store cannot be used");
    }
    return {};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("squidie::cli", text);
}

ExitStatus notFound(Invocation &invocation, const Error &error)
{
    invocation.out.error(error);
    return error.code == ErrorCode::StoreUnavailable ? ExitStatus::NoStore : ExitStatus::Refused;
}

ExitStatus runCommandLine(const QStringList &arguments)
{
    const QVector<Command> commands = allCommands();
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOption({QStringLiteral("version"), tr("Show the version.")});
    QCommandLineOption reference(QStringLiteral("help-markdown"), tr("Print the command line reference in Markdown."));
    reference.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(reference);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool understood = parser.parse(arguments);
    GlobalOptions global;
    global.take(parser);
    Output out(global.json ? Output::Format::Json : Output::Format::Text);
    if (std::any_of(arguments.begin(), arguments.end(), holdsSecret))
        return wrongUsage(out,
                          tr("a password does not belong on a command line, where others can read it; use PGPASSWORD or "
                             "~/.pgpass, and change this one"));
    if (!understood)
        return wrongUsage(out, parser.errorText() + tr("; see squidie --help"));
    if (parser.isSet(QStringLiteral("version"))) {
        out.text(QStringLiteral("squidie ") + QCoreApplication::applicationVersion());
        return ExitStatus::Done;
    }
    if (parser.isSet(reference)) {
        out.help(commandReference(globalOptions(), commands).trimmed());
        return ExitStatus::Done;
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        if (!global.help)
            return wrongUsage(out, tr("a command is needed; see squidie --help"));
        out.help(programHelp(parser, commands));
        return ExitStatus::Done;
    }
    const QVector<Command> found = matching(commands, words);
    if (found.isEmpty())
        return wrongUsage(out, tr("there is no command \"%1\"; see squidie --help").arg(words.first()));
    if (found.size() == 1 && words.mid(0, found.first().name.count(u' ') + 1).join(u' ') == found.first().name)
        return runCommand(found.first(), words, global);
    if (global.help || words.contains(QLatin1String("--help")) || words.contains(QLatin1String("-h"))) {
        out.help(commandTable(found));
        return ExitStatus::Done;
    }
    QStringList names;
    for (const Command &command : found)
        names << command.name;
    return wrongUsage(out, tr("which one: %1?").arg(names.join(QLatin1String(", "))));
}

} // namespace squidie::cli
