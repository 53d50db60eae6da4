// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace squidie::ui {

struct LibraryEntry;

/// A payload of the library in three lines: its name, what it starts, its tags and note.
class PayloadDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using EntryOf = std::function<const LibraryEntry *(const QModelIndex &)>;
    explicit PayloadDelegate(EntryOf entryOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTags(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                   const LibraryEntry &entry) const;

    EntryOf m_entryOf;
};

} // namespace squidie::ui
