// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stores/recentstores.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace squidie::ui {

/// Recently opened stores: name, kind, last use, location. Unavailable ones are dimmed and say why.
class RecentStoresList : public QWidget {
    Q_OBJECT

public:
    RecentStoresList(RecentStores &stores, Instant now, QWidget *parent = nullptr);

    /// The selected store; empty if none is.
    QString path() const;
    /// Whether the selected store may be available.
    bool isComplete() const;
    QTreeWidget *list() const { return m_list; }

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
