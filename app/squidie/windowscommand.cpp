// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <squidie/inspector.h>
#include <squidie/coverage.h>
#include "resultjson.h"
#include "storeaccess.h"
#include "store/activationtable.h"
#include "store/retentiontable.h"
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
    const auto from = instantOption(options, "from");
    const auto until = instantOption(options, "to");
    if (!from || !until)
        return tl::unexpected(!from ? from.error() : until.error());
    const Instant now = systemNow();
    const Instant end = until->value_or(now);
    return Period{from->value_or(end - defaultPeriod), end, now};
}

QJsonValue secondsOrNull(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QJsonValue(double(duration->count()) / 1e6) : QJsonValue::Null;
}

QJsonValue gapOrNull(const std::optional<ExpectedWindow> &gap)
{
    return gap ? secondsOrNull(gap->endAt - gap->startAt) : QJsonValue::Null;
}

QString secondsText(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QString::number(double(duration->count()) / 1e6, 'f', 1) : QString();
}

QJsonValue timeOrNull(const std::optional<Instant> &time, const TimeFormat &times)
{
    return time ? QJsonValue(times.seconds(*time)) : QJsonValue::Null;
}

QJsonObject toJson(const CoveredWindow &window, const std::optional<RunId> &run, const TimeFormat &times)
{
    return {{QStringLiteral("start_at"), timeOrNull(window.startAt, times)},
            {QStringLiteral("end_at"), timeOrNull(window.endAt, times)},
            {QStringLiteral("status"), windowStatusName(window.status)},
            {QStringLiteral("lateness_s"), secondsOrNull(window.lateness)},
            {QStringLiteral("starts"), window.starts},
            {QStringLiteral("duplicates"), window.duplicates},
            {QStringLiteral("skipped"), window.skipped},
            {QStringLiteral("rejected"), window.rejected},
            {QStringLiteral("conflict"), window.conflict},
            {QStringLiteral("run_id"), run ? QJsonValue(run->toString()) : QJsonValue::Null}};
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

CommandResult compare(Invocation &invocation, Store &store, const TriggerKey &key, const Period &period)
{
    ActivationTable table(store);
    QVector<QStringList> rows;
    const auto written = visitCoverage(store, key, period.from, period.until, period.now,
                                       [&](const QVector<CoveredWindow> &windows) -> Status {
                                           for (const CoveredWindow &window : windows) {
                                               // The run of the delivery that decided the window's status.
                                               const auto run = window.decidedBy
                                                   ? table.runOf(*window.decidedBy)
                                                   : Result<std::optional<RunId>>(std::nullopt);
                                               if (!run)
                                                   return tl::unexpected(run.error());
                                               if (invocation.out.isJson())
                                                   invocation.out.json(toJson(window, *run, invocation.times));
                                               else
                                                   rows << rowOf(window, *run, invocation.times);
                                           }
                                           return {};
                                       });
    if (!written)
        return tl::unexpected(written.error());
    if (auto told = remarkOnRetention(invocation, store, period); !told)
        return tl::unexpected(told.error());
    invocation.out.table({tr("START"), tr("END"), tr("STATUS"), tr("LATE (S)"), tr("STARTS"), tr("DUPLICATES"),
                          tr("SKIPPED"), tr("REJECTED"), tr("CONFLICT"), tr("RUN")},
                         rows);
    return ExitStatus::Done;
}

QJsonObject toJson(const TriggerKey &key, const CoverageSummary &summary, const TimeFormat &times)
{
    return {{QStringLiteral("workflow"), key.workflow},
            {QStringLiteral("trigger"), key.trigger},
            {QStringLiteral("expected"), summary.expected},
            {QStringLiteral("started"), summary.started},
            {QStringLiteral("on_time"), summary.onTime},
            {QStringLiteral("late"), summary.late},
            {QStringLiteral("after_window"), summary.afterWindow},
            {QStringLiteral("early"), summary.early},
            {QStringLiteral("missing"), summary.missing},
            {QStringLiteral("pending"), summary.pending},
            {QStringLiteral("conflicts"), summary.conflicts},
            {QStringLiteral("starts"), summary.starts},
            {QStringLiteral("duplicates"), summary.duplicates},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("rejected"), summary.rejected},
            {QStringLiteral("unexpected"), summary.unexpected},
            {QStringLiteral("no_window"), summary.noWindow},
            {QStringLiteral("lateness_p50_s"), secondsOrNull(summary.latenessP50)},
            {QStringLiteral("lateness_p95_s"), secondsOrNull(summary.latenessP95)},
            {QStringLiteral("lateness_p99_s"), secondsOrNull(summary.latenessP99)},
            {QStringLiteral("lateness_max_s"), secondsOrNull(summary.latenessMax)},
            {QStringLiteral("longest_gap_s"), gapOrNull(summary.longestGap)},
            {QStringLiteral("last_received_at"), timeOrNull(summary.lastReceivedAt, times)},
            {QStringLiteral("next_expected_at"), timeOrNull(summary.nextExpectedAt, times)}};
}

QStringList rowOf(const TriggerKey &key, const CoverageSummary &summary, const TimeFormat &times)
{
    return {key.workflow,
            key.trigger,
            QString::number(summary.expected),
            QString::number(summary.started),
            QString::number(summary.missing),
            QString::number(summary.late + summary.afterWindow),
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
    QVector<QStringList> rows;
    for (const TriggerOverview &trigger : *triggers) {
        if ((invocation.arguments.size() > 0 && trigger.key.workflow != invocation.arguments[0])
            || (invocation.arguments.size() > 1 && trigger.key.trigger != invocation.arguments[1]))
            continue;
        const auto line = summariseTrigger(store, trigger.key, period.from, period.until, period.now);
        if (!line)
            return tl::unexpected(line.error());
        const CoverageSummary &summary = line->summary;
        if (invocation.out.isJson())
            invocation.out.json(toJson(trigger.key, summary, invocation.times));
        else
            rows << rowOf(trigger.key, summary, invocation.times);
    }
    if (auto told = remarkOnRetention(invocation, store, period); !told)
        return tl::unexpected(told.error());
    invocation.out.table({tr("WORKFLOW"), tr("TRIGGER"), tr("EXPECTED"), tr("STARTED"), tr("MISSING"), tr("LATE"),
                          tr("DUPLICATES"), tr("SKIPPED"), tr("REJECTED"), tr("CONFLICTS"), tr("P95 (S)"),
                          tr("LAST RECEIVED"), tr("NEXT EXPECTED")},
                         rows);
    return ExitStatus::Done;
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
