// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/detailtree.h"

#include <squidie/runview.h>

class QToolButton;
class QLabel;

/// The lists in a run's inspector. Each keeps what is expanded and selected when the same run is shown again.
namespace squidie::ui {

/// Attempts, each with its details below: all, or those of one step.
class AttemptList : public QWidget {
    Q_OBJECT

public:
    explicit AttemptList(QWidget *parent = nullptr);

    void setAttempts(const RunView &run, const QByteArray &zone);
    /// An empty name shows all.
    void showStep(const QString &step);
    QString shownStep() const { return m_step; }
    DetailTree *tree() const { return m_tree; }

Q_SIGNALS:
    /// The button that shows all attempts again was pressed.
    void allWanted();

private:
    void filter();

    QString m_step;
    QLabel *m_only;
    QToolButton *m_all;
    DetailTree *m_tree;
};

/// The facts, each with its data below.
class JournalTree : public DetailTree {
    Q_OBJECT

public:
    explicit JournalTree(QWidget *parent = nullptr);
    void setJournal(const RunView &run, const QByteArray &zone);

private:
    QString m_run;
    QByteArray m_zone;
};

/// The commands that people gave, with their names and comments.
class CommandTree : public DetailTree {
    Q_OBJECT

public:
    explicit CommandTree(QWidget *parent = nullptr);
    void setCommands(const QVector<RunCommand> &commands, const QByteArray &zone);
};

/// Results that came too late and changed nothing.
class AnomalyTree : public DetailTree {
    Q_OBJECT

public:
    explicit AnomalyTree(QWidget *parent = nullptr);
    void setAnomalies(const QVector<RunAnomaly> &anomalies, const QByteArray &zone);
};

QString attemptStatusText(AttemptStatus status);
QString signalText(const QString &signal);

} // namespace squidie::ui
