// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;

namespace squidie::ui {

/// "Worker off", "Worker on, idle", "Worker on, 2 steps/s". Pure.
QString workerText(const WorkerState &state, double stepsPerSecond);

/// The embedded worker as the operator starts and pauses it: off until asked. One action for menu, status bar and shortcut.
class WorkerControl : public QObject {
    Q_OBJECT

public:
    explicit WorkerControl(ConsoleState &state, QObject *parent = nullptr);

    /// Checkable: on while the worker is at work.
    QAction *action() const { return m_action; }
    QString text() const;
    QString details() const; ///< what it is doing, for a tooltip
    bool isOn() const;

    /// Serves that queue, in place of the one before.
    void start(const QString &queue);
    void pause();
    void toggle();

Q_SIGNALS:
    void changed();

private:
    void show();
    void measure();
    void take(const WorkerState &worker);

    ConsoleState &m_state;
    QAction *m_action;
    QTimer m_second;
    QElapsedTimer m_since;
    QString m_queue = QStringLiteral("default");
    qint64 m_stepsBefore = 0;
    double m_rate = 0;
};

} // namespace squidie::ui
