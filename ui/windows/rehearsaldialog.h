// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"
#include "windows/daygrid.h"

#include <QCoroTask>
#include <QDialog>

class QLabel;
class QSpinBox;
class QTabWidget;
class QTreeWidget;

namespace squidie::ui {

class BusyLine;

/// What a year's clock changes do to the selected triggers: a calendar of their firings, red where a clock change adds one or
/// takes one away, the effects by day, and a day's firings. Starts nothing. (manual: schedules.md, "Rehearsal")
class RehearsalDialog : public QDialog {
    Q_OBJECT

public:
    RehearsalDialog(ConsoleState &state, Clock clock, QWidget *parent = nullptr);

    DayGrid *grid() const { return m_grid; }
    QSpinBox *year() const { return m_year; }
    QTreeWidget *effects() const { return m_effects; }
    QTreeWidget *firings() const { return m_firings; }
    /// Why nothing is touched, or which schedules cannot be read; empty where there is nothing to say.
    QString note() const;
    const YearRehearsal &rehearsal() const { return m_rehearsal; }

private:
    void changeEvent(QEvent *event) override;
    void buildLayout();
    QCoro::Task<> read();
    QCoro::Task<> readDay(QDate day);
    void take(const YearRehearsal &rehearsal);
    void showCells();
    void fillEffects();
    QString effectText(const RehearsedFiring &firing, const QByteArray &zone) const;

    ConsoleState &m_state;
    Clock m_clock;
    QLabel *m_scope;
    QSpinBox *m_year;
    DayGrid *m_grid;
    QTabWidget *m_tabs;
    QTreeWidget *m_effects;
    QTreeWidget *m_firings;
    QLabel *m_note;
    BusyLine *m_busy;
    YearRehearsal m_rehearsal;
    LatestRequest m_reading;
    LatestRequest m_readingDay;
};

} // namespace squidie::ui
