// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <squidie/firings.h>
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr int defaultCount = 10;
constexpr int maximumCount = 1000000;

/// With a reason for people, beside what the parser says.
Error expressionError(const QString &text, Error error)
{
    QJsonObject value = error.value.toObject();
    value.insert(QStringLiteral("option"), QStringLiteral("EXPRESSION"));
    if (value.contains(QStringLiteral("expected"))) {
        value.insert(QStringLiteral("reason"),
                     tr("\"%1\" cannot be read: in the field \"%2\", at character %3, %4 was expected")
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
                                     tr("@reboot fires when the scheduler starts, at no time that could be told")));
    if (!expression->canMatch())
        return failure(ErrorCode::InvalidOption,
                       optionProblem("EXPRESSION",
                                     tr("no date ever matches \"%1\"; correct the day or the month").arg(text)));
    return expression;
}

CommandResult cron(Invocation &invocation)
{
    const auto expression = firingExpression(invocation.arguments.join(u' ')); // quoted or not
    const auto from = instantOption(invocation.options, "from");
    const auto count = numberOption(invocation.options, "count", defaultCount, maximumCount);
    if (!expression || !from || !count)
        return tl::unexpected(!expression ? expression.error() : !from ? from.error() : count.error());
    const auto mode = daylightSavingFromName(invocation.options.value(QStringLiteral("dst")));
    if (!mode)
        return failure(ErrorCode::InvalidOption, optionProblem("dst", tr("it is every_match or vixie")));
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
             tr("Say when a cron expression fires, in --timezone."),
             1,
             6,
             {{QStringLiteral("from"), tr("The first firing at this time or later; now where not given."),
               QStringLiteral("TIME")},
              {QStringLiteral("count"), tr("So many firings; 10 where not given."), QStringLiteral("N")},
              {QStringLiteral("dst"), tr("When the clock changes: every_match or vixie."), QStringLiteral("MODE"),
               QStringLiteral("every_match")}},
             cron}};
}

} // namespace squidie::cli
