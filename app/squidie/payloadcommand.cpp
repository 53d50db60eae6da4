// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include "schedule/cronpayload.h"

namespace squidie::cli {

namespace {

std::optional<QString> optional(const QCommandLineParser &options, const QString &name)
{
    return options.isSet(name) ? std::optional(options.value(name)) : std::nullopt;
}

CommandResult payload(Invocation &invocation)
{
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
