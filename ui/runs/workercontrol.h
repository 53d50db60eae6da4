// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;

namespace squidie::ui {

/// "Worker off", "Worker on, idle", "Worker on, 2 steps/s". Pure.
QString workerText(const WorkerState &state, double stepsPerSecond);

/// Starts and pauses the embedded worker, which is off at first. One action for the menu, the status bar and the shortcut.
class WorkerControl : public QObject {
    Q_OBJECT

public:
    explicit WorkerControl(ConsoleState &state, QObject *parent = nullptr);

    /// Checkable; checked while the worker is on.
    QAction *action() const { return m_action; }
    QString text() const;
    QString details() const; ///< what it is doing, for a tooltip
    bool isOn() const;

    /// Serves that queue instead of the previous one.
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
