// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stores/recentstores.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace squidie::ui {

/// The stores that were open here: name, kind, when last used, where. What is not there any more is quiet and says why.
class RecentStoresList : public QWidget {
    Q_OBJECT

public:
    RecentStoresList(RecentStores &stores, Instant now, QWidget *parent = nullptr);

    /// The chosen one; empty where none is.
    QString path() const;
    /// Whether the chosen one may be there.
    bool isComplete() const;
    QTreeWidget *list() const { return m_list; }
    QPushButton *removeButton() const { return m_remove; }

Q_SIGNALS:
    void edited();
    void activated();

private:
    void fill();
    void look(const QString &path);
    void mark(const QString &path, const QString &reason);
    void removeCurrent();
    void showCurrent();

    RecentStores &m_stores;
    Instant m_now;
    QTreeWidget *m_list;
    QLabel *m_note;
    QPushButton *m_remove;
};

} // namespace squidie::ui
