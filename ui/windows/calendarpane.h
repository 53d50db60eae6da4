// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"
#include "windows/daygrid.h"

#include <QCoroTask>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace squidie::ui {

class EmptyState;

/// A year or a month of the selected triggers' windows, a cell a day, coloured by the worst status of the day. Choosing a day
/// narrows the range to it. Asks the store while it is visible.
class CalendarPane : public QWidget {
    Q_OBJECT

public:
    CalendarPane(ConsoleState &state, Clock clock, QWidget *parent = nullptr);

    DayGrid *grid() const { return m_grid; }
    const WindowCalendar &calendar() const { return m_calendar; }
    /// What is to be known about the figures, in sentences; empty where there is nothing.
    QString note() const;
    bool isLoading() const { return m_loading; }
    void setSpan(DayGrid::Span span);

Q_SIGNALS:
    /// The range is a day now, and its windows are wanted.
    void dayOpened();
    void loadingChanged();

private:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    QWidget *buildBar();
    QWidget *buildLegend();
    void step(int periods);
    void showPeriod(QDate day, DayGrid::Span span);
    void makeStale();
    QCoro::Task<> read();
    void setLoading(bool loading);
    void showCells();
    void showRange();
    void narrowTo(QDate day);
    QByteArray zone() const;
    QDate dayOf(Instant instant) const;

    ConsoleState &m_state;
    Clock m_clock;
    DayGrid *m_grid;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_title;
    QLabel *m_note;
    QVector<QLabel *> m_legend;
    QToolButton *m_year = nullptr;
    QToolButton *m_month = nullptr;
    WindowCalendar m_calendar;
    LatestRequest m_reading;
    bool m_stale = true;
    bool m_loading = false;
};

} // namespace squidie::ui
