// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <squidie/coverage.h>
#include <squidie/inspector.h>
#include <squidie/coverage.h>
#include "documents/windowdocuments.h"
#include "resulttext.h"
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
                                                   invocation.out.json(documentOf(window, *run, invocation.times));
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
            invocation.out.json(objectOf(summaryFields(trigger.key, summary, invocation.times)));
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
