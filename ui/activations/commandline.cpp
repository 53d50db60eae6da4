// SPDX-License-Identifier: Apache-2.0
#include "activations/commandline.h"

#include "base/squidiecall.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace squidie::ui {

namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::CommandLine)
};

} // namespace

QString activationListCommand(const ActivationFilter &filter, const QString &storePath)
{
    SquidieCall call(QStringLiteral("activation list"), storePath);
    if (!filter.workflow.isEmpty())
        call.option(QLatin1String("workflow"), filter.workflow);
    if (!filter.trigger.isEmpty())
        call.option(QLatin1String("trigger"), filter.trigger);
    for (const Outcome outcome : filter.outcomes)
        call.option(QLatin1String("outcome"), outcomeName(outcome));
    for (const ActivationSource source : filter.sources)
        call.option(QLatin1String("source"), sourceName(source));
    if (filter.runId)
        call.option(QLatin1String("run"), filter.runId->toString());
    if (!filter.signalId.isEmpty())
        call.option(QLatin1String("signal-id"), filter.signalId);
    if (!filter.search.isEmpty())
        call.option(QLatin1String("search"), filter.search);
    if (filter.since)
        call.option(QLatin1String("since"), formatMicroseconds(*filter.since));
    if (filter.until)
        call.option(QLatin1String("until"), formatMicroseconds(*filter.until));
    if (filter.laterThan)
        call.option(QLatin1String("later-than"), QString::number(filter.laterThan->count() / 1000000));
    if (filter.conflictsOnly)
        call.flag(QLatin1String("conflicts"));
    return call.text();
}

QString filterText(const ActivationFilter &filter)
{
    QStringList parts;
    if (!filter.trigger.isEmpty())
        parts.append(oneLine(filter.trigger, 60));
    else if (!filter.workflow.isEmpty())
        parts.append(oneLine(shortName(filter.workflow), 60));
    QStringList outcomes;
    for (const Outcome outcome : filter.outcomes)
        outcomes.append(outcomeText(outcome));
    if (!outcomes.isEmpty())
        parts.append(outcomes.join(QStringLiteral(", ")));
    QStringList sources;
    for (const ActivationSource source : filter.sources)
        sources.append(sourceText(source));
    if (!sources.isEmpty())
        parts.append(CommandLine::tr("from %1").arg(sources.join(QStringLiteral(", "))));
    if (filter.laterThan)
        parts.append(CommandLine::tr("late"));
    if (filter.conflictsOnly)
        parts.append(CommandLine::tr("conflicts"));
    if (!filter.search.isEmpty())
        parts.append(CommandLine::tr("“%1”").arg(oneLine(filter.search, 60)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace squidie::ui
