// SPDX-License-Identifier: Apache-2.0
#include "state/pagedmodel.h"

namespace squidie::ui {

void PagedModelBase::reload()
{
    ++m_generation;
    beginResetModel();
    clearRows();
    m_error.reset();
    m_complete = false;
    endResetModel();
    // What is still under way answers to an older question.
    setLoading(false);
    loadPage();
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
