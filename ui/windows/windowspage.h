// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QWidget>

class QMenu;
class QStackedWidget;
class QTabWidget;

namespace squidie::ui {

class BusyLine;
class CalendarPane;
class EmptyState;
class LatenessView;
class SummaryPane;
class TimelinePane;
class WindowTablePane;

/// Intended windows against received times, as a timeline, a table, a summary, a lateness chart and a
/// calendar.
class WindowsPage : public QWidget {
    Q_OBJECT

public:
    explicit WindowsPage(ConsoleState &state, QWidget *parent = nullptr);
    WindowsPage(ConsoleState &state, Clock clock, QWidget *parent = nullptr);

    QTabWidget *tabs() const { return m_tabs; }
    TimelinePane *timeline() const { return m_timeline; }
    WindowTablePane *table() const { return m_table; }
    SummaryPane *summary() const { return m_summary; }
    LatenessView *lateness() const { return m_lateness; }
    CalendarPane *calendar() const { return m_calendar; }
    WindowsLoader *loader() const { return m_loader; }
    /// What can be saved from the visible tab.
    QMenu *exportMenu() const { return m_export; }

private:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void buildLateness();
    void showPart();
    void buildExport();
    void fillExportMenu();
    void saveAs(const QString &name, const QString &kinds, const std::function<QByteArray()> &content);
    void showState();

    ConsoleState &m_state;
    WindowsLoader *m_loader;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    TimelinePane *m_timeline;
    WindowTablePane *m_table;
    SummaryPane *m_summary;
    LatenessView *m_lateness;
    CalendarPane *m_calendar;
    EmptyState *m_empty;
    BusyLine *m_busy;
    QMenu *m_export = nullptr;
};

} // namespace squidie::ui
