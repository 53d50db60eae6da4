// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QTimer>
#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace squidie::ui {

class SummaryModel;

/// A row for each trigger, summed up over the range. Opening a row shows that trigger's windows.
class SummaryPane : public QWidget {
    Q_OBJECT

public:
    SummaryPane(ConsoleState &state, WindowsLoader &loader, Clock clock, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void opened(const squidie::TriggerKey &trigger);

private:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void takeData();
    void showMenu(const QPoint &position);

    ConsoleState &m_state;
    WindowsLoader &m_loader;
    SummaryModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QTimer m_soon;
    QTimer m_passing; ///< while visible: relative times grow older
};

} // namespace squidie::ui
