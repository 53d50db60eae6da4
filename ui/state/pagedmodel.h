// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QAbstractTableModel>
#include <QCoroTask>
#include <QPointer>

#include <optional>

namespace squidie::ui {

/// The part of PagedModel that does not depend on what the rows are.
class PagedModelBase : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Starts over at the first page; what is still under way is forgotten.
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
    /// Changes with every reload: an answer to an older question is thrown away.
    int generation() const { return m_generation; }
    virtual void clearRows() = 0;
    virtual QCoro::Task<void> loadPage() = 0;

    std::optional<Error> m_error;
    bool m_complete = true;

private:
    bool m_loading = false;
    int m_generation = 0;
};

/// A table of millions of rows by keyset pages, newest first. Never asks the store from data(); what is not loaded yet
/// comes with fetchMore. `Page` has `rows`, each with an `id`, and `next`, the cursor behind the last one.
template<typename Page>
class PagedModel : public PagedModelBase {
public:
    using Rows = decltype(Page::rows);
    using Row = typename Rows::value_type;
    using Cursor = typename decltype(Page::next)::value_type;

    using PagedModelBase::PagedModelBase;

    /// Fills the model without a store, as its next page would.
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
    /// Asks the store for the page behind the cursor, or the first one.
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
        const QPointer<PagedModelBase> self(this);
        const int asked = generation();
        setLoading(true);
        const Result<Page> page = co_await readPage(m_next);
        if (!self || asked != generation())
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
