// SPDX-License-Identifier: Apache-2.0
#include "shell/triggertreemodel.h"

#include "outcomes/outcomestyle.h"
#include "state/triggersummaries.h"
#include "text/plaintext.h"
#include "text/scheduletext.h"
#include "text/timetext.h"

#include <squidie/coverage.h>

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace squidie::ui {

namespace {

/// The internal id of a row: 0 at the top level, else the workflow's number from 1.
constexpr quintptr topLevel = 0;

} // namespace

bool TriggerTreeModel::Workflow::operator==(const Workflow &other) const
{
    return name == other.name
        && std::equal(triggers.cbegin(), triggers.cend(), other.triggers.cbegin(), other.triggers.cend(),
                      [](const TriggerOverview &a, const TriggerOverview &b) { return a.key == b.key; });
}

TriggerTreeModel::TriggerTreeModel(ConsoleState &state, Clock clock, QObject *parent)
    : QAbstractItemModel(parent),
      m_state(state),
      m_clock(std::move(clock))
{
    connect(&state, &ConsoleState::triggersChanged, this, &TriggerTreeModel::load);
    connect(&state.summaries(), &TriggerSummaries::changed, this, &TriggerTreeModel::onHealth);
    load();
}

void TriggerTreeModel::load()
{
    QVector<Workflow> workflows;
    for (const TriggerOverview &trigger : m_state.triggers()) {
        if (workflows.isEmpty() || workflows.last().name != trigger.key.workflow)
            workflows.append({trigger.key.workflow, {}});
        workflows.last().triggers.append(trigger);
    }
    if (workflows == m_workflows) {
        m_workflows = workflows;
        for (int i = 0; i < m_workflows.size(); ++i) {
            const QModelIndex above = index(i + 1, 0);
            Q_EMIT dataChanged(index(0, 0, above), index(rowCount(above) - 1, 0, above));
        }
        return;
    }
    beginResetModel();
    m_workflows = workflows;
    m_places.clear();
    for (int w = 0; w < m_workflows.size(); ++w) {
        const auto &triggers = m_workflows.at(w).triggers;
        for (int t = 0; t < triggers.size(); ++t)
            m_places.insert(triggers.at(t).key, {w, t});
    }
    endResetModel();
}

void TriggerTreeModel::onHealth(const QVector<TriggerKey> &keys)
{
    QSet<int> workflows;
    for (const TriggerKey &key : keys) {
        const QModelIndex changed = indexOf(key);
        if (!changed.isValid())
            continue;
        Q_EMIT dataChanged(changed, changed);
        workflows.insert(changed.parent().row());
    }
    for (const int row : std::as_const(workflows))
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
    if (!workflows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(0, 0));
}

TriggerHealth TriggerTreeModel::healthOf(const TriggerKey &key) const
{
    const TriggerSummary *summary = m_state.summaries().find(key);
    return summary ? TriggerHealth(*summary) : TriggerHealth();
}

QModelIndex TriggerTreeModel::indexOf(const TriggerKey &key) const
{
    if (key == TriggerKey())
        return index(0, 0);
    if (!key.trigger.isEmpty()) {
        const auto place = m_places.constFind(key);
        return place == m_places.cend() ? QModelIndex() : index(place->trigger, 0, index(place->workflow + 1, 0));
    }
    for (int w = 0; w < m_workflows.size(); ++w) {
        if (m_workflows.at(w).name == key.workflow)
            return index(w + 1, 0);
    }
    return {};
}

TriggerKey TriggerTreeModel::keyOf(const QModelIndex &index) const
{
    return {index.data(WorkflowRole).toString(), index.data(TriggerRole).toString()};
}

QModelIndex TriggerTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : topLevel);
}

QModelIndex TriggerTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(int(child.internalId()), 0, topLevel);
}

int TriggerTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_workflows.isEmpty() ? 0 : int(m_workflows.size()) + 1;
    if (parent.internalId() != topLevel || parent.row() == 0 || parent.row() > m_workflows.size())
        return 0;
    return int(m_workflows.at(parent.row() - 1).triggers.size());
}

int TriggerTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const TriggerOverview *TriggerTreeModel::triggerAt(const QModelIndex &index) const
{
    if (index.internalId() == topLevel)
        return nullptr;
    const auto &triggers = m_workflows.at(int(index.internalId()) - 1).triggers;
    return index.row() < triggers.size() ? &triggers.at(index.row()) : nullptr;
}

QVariant TriggerTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const TriggerOverview *trigger = triggerAt(index))
        return triggerData(*trigger, role);
    return index.row() == 0 ? everythingData(role) : workflowData(m_workflows.at(index.row() - 1), role);
}

void TriggerTreeModel::addWrong(Wrong &wrong, const Workflow &workflow) const
{
    for (const TriggerOverview &trigger : workflow.triggers) {
        const TriggerHealth health = healthOf(trigger.key);
        ++wrong.all;
        wrong.triggers += health.isGood() ? 0 : 1;
        wrong.isSevere = wrong.isSevere || health.worst() <= TriggerHealth::Worst::Conflict;
    }
}

QVariant TriggerTreeModel::wrongData(const Wrong &wrong, int role) const
{
    switch (role) {
    case HealthRole:
        return wrong.triggers > 0 ? tr("%1 wrong").arg(QLocale().toString(wrong.triggers)) : QString();
    case SevereRole:
        return wrong.isSevere;
    default:
        return wrong.triggers > 0 ? tr("%1 of %2 triggers have something wrong in the shown range")
                                        .arg(QLocale().toString(wrong.triggers), QLocale().toString(wrong.all))
                                  : QString();
    }
}

QVariant TriggerTreeModel::everythingData(int role) const
{
    switch (role) {
    case HealthRole:
    case SevereRole:
    case Qt::ToolTipRole: {
        Wrong wrong;
        for (const Workflow &workflow : m_workflows)
            addWrong(wrong, workflow);
        return wrongData(wrong, role);
    }
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("All triggers");
    case LevelRole:
        return 0;
    default:
        return {};
    }
}

QVariant TriggerTreeModel::workflowData(const Workflow &workflow, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return workflow.name.isEmpty() ? tr("(no workflow name)") : oneLine(shortName(workflow.name));
    case HealthRole:
    case SevereRole: {
        Wrong wrong;
        addWrong(wrong, workflow);
        return wrongData(wrong, role);
    }
    case Qt::ToolTipRole: {
        Wrong wrong;
        addWrong(wrong, workflow);
        const QString sentence = wrongData(wrong, role).toString();
        return plainToolTip(sentence.isEmpty() ? workflow.name : workflow.name + u'\n' + sentence);
    }
    case Qt::AccessibleTextRole:
        if (const QString wrong = workflowData(workflow, HealthRole).toString(); !wrong.isEmpty())
            return tr("Workflow %1, %2").arg(oneLine(workflow.name), wrong);
        return tr("Workflow %1").arg(oneLine(workflow.name));
    case WorkflowRole:
        return workflow.name;
    case LevelRole:
        return 1;
    default:
        return {};
    }
}

QVariant TriggerTreeModel::triggerData(const TriggerOverview &trigger, int role) const
{
    const TriggerHealth health = healthOf(trigger.key);
    switch (role) {
    case Qt::DisplayRole:
        return trigger.key.trigger.isEmpty() ? tr("(no trigger name)") : oneLine(trigger.key.trigger);
    case Qt::ToolTipRole:
        return plainToolTip(tip(trigger));
    case Qt::AccessibleTextRole: {
        QStringList parts{tr("Trigger %1").arg(oneLine(trigger.key.trigger)),
                          data(indexOf(trigger.key), DetailRole).toString()};
        if (const auto next = nextWindow(trigger))
            parts.append(tr("next window %1").arg(timeTextWithZone(next->startAt, m_state.zoneFor(trigger.key))));
        if (trigger.last)
            parts.append(tr("last outcome: %1").arg(outcomeText(trigger.last->outcome)));
        parts.append(health.texts());
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case WorkflowRole:
        return trigger.key.workflow;
    case TriggerRole:
        return trigger.key.trigger;
    case LevelRole:
        return 2;
    case DetailRole:
        if (const auto problem = problemOf(trigger))
            return problem->sentence;
        return trigger.declared ? cronText(trigger.definition.expression).isEmpty() ? scheduleText(trigger.definition)
                                                                                    : cronText(trigger.definition.expression)
                                : tr("No definition");
    case NextRole:
        return nextText(trigger);
    case OutcomeRole:
        return trigger.last ? QVariant(int(trigger.last->outcome)) : QVariant();
    case HealthRole:
        return health.texts().value(0); // the tool tip lists all
    case SevereRole:
        return health.worst() <= TriggerHealth::Worst::Conflict;
    case UnreadableRole:
        return health.isUnreadable;
    case CronRole:
        return trigger.declared && trigger.definition.type == TriggerType::Cron;
    default:
        return {};
    }
}

std::optional<ScheduleProblem> TriggerTreeModel::problemOf(const TriggerOverview &trigger) const
{
    return trigger.declared ? scheduleProblem(trigger.definition, trigger.settings) : std::nullopt;
}

std::optional<ExpectedWindow> TriggerTreeModel::nextWindow(const TriggerOverview &trigger) const
{
    return trigger.declared ? neighbourWindows(trigger.definition, trigger.settings, m_clock()).next : std::nullopt;
}

/// The time if it is today, else the day.
QString TriggerTreeModel::nextText(const TriggerOverview &trigger) const
{
    const auto next = nextWindow(trigger);
    if (!next)
        return {};
    const QByteArray zone = m_state.zoneFor(trigger.key);
    const QString at = timeText(next->startAt, zone);
    return at.left(10) == timeText(m_clock(), zone).left(10) ? at.mid(11, 5) : at.mid(5, 5);
}

QString TriggerTreeModel::tip(const TriggerOverview &trigger) const
{
    QStringList lines{QStringLiteral("%1 · %2").arg(trigger.key.workflow, trigger.key.trigger)};
    if (!trigger.declared) {
        lines.append(tr("Known from deliveries only: no current definition declares it."));
    } else if (trigger.definition.type == TriggerType::Cron) {
        lines.append(scheduleText(trigger.definition));
        lines.append(trigger.definition.expression);
        lines.append(trigger.definition.idempotency == IdempotencyStrategy::None
                         ? tr("No idempotency: every delivery starts a run")
                         : tr("Idempotency: %1").arg(idempotencyName(trigger.definition.idempotency)));
        if (const auto problem = problemOf(trigger))
            lines.append(problem->sentence);
        if (const auto next = nextWindow(trigger))
            lines.append(tr("Next window: %1").arg(timeTextWithZone(next->startAt, m_state.zoneFor(trigger.key))));
    } else {
        lines.append(tr("Manual trigger"));
    }
    if (trigger.last) {
        lines.append(tr("Last: %1, %2")
                         .arg(outcomeText(trigger.last->outcome),
                              timeTextWithZone(trigger.last->receivedAt, m_state.zoneFor(trigger.key))));
    } else {
        lines.append(tr("Nothing has arrived yet"));
    }
    const QString health = healthOf(trigger.key).texts().join(QStringLiteral(" · "));
    if (!health.isEmpty())
        lines.append(tr("In the shown range: %1").arg(health));
    return lines.join(u'\n');
}

} // namespace squidie::ui
