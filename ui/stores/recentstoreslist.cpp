// SPDX-License-Identifier: Apache-2.0
#include "stores/recentstoreslist.h"

#include "look/icons.h"
#include "look/theme.h"
#include "state/background.h"
#include "stores/storeidentity.h"
#include "base/visibletext.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/labels.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

enum Column { NameColumn, KindColumn, UsedColumn, PlaceColumn };
constexpr int pathRole = Qt::UserRole;
constexpr int reasonRole = Qt::UserRole + 1;

} // namespace

RecentStoresList::RecentStoresList(RecentStores &stores, Instant now, QWidget *parent)
    : QWidget(parent),
      m_stores(stores),
      m_now(now),
      m_list(new QTreeWidget(this)),
      m_note(mutedLabel({}, this)),
      m_remove(new QPushButton(lineIcon(QStringLiteral("remove")), tr("&Remove from the list"), this))
{
    m_list->setAccessibleName(tr("Recent stores"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Last used"), tr("Location")});
    m_list->header()->setStretchLastSection(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_remove->setToolTip(tr("The store itself is not deleted (Del)"));
    m_remove->setAutoDefault(false);
    auto *remove = new QAction(m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &RecentStoresList::removeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &RecentStoresList::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecentStoresList::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (isComplete())
            Q_EMIT activated();
    });

    auto *line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    setFocusProxy(m_list);
    fill();
}

void RecentStoresList::fill()
{
    m_list->clear();
    const QVector<RecentStore> stores = m_stores.all();
    for (const RecentStore &store : stores) {
        const QString place = visibleLine(store.path);
        auto *item = new QTreeWidgetItem(m_list,
                                         {storeName(store.path), storeKindText(storeKind(store.path)),
                                          store.lastUsed ? relativeText(*store.lastUsed, m_now) : QString(), place});
        item->setIcon(NameColumn, lineIcon(storeKindIcon(storeKind(store.path))));
        item->setData(NameColumn, pathRole, store.path);
        for (const int column : {NameColumn, PlaceColumn})
            item->setToolTip(column, plainToolTip(store.path));
        if (store.lastUsed)
            item->setToolTip(UsedColumn, plainToolTip(timeTextWithZone(*store.lastUsed, QByteArrayLiteral("UTC"))));
        look(store.path);
    }
    for (const int column : {NameColumn, KindColumn, UsedColumn})
        m_list->resizeColumnToContents(column);
    m_list->setColumnWidth(NameColumn, qMin(m_list->columnWidth(NameColumn), 32 * space));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
}

/// In the background: a disk that is not reachable may take long.
void RecentStoresList::look(const QString &path)
{
    runInBackground([path] { return whyUnavailable(path); }).then(this, [this, path](const QString &reason) {
        mark(path, reason);
    });
}

void RecentStoresList::mark(const QString &path, const QString &reason)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->data(NameColumn, pathRole).toString() != path)
            continue;
        item->setData(NameColumn, reasonRole, reason);
        for (int column = NameColumn; column <= PlaceColumn; ++column)
            item->setForeground(column, reason.isEmpty() ? QBrush() : QBrush(mutedColor(palette())));
        QFont font = m_list->font();
        font.setItalic(!reason.isEmpty());
        item->setFont(NameColumn, font);
        if (!reason.isEmpty())
            item->setText(PlaceColumn, reason + u' ' + visibleLine(path));
    }
    showCurrent();
}

QString RecentStoresList::path() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(NameColumn, pathRole).toString() : QString();
}

bool RecentStoresList::isComplete() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && item->data(NameColumn, reasonRole).toString().isEmpty();
}

void RecentStoresList::removeCurrent()
{
    if (const QString chosen = path(); !chosen.isEmpty()) {
        m_stores.remove(chosen);
        fill();
    }
}

void RecentStoresList::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QString reason = item ? item->data(NameColumn, reasonRole).toString() : QString();
    m_remove->setEnabled(item != nullptr);
    m_note->setText(item ? reason : tr("No stores have been opened yet."));
    m_list->setAccessibleDescription(reason);
    Q_EMIT edited();
}

} // namespace squidie::ui
