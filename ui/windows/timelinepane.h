// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace squidie::ui {

class EmptyState;
class LaneChoicesBar;
class TimelineView;
class WindowActions;

/// The timeline with its legend (which shows and hides outcomes) and its zoom buttons, bound to the shared state.
class TimelinePane : public QWidget {
    Q_OBJECT

public:
    TimelinePane(ConsoleState &state, WindowsLoader &loader, Clock clock, QWidget *parent = nullptr);

    TimelineView *view() const { return m_view; }
    LaneChoicesBar *choices() const { return m_choices; }

private:
    QWidget *buildLegend();
    QToolButton *zoomButton(const QString &icon, const QString &name, void (TimelineView::*slot)());
    void changeEvent(QEvent *event) override;
    void updateIcons();
    void updateShown();
    void takeData();
    void passView();
    void takeChoices();
    void takeSelection();
    void takeZone();

    ConsoleState &m_state;
    WindowsLoader &m_loader;
    WindowActions *m_actions;
    QStackedWidget *m_stack;
    TimelineView *m_view;
    EmptyState *m_nothingWrong;
    LaneChoicesBar *m_choices;
    QVector<QToolButton *> m_outcomes;
    QVector<QLabel *> m_keys; ///< pictures of the legend's entries that are not buttons
    QTimer m_writeBack; ///< passes the range to the shared state when the user pauses
    TimeRange m_wanted{};
    bool m_choosing = false;
};

} // namespace squidie::ui
