// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// A search result: the heading, its page, and two lines of text.
class ResultDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { LinkRole = Qt::UserRole, PageRole, SnippetRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
