// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/latestrequest.h"
#include <squidie/error.h>

#include <QAbstractTableModel>
#include <QCoroTask>

#include <optional>

namespace squidie::ui {

/// The part of PagedModel that does not depend on the type of the rows.
class PagedModelBase : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Starts over at the first page; requests under way are dropped.
    void reload();
    bool isComplete() const { return m_complete; }
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int pageSize = 200;

Q_SIGNALS:
    void loadingChanged();

protected:
    void setLoading(bool loading);
    /// A question about the list as it stands: current until the next reload().
    Request request() const { return m_list.join(); }
    virtual void clearRows() = 0;
    virtual QCoro::Task<void> loadPage() = 0;

    std::optional<Error> m_error;
    bool m_complete = true;

private:
    bool m_loading = false;
    LatestRequest m_list;
};

/// A table of millions of rows in keyset pages, newest first. Never asks the store from data(); further rows come with
/// fetchMore(). `Page` has `rows`, each with an `id`, and `next`, the cursor after the last one.
template<typename Page>
class PagedModel : public PagedModelBase {
public:
    using Rows = decltype(Page::rows);
    using Row = typename Rows::value_type;
    using Cursor = typename decltype(Page::next)::value_type;

    using PagedModelBase::PagedModelBase;

    /// Appends a page as if the store had answered with it.
    void appendPage(const Page &page)
    {
        if (!page.rows.isEmpty()) {
            const int first = int(m_rows.size());
            beginInsertRows({}, first, first + int(page.rows.size()) - 1);
            m_rows += page.rows;
            endInsertRows();
        }
        m_next = page.next;
        m_complete = !page.next;
    }

    const Row &rowAt(int row) const { return m_rows.at(row); }
    /// The loaded row with that id, or -1.
    int rowOf(const decltype(Row::id) &id) const
    {
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row).id == id)
                return int(row);
        }
        return -1;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

protected:
    /// Asks the store for the page after the cursor, or for the first one.
    virtual QCoro::Task<Result<Page>> readPage(std::optional<Cursor> after) = 0;

    void insertOnTop(const Rows &rows)
    {
        beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = rows + m_rows;
        endInsertRows();
    }

    Rows m_rows;

private:
    void clearRows() override
    {
        m_rows.clear();
        m_next.reset();
    }

    QCoro::Task<void> loadPage() override
    {
        const Request asked = request();
        setLoading(true);
        const Result<Page> page = co_await readPage(m_next);
        if (!asked.isCurrent())
            co_return;
        if (page) {
            appendPage(*page);
        } else {
            m_error = page.error();
            m_complete = true;
        }
        setLoading(false);
    }

    std::optional<Cursor> m_next;
};

} // namespace squidie::ui
