// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include <squidie/inspector.h>
#include "documents/rundocuments.h"
#include "pages.h"
#include "storeaccess.h"
#include "store/runjournal.h"
#include "store/runtable.h"
#include "table.h"
#include "usage.h"

#include <limits>

namespace squidie::cli {

namespace {

constexpr int defaultLimit = 50;

Result<RunFilter> filterFrom(const QCommandLineParser &options)
{
    const auto since = instantOption(options, "since");
    const auto until = instantOption(options, "until");
    if (!since || !until)
        return tl::unexpected(!since ? since.error() : until.error());
    RunFilter filter;
    filter.workflow = options.value(QStringLiteral("workflow"));
    filter.trigger = options.value(QStringLiteral("trigger"));
    filter.since = *since;
    filter.until = *until;
    if (const QString name = options.value(QStringLiteral("status")); !name.isEmpty()) {
        filter.status = runStatusFromName(name);
        if (!filter.status)
            return failure(ErrorCode::InvalidOption, optionProblem("status", tr("there is no \"%1\"").arg(name)));
    }
    return filter;
}

CommandResult list(Invocation &invocation)
{
    const auto filter = filterFrom(invocation.options);
    const auto limit = numberOption(invocation.options, "limit", defaultLimit, std::numeric_limits<int>::max());
    if (!filter || !limit)
        return tl::unexpected(!filter ? filter.error() : limit.error());
    std::optional<qint64> after;
    if (invocation.options.isSet(QStringLiteral("after"))) {
        const auto cursor = wholeNumber("after", invocation.options.value(QStringLiteral("after")));
        if (!cursor)
            return tl::unexpected(cursor.error());
        after = *cursor;
    }
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    RunTable runs(**store);
    Table table(invocation.out, {tr("RUN"), tr("STATUS"), tr("WORKFLOW"), tr("TRIGGER"), tr("STARTED"), tr("QUEUE")});
    const auto read = [&](const std::optional<qint64> &from, int count) { return runs.page(*filter, from, count); };
    const auto print = [&](const RunRow &run) {
        if (invocation.out.isJson())
            invocation.out.json(runDocument(run, invocation.times));
        else
            table.add({run.id.toString(), runStatusName(run.status), run.workflow, run.trigger,
                       invocation.times.seconds(run.startedAt), run.queue});
    };
    if (auto printed = printPages(invocation.out, after, *limit, read, print); !printed)
        return tl::unexpected(printed.error());
    table.end();
    if (after)
        invocation.out.remark(tr("More: --after %1").arg(*after));
    return ExitStatus::Done;
}

/// Passes the run that the call names to `print`.
CommandResult withRun(Invocation &invocation, void (*print)(Invocation &, const RunView &))
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto id = findRunId(**store, invocation.arguments.first());
    if (!id)
        return notFound(invocation, id.error());
    const auto view = inspectRun(**store, *id);
    if (!view)
        return notFound(invocation, view.error());
    print(invocation, *view);
    return ExitStatus::Done;
}

void printJournal(Invocation &invocation, const RunView &view)
{
    Table table(invocation.out, {tr("#"), tr("AT"), tr("FACT"), tr("DATA")});
    for (const JournalEntry &fact : view.journal) {
        if (invocation.out.isJson())
            invocation.out.json(factDocument(fact, invocation.times));
        else
            table.add({QString::number(fact.sequence), invocation.times.microseconds(fact.at), fact.type,
                       QString::fromUtf8(compactJson(fact.data))});
        if (!invocation.out.isGood())
            break;
    }
    table.end();
    if (view.run.retainedAt)
        invocation.out.remark(retainedSentence(*view.run.retainedAt));
}

void printRun(Invocation &invocation, const RunView &view)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(runViewDocument(view, invocation.times));
        return;
    }
    const auto line = [&out](const QString &name, const QString &value) { out.text(name.leftJustified(13) + value); };
    line(tr("run"), view.run.id.toString());
    line(tr("status"), runStatusName(view.run.status));
    line(tr("workflow"), view.run.workflow);
    line(tr("trigger"), view.run.trigger);
    line(tr("definition"), QString(view.run.definitionVersion + u' ' + view.fingerprint).trimmed());
    line(tr("queue"), view.run.queue);
    line(tr("started"), invocation.times.microseconds(view.run.startedAt));
    if (view.run.retainedAt)
        line(tr("retention"), retainedSentence(*view.run.retainedAt));
    if (!view.replayedFrom.isEmpty())
        line(tr("replay of"), view.replayedFrom);
    if (!view.parent.isEmpty())
        line(tr("child of"), view.parent.value(QStringLiteral("run_id")).toString());
    for (const ChildRun &child : view.children)
        line(tr("child"), child.runId + u' ' + child.workflow);
    if (view.failure)
        line(tr("failure"), QString::fromUtf8(compactJson(*view.failure)));
    line(tr("input"), QString::fromUtf8(compactJson(view.input)));
    line(tr("context"), QString::fromUtf8(compactJson(view.context)));
    for (const Activation &activation : view.activations)
        line(tr("activation"),
             QStringLiteral("#%1 %2 %3")
                 .arg(activation.id)
                 .arg(invocation.times.microseconds(activation.receivedAt), outcomeName(activation.outcome)));
    out.text(QString());
    QVector<QStringList> rows;
    for (const AttemptRow &attempt : view.attempts)
        rows << QStringList{attempt.kind == RunnableKind::Compensation ? tr("undo %1").arg(attempt.step) : attempt.step,
                            QString::number(attempt.attempt),
                            attemptStatusName(attempt.status),
                            invocation.times.microseconds(attempt.visibleAt),
                            attempt.owner,
                            attempt.error.isEmpty() ? QString() : QString::fromUtf8(compactJson(attempt.error))};
    out.table({tr("STEP"), tr("ATTEMPT"), tr("STATUS"), tr("VISIBLE"), tr("WORKER"), tr("ERROR")}, rows);
    rows.clear();
    for (const RunCommand &command : view.commands)
        rows << QStringList{command.signalType, invocation.times.microseconds(command.at), command.actor, command.source,
                            command.comment};
    out.text(QString());
    out.table({tr("COMMAND"), tr("AT"), tr("ACTOR"), tr("SOURCE"), tr("COMMENT")}, rows);
}

CommandResult show(Invocation &invocation)
{
    return withRun(invocation, printRun);
}
CommandResult journal(Invocation &invocation)
{
    return withRun(invocation, printJournal);
}

} // namespace

QVector<Command> runCommands()
{
    const QString text = QStringLiteral("TEXT");
    const QString time = QStringLiteral("TIME");
    return {
        {QStringLiteral("run list"),
         QString(),
         tr("List runs, newest first."),
         0,
         0,
         {{QStringLiteral("workflow"), tr("Only this workflow."), text},
          {QStringLiteral("trigger"), tr("Only triggers with this name."), text},
          {QStringLiteral("status"), tr("Only this status: running, paused, completed, failed or cancelled."), text},
          {QStringLiteral("since"), tr("Only runs started at this time or later."), time},
          {QStringLiteral("until"), tr("Only runs started before this time."), time},
          {QStringLiteral("limit"), tr("List at most N; the default is 50."), QStringLiteral("N")},
          {QStringLiteral("after"), tr("Continue after this cursor, which the previous page ended with."),
           QStringLiteral("CURSOR")}},
         list},
        {QStringLiteral("run show"),
         QStringLiteral("ID"),
         tr("Show a run: input, attempts, commands and deliveries."),
         1,
         1,
         {},
         show},
        {QStringLiteral("run journal"),
         QStringLiteral("ID"),
         tr("Show the facts in the journal of a run."),
         1,
         1,
         {},
         journal},
    };
}

} // namespace squidie::cli
