// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/triggertreemodel.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace squidie::ui {

/// The tree of triggers with its filter; selects the trigger that every page follows.
class TriggerPanel : public QWidget {
    Q_OBJECT

public:
    TriggerPanel(ConsoleState &state, Clock clock, QWidget *parent = nullptr);

    void focusFilter();

Q_SIGNALS:
    void definitionsWanted();

private:
    void selectFromState();
    void onCurrent(const QModelIndex &current);
    void showMenu(const QPoint &position);

    ConsoleState &m_state;
    TriggerTreeModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    bool m_following = false;
};

} // namespace squidie::ui
