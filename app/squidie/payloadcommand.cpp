// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include "schedule/cronpayload.h"
#include "usage.h"

namespace squidie::cli {

namespace {

std::optional<QString> optional(const QCommandLineParser &options, const QString &name)
{
    return options.isSet(name) ? std::optional(options.value(name)) : std::nullopt;
}

/// Nobody prints a payload to find out later that its window is none.
Status checkWindow(const QCommandLineParser &options)
{
    const auto start = instantOption(options, "window-start");
    const auto end = instantOption(options, "window-end");
    if (!start || !end)
        return tl::unexpected(!start ? start.error() : end.error());
    if (*start && *end && **end < **start)
        return failure(ErrorCode::InvalidOption, optionProblem("window-end", tr("must not be before --window-start")));
    return {};
}

CommandResult payload(Invocation &invocation)
{
    if (auto right = checkWindow(invocation.options); !right)
        return tl::unexpected(right.error());
    IntendedWindow window{optional(invocation.options, QStringLiteral("window-start")),
                          optional(invocation.options, QStringLiteral("window-end"))};
    const bool hasWindow = window.startAt || window.endAt;
    invocation.out.json(CronPayload::build(invocation.arguments[0], invocation.arguments[1],
                                           optional(invocation.options, QStringLiteral("signal-id")),
                                           hasWindow ? std::optional(window) : std::nullopt));
    return ExitStatus::Done;
}

} // namespace

QVector<Command> payloadCommands()
{
    return {{QStringLiteral("payload"),
             QStringLiteral("WORKFLOW TRIGGER"),
             tr("Print a cron payload."),
             2,
             2,
             {{QStringLiteral("signal-id"), tr("The scheduler's id of this firing."), QStringLiteral("ID")},
              {QStringLiteral("window-start"), tr("The start of the intended window."), QStringLiteral("TIME")},
              {QStringLiteral("window-end"), tr("The end of the intended window."), QStringLiteral("TIME")}},
             payload}};
}

} // namespace squidie::cli
