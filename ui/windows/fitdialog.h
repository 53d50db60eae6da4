// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace squidie::ui {

class BusyLine;

/// Which settings explain a trigger's deliveries, as a table of candidates, best first (manual: schedules.md, "Fit"). Changes
/// nothing itself: the best is handed to whoever opened it.
class FitDialog : public QDialog {
    Q_OBJECT

public:
    FitDialog(ConsoleState &state, const TriggerKey &trigger, QWidget *parent = nullptr);

    QTreeWidget *table() const { return m_table; }
    QPushButton *applyButton() const { return m_apply; }
    /// The period, and why nothing can be taken over.
    QString note() const;
    const std::optional<ScheduleFit> &fit() const { return m_fit; }

Q_SIGNALS:
    /// The best is to be taken over.
    void applied(const squidie::ScheduleFit &fit);

private:
    QCoro::Task<> read();
    void fill();

    ConsoleState &m_state;
    TriggerKey m_trigger;
    QTreeWidget *m_table;
    QLabel *m_note;
    QPushButton *m_apply;
    BusyLine *m_busy;
    std::optional<ScheduleFit> m_fit;
    LatestRequest m_reading;
};

} // namespace squidie::ui
