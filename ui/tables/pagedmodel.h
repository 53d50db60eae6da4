// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/latestrequest.h"
#include "tables/columnmodel.h"

#include <QCoroTask>

#include <optional>
#include <utility>

namespace squidie::ui {

/// A range that ends this close to now follows the clock: what arrives meanwhile belongs to it.
inline constexpr std::chrono::minutes openEnd{6};

/// The part of PagedModel that does not depend on what the rows are.
class PagedModelBase : public ColumnModel {
    Q_OBJECT

public:
    /// Starts over at the first page; answers still on their way are dropped.
    void reload();
    /// Brings the rows up to date without losing the place in the list; starts over where nothing could be read yet.
    void refresh();
    bool isComplete() const { return m_complete; }
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Forgets the rows behind the first `count`: whoever scrolls there reads them again.
    virtual void keepRows(int count) = 0;

    static constexpr int pageSize = 200;
    /// With so many rows, new ones are only counted: they come when the list is read again.
    static constexpr int mostRows = 20'000;

Q_SIGNALS:
    void loadingChanged();
    /// New rows were inserted on top.
    void rowsArrived(int count);
    /// New rows were not inserted: there are too many already.
    void rowsHeldBack(int count);

protected:
    using ColumnModel::ColumnModel;

    void setLoading(bool loading);
    /// Current until the next reload.
    Request request() const { return m_reading.join(); }
    /// Answers with pages that are on their way are no longer wanted.
    void stopLoading();
    virtual void clearRows() = 0;
    virtual QCoro::Task<void> loadPage() = 0;
    /// Asks the store what is new, and takes it over.
    virtual QCoro::Task<void> loadNews() = 0;

    std::optional<Error> m_error;
    bool m_complete = true;

private:
    QCoro::Task<void> refreshTask();

    bool m_loading = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    LatestRequest m_reading; ///< pages of the present list
    LatestRequest m_refreshes; ///< go on across a reload
};

/// A table of millions of rows, read by keyset pages, newest first. data() never asks the store; what is not loaded yet
/// comes with fetchMore. `Page` has `rows`, each with an `id`, and `next`, the cursor behind the last one; `Filter` has
/// `since` and `until`.
template<typename Page, typename FilterType>
class PagedModel : public RowsModel<typename decltype(Page::rows)::value_type, PagedModelBase> {
public:
    using Filter = FilterType;
    using Rows = decltype(Page::rows);
    using Row = typename Rows::value_type;
    using Cursor = typename decltype(Page::next)::value_type;

    const Filter &filter() const { return m_filter; }

    /// Starts over with another filter. The same filter, or one whose range has only slid on with the clock, keeps the
    /// rows, unless `anew` says otherwise.
    void setFilter(const Filter &filter, bool anew = false)
    {
        const Filter before = std::exchange(m_filter, filter);
        if (anew || !(filter == before || hasOnlySlidOn(before, filter)))
            this->reload();
    }

    /// Takes the next page.
    void appendPage(const Page &page)
    {
        if (!page.rows.isEmpty()) {
            const int first = int(m_rows.size());
            this->beginInsertRows({}, first, first + int(page.rows.size()) - 1);
            m_rows += page.rows;
            this->endInsertRows();
        }
        m_next = page.next;
        this->m_complete = !page.next;
    }

    void insertOnTop(const Rows &rows)
    {
        if (rows.isEmpty())
            return;
        if (m_rows.size() >= this->mostRows) {
            Q_EMIT this->rowsHeldBack(int(rows.size()));
            return;
        }
        this->beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = rows + m_rows;
        this->endInsertRows();
        Q_EMIT this->rowsArrived(int(rows.size()));
    }

    void keepRows(int count) override
    {
        if (count <= 0 || m_rows.size() <= count)
            return;
        this->stopLoading();
        this->beginRemoveRows({}, count, int(m_rows.size()) - 1);
        m_rows = Rows(m_rows.cbegin(), m_rows.cbegin() + count); // a copy, so that memory is given back
        m_next = cursorOf(m_rows.last());
        this->m_complete = false;
        this->endRemoveRows();
    }

    /// The loaded row with that id, or -1.
    int rowOf(const decltype(Row::id) &id) const
    {
        return this->rowWhere([&id](const Row &row) { return row.id == id; });
    }

protected:
    using RowsModel<Row, PagedModelBase>::RowsModel;
    using RowsModel<Row, PagedModelBase>::m_rows;

    /// The cursor behind a row.
    virtual Cursor cursorOf(const Row &row) const = 0;
    /// Asks the store for the page behind the cursor, or the first one.
    virtual QCoro::Task<Result<Page>> readPage(std::optional<Cursor> after) = 0;

private:
    static bool hasOnlySlidOn(Filter before, Filter after)
    {
        if (!before.since || !after.since || before.until || after.until || *after.since < *before.since
            || *after.since - *before.since > openEnd)
            return false;
        before.since = after.since;
        return before == after;
    }

    void clearRows() override
    {
        m_rows.clear();
        m_next.reset();
    }

    QCoro::Task<void> loadPage() override
    {
        const Request request = this->request();
        this->setLoading(true);
        const Result<Page> page = co_await readPage(m_next);
        if (!request.isCurrent())
            co_return;
        if (page) {
            appendPage(*page);
        } else {
            this->m_error = page.error();
            this->m_complete = true;
        }
        this->setLoading(false);
    }

    Filter m_filter;
    std::optional<Cursor> m_next;
};

} // namespace squidie::ui
