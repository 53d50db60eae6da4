// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "storeaccess.h"
#include "store/cataloguetable.h"
#include "usage.h"

#include <squidie/yearrehearsal.h>

namespace squidie::cli {

namespace {

QString localText(std::chrono::local_seconds local)
{
    return formatSeconds(std::chrono::sys_seconds(local.time_since_epoch())).chopped(1); // without the Z
}

QString offsetText(std::chrono::seconds offset)
{
    const auto minutes = std::abs(offset.count()) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(offset.count() < 0 ? QChar(u'-') : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// Which cron triggers the arguments name: all, those of a workflow, or one.
Result<QVector<TriggerKey>> triggersOf(const Invocation &invocation, Store &store)
{
    const QString workflow = invocation.arguments.value(0);
    const QString trigger = invocation.arguments.value(1);
    const auto definitions = CatalogueTable(store).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    QVector<TriggerKey> keys;
    bool isWorkflowKnown = workflow.isEmpty();
    for (const StoredDefinitionPointer &stored : *definitions) {
        const WorkflowDefinition &definition = stored->definition;
        if (!workflow.isEmpty() && definition.workflow != workflow)
            continue;
        isWorkflowKnown = true;
        for (const TriggerDefinition &each : definition.triggers) {
            if (each.type == TriggerType::Cron && (trigger.isEmpty() || each.name == trigger))
                keys.append({definition.workflow, each.name});
        }
    }
    if (!isWorkflowKnown)
        return failure(ErrorCode::InvalidWorkflow, workflow);
    if (keys.isEmpty() && !trigger.isEmpty())
        return failure(ErrorCode::InvalidTrigger, trigger);
    return keys;
}

/// Writes what is found about one trigger after the other.
class RehearsalLines {
public:
    RehearsalLines(Output &out, const TimeFormat &times, int year) : m_out(out), m_times(times), m_year(year) { }

    void add(const TriggerRehearsal &rehearsal)
    {
        if (rehearsal.problem) {
            addRemark(rehearsal.key, {}, rehearsal.problem->sentence);
            return;
        }
        if (!rehearsal.isTouched())
            addRemark(rehearsal.key, QStringLiteral("unchanged"),
                      rehearsal.changes.isEmpty() ? tr("no clock change in %1 in %2").arg(rehearsal.timezone).arg(m_year)
                                                  : tr("no clock change of %1 touches it").arg(m_year));
        for (const RehearsedChange &change : rehearsal.changes) {
            if (!change.firings.isEmpty())
                addChange(rehearsal.key, rehearsal.daylightSaving, change);
        }
    }

private:
    void addRemark(const TriggerKey &key, const QString &effect, const QString &reason)
    {
        if (m_out.isJson())
            m_out.json(QJsonObject{{QStringLiteral("workflow"), key.workflow},
                                   {QStringLiteral("trigger"), key.trigger},
                                   {QStringLiteral("effect"), effect.isEmpty() ? QJsonValue::Null : QJsonValue(effect)},
                                   {QStringLiteral("reason"), reason}});
        else
            m_out.text(key.workflow + u'/' + key.trigger + QStringLiteral(": ")
                       + (effect.isEmpty() ? reason : effect + QStringLiteral(", ") + reason));
    }

    void addChange(const TriggerKey &key, DaylightSavingMode mode, const RehearsedChange &change)
    {
        if (!m_out.isJson())
            m_out.text(tr("%1/%2 on %3 (%4, %5): %6 becomes %7 at %8; fires %9 times, usually %10")
                           .arg(key.workflow, key.trigger, localText(change.day).left(10), change.expression,
                                change.timezone, offsetText(change.before), offsetText(change.after),
                                m_times.seconds(change.at))
                           .arg(change.onDay)
                           .arg(change.usual));
        for (const RehearsedFiring &firing : change.firings) {
            if (m_out.isJson())
                m_out.json(documentOf(key, mode, change, firing));
            else
                m_out.text(textOf(firing));
        }
    }

    QString textOf(const RehearsedFiring &firing) const
    {
        const QString text = QStringLiteral("  ") + localText(firing.local).mid(11) + u' ';
        switch (firing.effect) {
        case ChangeEffect::Skipped:
            return text + tr("skipped: does not fire");
        case ChangeEffect::Moved:
            return text + tr("moved: fires at %1").arg(m_times.seconds(*firing.insteadAt));
        case ChangeEffect::Repeated:
            return text + tr("repeated: fires again at %1").arg(m_times.seconds(*firing.at));
        case ChangeEffect::DroppedRepeat:
            return text + tr("comes twice: fires once, at %1").arg(m_times.seconds(*firing.at));
        }
        return text;
    }

    QJsonObject documentOf(const TriggerKey &key, DaylightSavingMode mode, const RehearsedChange &change,
                           const RehearsedFiring &firing) const
    {
        const auto instant = [this](const std::optional<Instant> &at) {
            return at ? QJsonValue(m_times.seconds(*at)) : QJsonValue(QJsonValue::Null);
        };
        QJsonObject other;
        for (size_t each = 0; each < firing.inModes.size(); ++each) {
            if (DaylightSavingMode(each) != mode)
                other.insert(daylightSavingName(DaylightSavingMode(each)), changeEffectName(firing.inModes[each]));
        }
        return {{QStringLiteral("workflow"), key.workflow},
                {QStringLiteral("trigger"), key.trigger},
                {QStringLiteral("timezone"), change.timezone},
                {QStringLiteral("change_at"), m_times.seconds(change.at)},
                {QStringLiteral("offset_before"), offsetText(change.before)},
                {QStringLiteral("offset_after"), offsetText(change.after)},
                {QStringLiteral("effect"), changeEffectName(firing.effect)},
                {QStringLiteral("local"), localText(firing.local)},
                {QStringLiteral("at"), instant(firing.at)},
                {QStringLiteral("instead_at"), instant(firing.insteadAt)},
                {QStringLiteral("day"), localText(change.day).left(10)},
                {QStringLiteral("firings"), change.onDay},
                {QStringLiteral("usual"), change.usual},
                {QStringLiteral("other"), other}};
    }

    Output &m_out;
    TimeFormat m_times;
    int m_year;
};

CommandResult rehearseAll(Invocation &invocation)
{
    const auto today = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(systemNow()));
    const auto year = numberOption(invocation.options, "year", int(today.year()), 9998);
    if (!year)
        return tl::unexpected(year.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto keys = triggersOf(invocation, **store);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto rehearsals = rehearseTriggers(**store, *keys, *year);
    if (!rehearsals)
        return tl::unexpected(rehearsals.error());
    RehearsalLines lines(invocation.out, invocation.times, *year);
    for (qsizetype i = 0; i < rehearsals->size() && invocation.out.isGood(); ++i)
        lines.add(rehearsals->at(i));
    return ExitStatus::Done;
}

} // namespace

QVector<Command> rehearseCommands()
{
    return {{QStringLiteral("rehearse"),
             QStringLiteral("[WORKFLOW [TRIGGER]]"),
             tr("Tell what a year's clock changes do to each trigger; starts nothing."),
             0,
             2,
             {{QStringLiteral("year"), tr("The year; the default is this one."), QStringLiteral("YEAR")}},
             rehearseAll}};
}

} // namespace squidie::cli
