// SPDX-License-Identifier: Apache-2.0
#include "reference.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

QString code(const QString &text)
{
    return u'`' + text + u'`';
}

/// Plain text in Markdown; a bar would end a table's cell.
QString escaped(QString text)
{
    for (const char16_t special : {u'\\', u'*', u'_', u'`', u'<', u'|'})
        text.replace(QChar(special), QString(u'\\') + QChar(special));
    return text;
}

QString optionNames(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names()) {
        const QString dashed = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
        names << code(option.valueName().isEmpty() ? dashed : dashed + u' ' + option.valueName());
    }
    return names.join(u", "_s).replace(u'|', u"\\|"_s);
}

QString optionTable(const QList<QCommandLineOption> &options)
{
    QString text = u"| "_s + tr("Option") + u" | "_s + tr("Meaning") + u" |\n| --- | --- |\n"_s;
    for (const QCommandLineOption &option : options)
        text += u"| "_s + optionNames(option) + u" | "_s + escaped(option.description()) + u" |\n"_s;
    return text;
}

QString section(const Command &command)
{
    QString usage = u"squidie "_s + command.name;
    if (!command.arguments.isEmpty())
        usage += u' ' + command.arguments;
    if (!command.options.isEmpty())
        usage += u" [OPTIONS]"_s;
    QString text = u"### "_s + command.name + u"\n\n"_s + escaped(command.summary) + u"\n\n```\n"_s + usage + u"\n```\n"_s;
    if (!command.options.isEmpty())
        text += u'\n' + optionTable(command.options);
    return text;
}

QString statusTable()
{
    QString text = u"| "_s + tr("Status") + u" | "_s + tr("Meaning") + u" |\n| --- | --- |\n"_s;
    for (const ExitStatus status : allExitStatuses)
        text += u"| %1 | %2 |\n"_s.arg(int(status)).arg(escaped(meaningOf(status)));
    return text;
}

} // namespace

QString commandReference(const QList<QCommandLineOption> &globalOptions, const QVector<Command> &commands)
{
    QStringList sections;
    sections << u"### "_s + tr("Global options") + u"\n\n"_s
            + tr("Every command accepts these, before its name or after it.") + u"\n\n"_s + optionTable(globalOptions);
    sections << u"### "_s + tr("Exit statuses") + u"\n\n"_s + statusTable();
    for (const Command &command : commands)
        sections << section(command);
    return sections.join(u'\n');
}

} // namespace squidie::cli
