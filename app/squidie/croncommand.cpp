// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "schedule/firings.h"
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr int defaultCount = 10;
constexpr int maximumCount = 1000000;

/// Adds a readable reason to the parser's error.
Error expressionError(const QString &text, Error error)
{
    QJsonObject value = error.value.toObject();
    value.insert(QStringLiteral("option"), QStringLiteral("EXPRESSION"));
    if (value.contains(QStringLiteral("expected"))) {
        value.insert(QStringLiteral("reason"),
                     tr("\"%1\" is not a cron expression: expected %4 at character %3, in the field \"%2\"")
                         .arg(text, value[QStringLiteral("field")].toString())
                         .arg(value[QStringLiteral("position")].toInteger())
                         .arg(value[QStringLiteral("expected")].toString()));
    }
    error.value = value;
    return error;
}

Result<CronExpression> firingExpression(const QString &text)
{
    auto expression = CronExpression::parse(text);
    if (!expression)
        return tl::unexpected(expressionError(text, expression.error()));
    if (expression->isReboot())
        return failure(ErrorCode::InvalidOption,
                       optionProblem("EXPRESSION",
                                     tr("@reboot fires when the scheduler starts, so it has no firing times")));
    if (!expression->canMatch())
        return failure(ErrorCode::InvalidOption,
                       optionProblem("EXPRESSION",
                                     tr("no date ever matches \"%1\"; correct the day or the month").arg(text)));
    return expression;
}

CommandResult cron(Invocation &invocation)
{
    const auto expression = firingExpression(invocation.arguments.join(u' ')); // quoted or not
    const auto from = calendarOption(invocation.options, "from");
    const auto count = numberOption(invocation.options, "count", defaultCount, maximumCount);
    if (!expression || !from || !count)
        return tl::unexpected(!expression ? expression.error() : !from ? from.error() : count.error());
    const auto mode = daylightSavingFromName(invocation.options.value(QStringLiteral("dst")));
    if (!mode)
        return failure(ErrorCode::InvalidOption, optionProblem("dst", tr("must be every_match or vixie")));
    const auto zone = TimeZone::find(invocation.times.zoneName());
    if (!zone)
        return tl::unexpected(zone.error());
    FiringWalk walk(*expression, *zone, *mode, from->value_or(systemNow()));
    for (int index = 0; index < *count; ++index) {
        const auto firing = walk.next();
        if (!firing)
            break;
        if (invocation.out.isJson())
            invocation.out.json(QJsonObject{{QStringLiteral("at"), formatSeconds(*firing)},
                                            {QStringLiteral("local"), zone->localText(*firing)}});
        else
            invocation.out.text(formatSeconds(*firing) + QStringLiteral("  ") + zone->localText(*firing));
    }
    return ExitStatus::Done;
}

} // namespace

QVector<Command> cronCommands()
{
    return {{QStringLiteral("cron"),
             QStringLiteral("EXPRESSION"),
             tr("List the next firings of a cron expression, in the zone of --timezone."),
             1,
             6,
             {{QStringLiteral("from"), tr("Start at this time; the default is now."), QStringLiteral("TIME")},
              {QStringLiteral("count"), tr("List N firings; the default is 10."), QStringLiteral("N")},
              {QStringLiteral("dst"), tr("How clock changes are handled: every_match (the default) or vixie."),
               QStringLiteral("MODE"), QStringLiteral("every_match")}},
             cron}};
}

} // namespace squidie::cli
