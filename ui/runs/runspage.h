// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace squidie::ui {

class BusyLine;
class EmptyState;
class RunModel;

/// Runs by status, of the selected trigger, in the shown range.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    explicit RunsPage(ConsoleState &state, QWidget *parent = nullptr);

    RunModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QString titleText() const;

Q_SIGNALS:
    void titleChanged();

private:
    QWidget *buildChips();
    void buildTable();
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void applyFilter();
    void refresh();
    void showState();
    void selectFromState();
    void updateIcons();

    ConsoleState &m_state;
    RunModel *m_model;
    QHash<QString, QToolButton *> m_chips;
    QString m_status;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_footer;
    BusyLine *m_busy;
    QString m_storePath;
    bool m_stale = true;
    bool m_following = false;
};

} // namespace squidie::ui
