// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/triggerhealth.h"

#include <QAbstractItemModel>
#include <QHash>

namespace squidie::ui {

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
        HealthRole, ///< the badge's text: what is worst, or how many triggers of a workflow are wrong; empty if all is well
        SevereRole, ///< true if a schedule cannot be read, or something is missing or in conflict
        UnreadableRole, ///< true if the schedule cannot be read
        CronRole, ///< true for a cron trigger
    };

    explicit TriggerTreeModel(ConsoleState &state, Clock clock, QObject *parent = nullptr);

    QModelIndex indexOf(const TriggerKey &key) const;
    TriggerKey keyOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Workflow {
        QString name;
        QVector<TriggerOverview> triggers;
        bool operator==(const Workflow &other) const;
    };

    void load();
    void onHealth(const QVector<TriggerKey> &keys);
    TriggerHealth healthOf(const TriggerKey &key) const;
    /// How many of the triggers have something wrong, and whether that is severe.
    struct Wrong {
        qsizetype triggers = 0;
        qsizetype all = 0;
        bool isSevere = false;
    };
    void addWrong(Wrong &wrong, const Workflow &workflow) const;
    QVariant wrongData(const Wrong &wrong, int role) const;
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
    struct Place {
        int workflow;
        int trigger;
    };
    QHash<TriggerKey, Place> m_places;
};

} // namespace squidie::ui
