// SPDX-License-Identifier: Apache-2.0
#include "tables/pagedmodel.h"

#include <utility>

namespace squidie::ui {

void PagedModelBase::reload()
{
    m_reading.cancel();
    beginResetModel();
    clearRows();
    m_error.reset();
    m_complete = false;
    const bool wasLoading = std::exchange(m_loading, true); // before a view asks for more: the first page is on its way
    endResetModel();
    if (!wasLoading)
        Q_EMIT loadingChanged();
    loadPage();
}

void PagedModelBase::refresh()
{
    if (m_error || (rowCount() == 0 && !m_loading))
        reload();
    else if (m_refreshing)
        m_refreshAgain = true;
    else if (rowCount() > 0)
        refreshTask();
}

/// One at a time; whatever is asked for meanwhile is answered by one more.
QCoro::Task<void> PagedModelBase::refreshTask()
{
    const Request request = m_refreshes.join();
    m_refreshing = true;
    co_await loadNews();
    if (!request.isCurrent())
        co_return;
    m_refreshing = false;
    if (std::exchange(m_refreshAgain, false))
        refresh();
}

void PagedModelBase::stopLoading()
{
    m_reading.cancel();
    setLoading(false);
}

bool PagedModelBase::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading && !m_error;
}

void PagedModelBase::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadPage();
}

void PagedModelBase::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

} // namespace squidie::ui
