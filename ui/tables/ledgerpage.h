// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/pagedmodel.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace squidie::ui {

class BusyLine;
class EmptyState;

/// A page that lists what the store keeps of the selected trigger in the shown range, newest first: a bar of filters, the
/// table, a line with the number of rows, and a message in place of an empty table. The selection is the shared one; new
/// rows come in on top without moving what is being looked at.
class LedgerPage : public QWidget {
    Q_OBJECT

public:
    /// Starts over: after an import, whose rows may lie anywhere in time.
    void reload();
    /// What the window's title adds for this page.
    virtual QString titleText() const = 0;
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void titleChanged();

protected:
    /// What is shown in place of an empty table; without `action` it has no button.
    struct Message {
        QString title;
        QString sentence;
        QString action = {};
    };

    LedgerPage(ConsoleState &state, PagedModelBase &model, const QString &icon, QWidget *parent);
    /// To be called once, from the constructor of the page.
    void build(QWidget &filterBar, const QString &tableName, QAbstractItemView::SelectionMode selection);

    /// Reads the filter again, now or as soon as the page is shown.
    void applyFilter();
    /// A filter with the selected trigger and the shown range added.
    template<typename Filter>
    Filter inScope(Filter filter) const
    {
        filter.workflow = m_state.trigger().workflow;
        filter.trigger = m_state.trigger().trigger;
        filter.since = m_state.range().from;
        if (m_state.range().until + openEnd < systemNow())
            filter.until = m_state.range().until;
        return filter;
    }
    /// Selects the row that the shared selection means.
    void followSelection();
    BusyLine *busyLine() const { return m_busy; }

    /// Gives the model its filter; `anew`: another store has been opened.
    virtual void setModelFilter(bool anew) = 0;
    /// The button of the message was pressed.
    virtual void clearFilter() = 0;
    virtual QString countText(int rows, bool complete) const = 0;
    virtual Message emptyMessage() const = 0;
    /// -1 where nothing in the table is selected.
    virtual int selectedRow() const = 0;
    /// The user has moved to this row.
    virtual void select(int row) = 0;

    ConsoleState &m_state;

private:
    void keepPlace();
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void refresh();
    void showState();
    void noteTop(int firstInserted);
    void onRowsArrived(int count);
    void onRowsHeldBack(int count);
    void showPill(int count);
    void trim();
    void hidePill();
    void placePill();

    PagedModelBase &m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_footer;
    QToolButton *m_pill; ///< "3 new": above the table while new rows are out of sight
    BusyLine *m_busy;
    QString m_storePath;
    QPersistentModelIndex m_top; ///< the first row in sight before rows were inserted above it
    bool m_keepPlace = false;
    int m_unseen = 0;
    bool m_isBehind = false; ///< new rows were held back
    bool m_stale = true;
    bool m_following = false;
};

} // namespace squidie::ui
