#include "command.h"

#include "base/jsontext.h"
#include "inspect/inspector.h"
#include "resultjson.h"
#include "storeaccess.h"
#include "store/runtable.h"
#include "usage.h"

#include <QJsonArray>

namespace squidie::cli {

namespace {

constexpr int defaultLimit = 50;
constexpr int maximumLimit = 10'000;

QJsonObject toJson(const RunRow &run, const TimeFormat &times)
{
    return {{QStringLiteral("run_id"), run.id.toString()},
            {QStringLiteral("workflow"), run.workflow},
            {QStringLiteral("trigger"), run.trigger},
            {QStringLiteral("status"), run.status},
            {QStringLiteral("queue"), run.queue},
            {QStringLiteral("definition_version"), nullable(run.definitionVersion)},
            {QStringLiteral("started_at"), times.microseconds(run.startedAt)},
            {QStringLiteral("updated_at"), times.microseconds(run.updatedAt)},
            {QStringLiteral("cursor"), QString::number(run.rowId)}};
}

QJsonObject toJson(const JournalEntry &fact, const TimeFormat &times)
{
    return {{QStringLiteral("sequence"), fact.sequence},
            {QStringLiteral("type"), fact.type},
            {QStringLiteral("at"), times.microseconds(fact.at)},
            {QStringLiteral("data"), fact.data}};
}

QJsonObject toJson(const RunView &view, const TimeFormat &times)
{
    QJsonArray attempts;
    for (const AttemptRow &attempt : view.attempts)
        attempts << QJsonObject{{QStringLiteral("step"), attempt.step},
                                {QStringLiteral("attempt"), attempt.attempt},
                                {QStringLiteral("runnable_key"), attempt.runnableKey},
                                {QStringLiteral("status"), attempt.status},
                                {QStringLiteral("visible_at"), times.microseconds(attempt.visibleAt)}};
    QJsonArray journal;
    for (const JournalEntry &fact : view.journal)
        journal << toJson(fact, times);
    QJsonArray activations;
    for (const Activation &activation : view.activations)
        activations << activation.id;
    QJsonObject object = toJson(view.run, times);
    object.insert(QStringLiteral("fingerprint"), view.fingerprint);
    object.insert(QStringLiteral("input"), view.input);
    object.insert(QStringLiteral("context"), view.context);
    object.insert(QStringLiteral("attempts"), attempts);
    object.insert(QStringLiteral("journal"), journal);
    object.insert(QStringLiteral("activations"), activations);
    return object;
}

Result<RunFilter> filterFrom(const QCommandLineParser &options)
{
    const auto since = instantOption(options, "since");
    const auto until = instantOption(options, "until");
    if (!since || !until)
        return tl::unexpected(!since ? since.error() : until.error());
    return RunFilter{options.value(QStringLiteral("workflow")), options.value(QStringLiteral("trigger")),
                     options.value(QStringLiteral("status")), *since, *until};
}

CommandResult list(Invocation &invocation)
{
    const auto filter = filterFrom(invocation.options);
    const auto limit = numberOption(invocation.options, "limit", defaultLimit, maximumLimit);
    if (!filter || !limit)
        return tl::unexpected(!filter ? filter.error() : limit.error());
    std::optional<qint64> after;
    if (invocation.options.isSet(QStringLiteral("after"))) {
        const auto cursor = positiveNumber("after", invocation.options.value(QStringLiteral("after")));
        if (!cursor)
            return tl::unexpected(cursor.error());
        after = *cursor;
    }
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto page = RunTable(**store).page(*filter, after, *limit);
    if (!page)
        return tl::unexpected(page.error());
    QVector<QStringList> rows;
    for (const RunRow &run : page->rows) {
        if (invocation.out.isJson())
            invocation.out.json(toJson(run, invocation.times));
        else
            rows << QStringList{run.id.toString(), run.status, run.workflow, run.trigger,
                                invocation.times.seconds(run.startedAt), run.queue};
    }
    invocation.out.table({tr("RUN"), tr("STATUS"), tr("WORKFLOW"), tr("TRIGGER"), tr("STARTED"), tr("QUEUE")}, rows);
    if (page->next)
        invocation.out.remark(tr("More: --after %1").arg(*page->next));
    return ExitStatus::Done;
}

/// The run that the call names, handed to `print`.
CommandResult withRun(Invocation &invocation, void (*print)(Invocation &, const RunView &))
{
    const auto id = RunId::fromString(invocation.arguments.first());
    if (!id)
        return failure(ErrorCode::InvalidOption, optionProblem("ID", tr("a run's id is a UUID")));
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto view = inspectRun(**store, *id);
    if (!view)
        return notFound(invocation, view.error());
    print(invocation, *view);
    return ExitStatus::Done;
}

void printJournal(Invocation &invocation, const RunView &view)
{
    QVector<QStringList> rows;
    for (const JournalEntry &fact : view.journal) {
        if (invocation.out.isJson())
            invocation.out.json(toJson(fact, invocation.times));
        else
            rows << QStringList{QString::number(fact.sequence), invocation.times.microseconds(fact.at), fact.type,
                                QString::fromUtf8(compactJson(fact.data))};
    }
    invocation.out.table({tr("#"), tr("AT"), tr("FACT"), tr("DATA")}, rows);
}

void printRun(Invocation &invocation, const RunView &view)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(toJson(view, invocation.times));
        return;
    }
    const auto line = [&out](const QString &name, const QString &value) {
        out.text(name.leftJustified(13) + terminalText(value));
    };
    line(tr("run"), view.run.id.toString());
    line(tr("status"), view.run.status);
    line(tr("workflow"), view.run.workflow);
    line(tr("trigger"), view.run.trigger);
    line(tr("definition"), QString(view.run.definitionVersion + u' ' + view.fingerprint).trimmed());
    line(tr("queue"), view.run.queue);
    line(tr("started"), invocation.times.microseconds(view.run.startedAt));
    line(tr("input"), QString::fromUtf8(compactJson(view.input)));
    line(tr("context"), QString::fromUtf8(compactJson(view.context)));
    for (const Activation &activation : view.activations)
        line(tr("activation"), QStringLiteral("#%1 %2 %3").arg(activation.id).arg(
            invocation.times.microseconds(activation.receivedAt), outcomeName(activation.outcome)));
    out.text(QString());
    QVector<QStringList> rows;
    for (const AttemptRow &attempt : view.attempts)
        rows << QStringList{attempt.step, QString::number(attempt.attempt), attempt.status,
                            invocation.times.microseconds(attempt.visibleAt)};
    out.table({tr("STEP"), tr("ATTEMPT"), tr("STATUS"), tr("VISIBLE")}, rows);
}

CommandResult show(Invocation &invocation) { return withRun(invocation, printRun); }
CommandResult journal(Invocation &invocation) { return withRun(invocation, printJournal); }

} // namespace

QVector<Command> runCommands()
{
    const QString text = QStringLiteral("TEXT");
    const QString time = QStringLiteral("TIME");
    return {
        {QStringLiteral("run list"), QString(), tr("List runs, newest first."), 0, 0,
         {{QStringLiteral("workflow"), tr("Only this workflow."), text},
          {QStringLiteral("trigger"), tr("Only triggers of this name."), text},
          {QStringLiteral("status"), tr("Only running, paused, completed, failed or cancelled."), text},
          {QStringLiteral("since"), tr("Started at this time or later."), time},
          {QStringLiteral("until"), tr("Started before this time."), time},
          {QStringLiteral("limit"), tr("At most so many; 50 where not given."), QStringLiteral("N")},
          {QStringLiteral("after"), tr("Go on after this run's cursor."), QStringLiteral("CURSOR")}},
         list},
        {QStringLiteral("run show"), QStringLiteral("ID"), tr("Show one run."), 1, 1, {}, show},
        {QStringLiteral("run journal"), QStringLiteral("ID"), tr("Show the facts that a run stands on."), 1, 1, {}, journal},
    };
}

} // namespace squidie::cli
