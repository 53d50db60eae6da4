// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <squidie/coverage.h>
#include <squidie/inspector.h>
#include "documents/windowdocuments.h"
#include "resulttext.h"
#include "storeaccess.h"
#include "store/activationtable.h"
#include "store/retentiontable.h"
#include "table.h"
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr std::chrono::hours defaultPeriod{24};

struct Period {
    Instant from;
    Instant until;
    Instant now;
};

Result<Period> periodFrom(const QCommandLineParser &options)
{
    const auto from = calendarOption(options, "from");
    const auto until = calendarOption(options, "to");
    if (!from || !until)
        return tl::unexpected(!from ? from.error() : until.error());
    const Instant now = systemNow();
    const Instant end = until->value_or(now);
    const Period period{from->value_or(end - defaultPeriod), end, now};
    if (period.from >= period.until)
        return failure(ErrorCode::InvalidOption, optionProblem("--from", tr("must be before --to")));
    return period;
}

QString secondsText(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QString::number(double(duration->count()) / 1e6, 'f', 1) : QString();
}

QJsonObject documentOf(const CoveredWindow &window, const std::optional<RunId> &run, const TimeFormat &times)
{
    QJsonObject document = objectOf(windowFields(window, times));
    document.insert(QStringLiteral("run_id"), run ? QJsonValue(run->toString()) : QJsonValue::Null);
    return document;
}

QStringList rowOf(const CoveredWindow &window, const std::optional<RunId> &run, const TimeFormat &times)
{
    return {window.startAt ? times.seconds(*window.startAt) : QString(),
            window.endAt ? times.seconds(*window.endAt) : QString(),
            windowStatusName(window.status),
            secondsText(window.lateness),
            QString::number(window.starts),
            QString::number(window.duplicates),
            QString::number(window.skipped),
            QString::number(window.rejected),
            window.conflict ? tr("conflict") : QString(),
            runText(run)};
}

/// Remarks on what retention has removed from the period.
Status remarkOnRetention(Invocation &invocation, Store &store, const Period &period)
{
    const auto horizon = RetentionTable(store).horizon();
    if (!horizon)
        return tl::unexpected(horizon.error());
    if (*horizon && period.from < **horizon)
        invocation.out.remark(
            tr("squidie retain removed deliveries from before %1: their windows are not listed, and summaries "
               "count them by the hour.")
                .arg(invocation.times.seconds(**horizon)));
    return {};
}

/// Writes each window as soon as it is judged.
class WindowLines {
public:
    WindowLines(Invocation &invocation, Store &store)
        : m_invocation(invocation),
          m_activations(store),
          m_table(invocation.out,
                  {tr("START"), tr("END"), tr("STATUS"), tr("LATE (S)"), tr("STARTS"), tr("DUPLICATES"), tr("SKIPPED"),
                   tr("REJECTED"), tr("CONFLICT"), tr("RUN")})
    {
    }

    Status add(const CoveredWindow &window)
    {
        // The run of the delivery that decided the window's status.
        const auto run =
            window.decidedBy ? m_activations.runOf(*window.decidedBy) : Result<std::optional<RunId>>(std::nullopt);
        if (!run)
            return tl::unexpected(run.error());
        if (m_invocation.out.isJson())
            m_invocation.out.json(documentOf(window, *run, m_invocation.times));
        else
            m_table.add(rowOf(window, *run, m_invocation.times));
        return {};
    }

private:
    Invocation &m_invocation;
    ActivationTable m_activations;
    Table m_table;
};

QJsonObject scheduleError(const ScheduleProblem &problem)
{
    return {{QStringLiteral("code"), problem.code}, {QStringLiteral("message"), problem.sentence}};
}

QString nameOf(const TriggerKey &key)
{
    return key.workflow + u'/' + key.trigger;
}

/// Says why a trigger expects nothing.
void tell(Output &out, const TriggerKey &key, const ScheduleProblem &problem)
{
    out.notice(QStringLiteral("note"),
               {{QStringLiteral("workflow"), key.workflow},
                {QStringLiteral("trigger"), key.trigger},
                {QStringLiteral("message"), problem.sentence}},
               nameOf(key) + QStringLiteral(": ") + problem.sentence);
}

/// An empty list looks as if something had gone wrong.
Status tellOfNothing(Invocation &invocation, Store &store, const TriggerKey &key, const Period &period)
{
    const auto around = neighbourWindows(store, key, period.until - std::chrono::microseconds(1));
    if (!around)
        return tl::unexpected(around.error());
    const TimeFormat &times = invocation.times;
    QString text =
        tr("no window of %1 from %2 to %3").arg(nameOf(key), times.seconds(period.from), times.seconds(period.until));
    if (around->next)
        text += tr("; the next is %1").arg(times.seconds(around->next->startAt));
    invocation.out.notice(QStringLiteral("note"), {{QStringLiteral("message"), text}}, text);
    return {};
}

CommandResult compare(Invocation &invocation, Store &store, const TriggerKey &key, const Period &period)
{
    if (auto told = remarkOnRetention(invocation, store, period); !told)
        return tl::unexpected(told.error());
    const auto problem = scheduleProblem(store, key);
    if (!problem)
        return tl::unexpected(problem.error());
    const bool isUnreadable = *problem && (*problem)->isUnreadable();
    if (isUnreadable && invocation.out.isJson())
        invocation.out.json(QJsonObject{{QStringLiteral("schedule_error"), scheduleError(**problem)}});
    else if (*problem)
        tell(invocation.out, key, **problem);
    bool isEmpty = true;
    WindowLines lines(invocation, store);
    const auto written = visitCoverage(store, key, period.from, period.until, period.now,
                                       [&](const QVector<CoveredWindow> &windows) -> Status {
                                           isEmpty &= windows.isEmpty();
                                           for (const CoveredWindow &window : windows) {
                                               if (auto added = lines.add(window); !added)
                                                   return added;
                                               if (!invocation.out.isGood())
                                                   return failure(ErrorCode::InvalidOption); // ends the visit
                                           }
                                           return {};
                                       });
    if (!written && invocation.out.isGood())
        return tl::unexpected(written.error());
    if (isEmpty && !*problem) {
        if (auto told = tellOfNothing(invocation, store, key, period); !told)
            return tl::unexpected(told.error());
    }
    return isUnreadable ? ExitStatus::Refused : ExitStatus::Done;
}

QStringList rowOf(const TriggerSummary &line, const TimeFormat &times)
{
    const CoverageSummary &summary = line.summary;
    const auto known = [&line](int figure) {
        return line.problem && line.problem->isUnreadable() ? QStringLiteral("?") : QString::number(figure);
    };
    return {line.key.workflow,
            line.key.trigger,
            known(summary.expected),
            known(summary.started),
            known(summary.missing),
            known(summary.late),
            known(summary.afterWindow),
            known(summary.early),
            known(summary.unexpected),
            QString::number(summary.noWindow),
            QString::number(summary.duplicates),
            QString::number(summary.skipped),
            QString::number(summary.rejected),
            QString::number(summary.conflicts),
            secondsText(summary.latenessP95),
            summary.lastReceivedAt ? times.seconds(*summary.lastReceivedAt) : QString(),
            summary.nextExpectedAt ? times.seconds(*summary.nextExpectedAt) : QString()};
}

CommandResult summariseAll(Invocation &invocation, Store &store, const Period &period)
{
    const auto triggers = listTriggers(store);
    if (!triggers)
        return tl::unexpected(triggers.error());
    if (auto told = remarkOnRetention(invocation, store, period); !told)
        return tl::unexpected(told.error());
    Table table(invocation.out,
                {tr("WORKFLOW"), tr("TRIGGER"), tr("EXPECTED"), tr("STARTED"), tr("MISSING"), tr("LATE"), tr("AFTER WINDOW"),
                 tr("EARLY"), tr("UNEXPECTED"), tr("NO WINDOW"), tr("DUPLICATES"), tr("SKIPPED"), tr("REJECTED"),
                 tr("CONFLICTS"), tr("P95 (S)"), tr("LAST RECEIVED"), tr("NEXT EXPECTED")});
    int counted = 0;
    QVector<QPair<TriggerKey, ScheduleProblem>> problems;
    for (const TriggerOverview &trigger : *triggers) {
        if ((invocation.arguments.size() > 0 && trigger.key.workflow != invocation.arguments[0])
            || (invocation.arguments.size() > 1 && trigger.key.trigger != invocation.arguments[1]))
            continue;
        const auto lines = summariseTriggers(store, {trigger.key}, period.from, period.until, period.now, mostJudged);
        if (!lines)
            return tl::unexpected(lines.error());
        const TriggerSummary &line = lines->first();
        counted += line.isExact ? 0 : 1;
        if (line.problem)
            problems.append({trigger.key, *line.problem});
        if (invocation.out.isJson()) {
            invocation.out.json(objectOf(summaryFields(line, invocation.times)));
        } else {
            table.add(rowOf(line, invocation.times));
        }
        if (!invocation.out.isGood())
            break;
    }
    table.end();
    for (const auto &[key, problem] : problems)
        tell(invocation.out, key, problem);
    if (counted > 0)
        invocation.out.remark(
            tr("Summed up from hourly counts, because of more than %1 windows or deliveries each: %2 of the "
               "triggers. Counts have no percentiles, and a window that nobody expected may hide one "
               "that is missing in the same hour. A shorter range is judged window by window.")
                .arg(mostJudged)
                .arg(counted));
    const bool isUnreadable =
        std::any_of(problems.cbegin(), problems.cend(), [](const auto &problem) { return problem.second.isUnreadable(); });
    return isUnreadable ? ExitStatus::Refused : ExitStatus::Done;
}

CommandResult windows(Invocation &invocation)
{
    const bool summary = invocation.options.isSet(QStringLiteral("summary"));
    if (!summary && invocation.arguments.size() != 2)
        return failure(ErrorCode::InvalidOption,
                       optionProblem("",
                                     tr("windows needs WORKFLOW and TRIGGER, or --summary; see squidie windows --help")));
    const auto period = periodFrom(invocation.options);
    if (!period)
        return tl::unexpected(period.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    if (summary)
        return summariseAll(invocation, **store, *period);
    return compare(invocation, **store, {invocation.arguments[0], invocation.arguments[1]}, *period);
}

} // namespace

QVector<Command> windowsCommands()
{
    const QString time = QStringLiteral("TIME");
    return {
        {QStringLiteral("windows"),
         QStringLiteral("[WORKFLOW [TRIGGER]]"),
         tr("Compare the windows that a trigger's schedule expects with what was delivered."),
         0,
         2,
         {{QStringLiteral("summary"), tr("Show figures for each trigger instead of its windows.")},
          {QStringLiteral("from"), tr("Windows that start at this time or later; the default is a day before --to."), time},
          {QStringLiteral("to"), tr("Windows that start before this time; the default is now."), time}},
         windows}};
}

} // namespace squidie::cli
