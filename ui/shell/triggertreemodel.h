// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QAbstractItemModel>
#include <QHash>

namespace squidie::ui {

/// What is wrong with a trigger's windows in the shown range.
struct TriggerHealth {
    int missing = 0;
    int late = 0;
    int rejected = 0;
    bool conflict = false;
    bool operator==(const TriggerHealth &) const = default;
};

/// Workflows with their triggers, below a row for all triggers. Updates in place: selection and expansion survive a fresh
/// catalogue.
class TriggerTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        WorkflowRole = Qt::UserRole + 1,
        TriggerRole,
        LevelRole, ///< 0 everything, 1 a workflow, 2 a trigger
        DetailRole, ///< the second line: the schedule
        NextRole, ///< when its next window begins, short
        OutcomeRole, ///< int of the last outcome; invalid if there is none
        HealthRole, ///< the badge's text; empty if all is well
        HealthCountRole, ///< the number in it, for when there is no room for words; may be empty
        SevereRole, ///< true if something is missing or in conflict
        CronRole, ///< true for a cron trigger
    };

    explicit TriggerTreeModel(ConsoleState &state, Clock clock, QObject *parent = nullptr);

    void setHealth(const TriggerKey &key, const TriggerHealth &health);
    QModelIndex indexOf(const TriggerKey &key) const;
    TriggerKey keyOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static QStringList healthTexts(const TriggerHealth &health);

private:
    struct Workflow {
        QString name;
        QVector<TriggerOverview> triggers;
        bool operator==(const Workflow &other) const;
    };

    void load();
    const TriggerOverview *triggerAt(const QModelIndex &index) const;
    QVariant triggerData(const TriggerOverview &trigger, int role) const;
    QVariant workflowData(const Workflow &workflow, int role) const;
    QVariant everythingData(int role) const;
    QString tip(const TriggerOverview &trigger) const;
    std::optional<ScheduleProblem> problemOf(const TriggerOverview &trigger) const;
    std::optional<ExpectedWindow> nextWindow(const TriggerOverview &trigger) const;
    QString nextText(const TriggerOverview &trigger) const;

    ConsoleState &m_state;
    Clock m_clock;
    QVector<Workflow> m_workflows;
    QHash<TriggerKey, TriggerHealth> m_health;
};

} // namespace squidie::ui
