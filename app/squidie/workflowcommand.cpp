// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include "documents/documentvalues.h"
#include "storeaccess.h"
#include "store/cataloguetable.h"
#include <squidie/coverage.h>

#include <QJsonArray>

namespace squidie::cli {

namespace {

using FileReports = QVector<QPair<QString, DefinitionReport>>;

QJsonArray problemsToJson(const QVector<DefinitionProblem> &problems)
{
    QJsonArray array;
    for (const DefinitionProblem &problem : problems)
        array << QJsonObject{{QStringLiteral("path"), problem.path},
                             {QStringLiteral("code"), problem.code},
                             {QStringLiteral("message"), problem.message}};
    return array;
}

void printProblems(Output &out, const QString &mark, const QVector<DefinitionProblem> &problems)
{
    for (const DefinitionProblem &problem : problems)
        out.text(QStringLiteral("  %1 %2: %3 [%4]").arg(mark, problem.path, problem.message, problem.code));
}

/// Prints one line for each definition. True if all are valid.
bool printReports(Output &out, const FileReports &reports)
{
    bool allValid = true;
    for (const auto &[file, report] : reports) {
        const bool valid = report.errors.isEmpty();
        allValid = allValid && valid;
        if (out.isJson()) {
            out.json(QJsonObject{{QStringLiteral("file"), file},
                                 {QStringLiteral("workflow"), nullable(report.workflow)},
                                 {QStringLiteral("valid"), valid},
                                 {QStringLiteral("errors"), problemsToJson(report.errors)},
                                 {QStringLiteral("warnings"), problemsToJson(report.warnings)}});
            continue;
        }
        out.text(QStringLiteral("%1: %2: %3")
                     .arg(file, report.workflow.isEmpty() ? tr("(no name)") : report.workflow,
                          valid ? tr("valid") : tr("not valid")));
        printProblems(out, tr("error"), report.errors);
        printProblems(out, tr("warning"), report.warnings);
    }
    return allValid;
}

CommandResult validate(Invocation &invocation)
{
    const auto reports = readDefinitionFiles(invocation.arguments);
    if (!reports)
        return notFound(invocation, reports.error());
    return printReports(invocation.out, *reports) ? ExitStatus::Done : ExitStatus::Refused;
}

void printLoaded(Output &out, const LoadedDefinition &loaded)
{
    if (out.isJson()) {
        out.json(QJsonObject{{QStringLiteral("workflow"), loaded.workflow},
                             {QStringLiteral("definition_version"), nullable(loaded.version)},
                             {QStringLiteral("fingerprint"), loaded.fingerprint},
                             {QStringLiteral("status"), loaded.status},
                             {QStringLiteral("warnings"), problemsToJson(loaded.warnings)}});
        return;
    }
    out.text(loaded.status.leftJustified(11) + loaded.workflow + QStringLiteral("  ") + loaded.version);
    printProblems(out, tr("warning"), loaded.warnings);
}

CommandResult add(Invocation &invocation)
{
    auto reports = readDefinitionFiles(invocation.arguments);
    if (!reports)
        return notFound(invocation, reports.error());
    auto store = openOrCreateStore(invocation);
    if (!store)
        return tl::unexpected(store.error());
    const auto report = loadDefinitions(**store, std::move(*reports), systemNow());
    if (!report)
        return tl::unexpected(report.error());
    for (const LoadedDefinition &loaded : report->loaded)
        printLoaded(invocation.out, loaded);
    if (!report->loaded.isEmpty() || report->reports.isEmpty())
        return ExitStatus::Done;
    printReports(invocation.out, report->reports);
    invocation.out.remark(tr("Nothing was loaded. Correct the errors above and add the files again."));
    return ExitStatus::Refused;
}

using Problems = QMap<QString, ScheduleProblem>;

/// Why triggers of the definition expect no windows, by their names.
Result<Problems> problemsOf(const WorkflowDefinition &definition, Store &store)
{
    Problems problems;
    for (const TriggerDefinition &trigger : definition.triggers) {
        const auto settings = coverageSettings(store, {definition.workflow, trigger.name});
        if (!settings)
            return tl::unexpected(settings.error());
        if (const auto problem = scheduleProblem(trigger, *settings))
            problems.insert(trigger.name, *problem);
    }
    return problems;
}

void remarkOn(const WorkflowDefinition &definition, const Problems &problems, Output &out)
{
    for (auto it = problems.cbegin(); it != problems.cend(); ++it)
        out.remark(definition.workflow + u'/' + it.key() + QStringLiteral(": ") + it->sentence);
}

QJsonValue scheduleErrorOf(const ScheduleProblem &problem)
{
    if (!problem.isUnreadable())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), problem.code}, {QStringLiteral("message"), problem.sentence}};
}

QJsonObject triggerToJson(const TriggerDefinition &trigger, const Problems &problems)
{
    const bool cron = trigger.type == TriggerType::Cron;
    return {{QStringLiteral("name"), trigger.name},
            {QStringLiteral("type"), triggerTypeName(trigger.type)},
            {QStringLiteral("expression"), cron ? QJsonValue(trigger.expression) : QJsonValue::Null},
            {QStringLiteral("timezone"), cron ? QJsonValue(trigger.timezone) : QJsonValue::Null},
            {QStringLiteral("dialect"), nullable(trigger.dialect)},
            {QStringLiteral("schedule_error"), scheduleErrorOf(problems.value(trigger.name))},
            {QStringLiteral("idempotency"), nullable(idempotencyName(trigger.idempotency))}};
}

QJsonObject definitionToJson(const WorkflowDefinition &definition, const Problems &problems)
{
    QJsonArray triggers;
    for (const TriggerDefinition &trigger : definition.triggers)
        triggers << triggerToJson(trigger, problems);
    return {{QStringLiteral("workflow"), definition.workflow},
            {QStringLiteral("definition_version"), nullable(definition.version)},
            {QStringLiteral("fingerprint"), definition.fingerprint},
            {QStringLiteral("triggers"), triggers}};
}

QVector<QStringList> triggerRows(const WorkflowDefinition &definition)
{
    QVector<QStringList> rows;
    for (const TriggerDefinition &trigger : definition.triggers)
        rows << QStringList{definition.workflow, trigger.name,     triggerTypeName(trigger.type),
                            trigger.expression,  trigger.timezone, idempotencyName(trigger.idempotency)};
    return rows;
}

QStringList triggerHeadings()
{
    return {tr("WORKFLOW"), tr("TRIGGER"), tr("TYPE"), tr("SCHEDULE"), tr("TIME ZONE"), tr("IDEMPOTENCY")};
}

CommandResult list(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto definitions = CatalogueTable(**store).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    QVector<QStringList> rows;
    QVector<QPair<const WorkflowDefinition *, Problems>> found;
    for (const StoredDefinitionPointer &stored : *definitions) {
        const WorkflowDefinition &definition = stored->definition;
        const auto problems = problemsOf(definition, **store);
        if (!problems)
            return tl::unexpected(problems.error());
        if (invocation.out.isJson())
            invocation.out.json(definitionToJson(definition, *problems));
        else
            rows += triggerRows(definition);
        found.append({&definition, *problems});
    }
    invocation.out.table(triggerHeadings(), rows);
    for (const auto &[definition, problems] : std::as_const(found))
        remarkOn(*definition, problems, invocation.out);
    return ExitStatus::Done;
}

CommandResult show(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const QString name = invocation.arguments.first();
    const auto stored = CatalogueTable(**store).current(name);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return failure(ErrorCode::InvalidWorkflow, name);
    const WorkflowDefinition &definition = (*stored)->definition;
    const auto problems = problemsOf(definition, **store);
    if (!problems)
        return tl::unexpected(problems.error());
    Output &out = invocation.out;
    if (out.isJson()) {
        QJsonObject line = definitionToJson(definition, *problems);
        line.insert(QStringLiteral("definition"), definition.document);
        out.json(line);
        return ExitStatus::Done;
    }
    out.text(tr("workflow     %1").arg(definition.workflow));
    out.text(tr("version      %1").arg(definition.version));
    out.text(tr("fingerprint  %1").arg(definition.fingerprint));
    out.text(QString());
    out.table(triggerHeadings(), triggerRows(definition));
    out.text(QString());
    const QString document = QString::fromUtf8(indentedJson(definition.document));
    for (const QString &line : document.split(u'\n'))
        out.text(line);
    remarkOn(definition, *problems, out);
    return ExitStatus::Done;
}

} // namespace

QVector<Command> workflowCommands()
{
    return {
        {QStringLiteral("workflow add"),
         QStringLiteral("FILE|DIR…"),
         tr("Load workflow definitions: all of them, or none if one is invalid."),
         1,
         -1,
         {},
         add},
        {QStringLiteral("workflow validate"),
         QStringLiteral("FILE|DIR…"),
         tr("Check workflow definitions without loading them."),
         1,
         -1,
         {},
         validate},
        {QStringLiteral("workflow list"), QString(), tr("List the workflow definitions in the catalogue."), 0, 0, {}, list},
        {QStringLiteral("workflow show"), QStringLiteral("NAME"), tr("Show a workflow definition."), 1, 1, {}, show},
    };
}

} // namespace squidie::cli
