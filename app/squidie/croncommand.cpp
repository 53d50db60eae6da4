// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "schedule/firings.h"
#include "scheduleoptions.h"
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr int defaultCount = 10;
constexpr int maximumCount = 1000000;

Error expressionError(const QString &text, const Error &error, ScheduleDialect dialect)
{
    QJsonObject value = error.value.toObject();
    value.insert(QStringLiteral("option"), QStringLiteral("EXPRESSION"));
    value.insert(QStringLiteral("reason"),
                 tr("\"%1\" cannot be read in the dialect %2: %3").arg(text, dialectName(dialect), scheduleReason(error)));
    return {error.code, value};
}

Result<ScheduleRules> rulesOf(const QCommandLineParser &options)
{
    const auto settings = withScheduleOptions(options, {});
    return settings ? ScheduleRules::of({}, *settings) : tl::unexpected(settings.error());
}

Result<Schedule> scheduleOf(const Invocation &invocation, const ScheduleRules &rules)
{
    const QString text = invocation.arguments.join(u' '); // quoted or not
    auto schedule = Schedule::readUnion(text, invocation.times.zoneName(), rules);
    if (!schedule)
        return tl::unexpected(expressionError(text, schedule.error(), rules.dialect));
    if (schedule->isReboot())
        return failure(ErrorCode::InvalidOption,
                       optionProblem("EXPRESSION",
                                     tr("@reboot fires when the scheduler starts, so it has no firing times")));
    if (!schedule->canMatch())
        return failure(ErrorCode::InvalidOption,
                       optionProblem("EXPRESSION",
                                     tr("no date ever matches \"%1\"; correct the day or the month").arg(text)));
    return schedule;
}

CommandResult cron(Invocation &invocation)
{
    const auto rules = rulesOf(invocation.options);
    const auto schedule = rules ? scheduleOf(invocation, *rules) : Result<Schedule>(tl::unexpected(rules.error()));
    const auto from = calendarOption(invocation.options, "from");
    const auto count = numberOption(invocation.options, "count", defaultCount, maximumCount);
    if (!schedule || !from || !count)
        return tl::unexpected(!schedule ? schedule.error() : !from ? from.error() : count.error());
    Output &out = invocation.out;
    if (!schedule->note().isEmpty())
        out.notice(QStringLiteral("note"), {{QStringLiteral("message"), schedule->note()}}, schedule->note());
    const Instant begin = from->value_or(systemNow());
    FiringWalk walk(*schedule, begin);
    Instant last = begin;
    int found = 0;
    for (; found < *count && out.isGood(); ++found) {
        const auto firing = walk.next();
        if (!firing)
            break;
        last = *firing;
        const QString local = walk.part().zone.localText(*firing);
        if (out.isJson())
            out.json(QJsonObject{{QStringLiteral("at"), formatSeconds(*firing)}, {QStringLiteral("local"), local}});
        else
            out.text(formatSeconds(*firing) + QStringLiteral("  ") + local);
    }
    if (found < *count && out.isGood()) {
        const QString none = tr("no firing after %1 until the end of the year 9999").arg(invocation.times.seconds(last));
        out.notice(QStringLiteral("note"), {{QStringLiteral("message"), none}}, none);
    }
    return ExitStatus::Done;
}

} // namespace

QVector<Command> cronCommands()
{
    return {{QStringLiteral("cron"), QStringLiteral("EXPRESSION"),
             tr("List the next firings of a schedule, in the zone of --timezone. Several expressions are joined by \"; \"."),
             1, -1,
             QList<QCommandLineOption>{
                 {QStringLiteral("from"), tr("Start at this time; the default is now."), QStringLiteral("TIME")},
                 {QStringLiteral("count"), tr("List N firings; the default is 10."), QStringLiteral("N")}}
                 + scheduleOptions(),
             cron}};
}

} // namespace squidie::cli
