// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace squidie::ui {

class WorkerControl;

/// The bottom line: the store, its kind and size, whether it answers and can be written, whether a worker runs steps here,
/// the time in the chosen zone, live or paused.
class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    StatusStrip(ConsoleState &state, WorkerControl &worker, Clock clock, QWidget *parent = nullptr);

    QLabel *store() const { return m_store; }
    QToolButton *notWritable() const { return m_notWritable; } ///< "Read-only" or "No answer"; else hidden

private:
    void showStore();
    void showClock();
    void showLive();
    void showWorker();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    ConsoleState &m_state;
    WorkerControl &m_workerControl;
    Clock m_clock;
    QLabel *m_store;
    QLabel *m_kind;
    QToolButton *m_notWritable;
    QLabel *m_time;
    QToolButton *m_worker;
    QToolButton *m_live;
};

} // namespace squidie::ui
