// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"
#include "widgets/datadelegate.h"

#include <QApplication>

namespace squidie::ui {

/// Cells whose texts are in line with their headings.
class CellDelegate : public DataDelegate {
    Q_OBJECT

public:
    using DataDelegate::DataDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.icon = {};
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        QStyleOptionViewItem inside = option;
        inside.rect.adjust(space - 3, 0, 3 - space, 0);
        DataDelegate::paint(painter, inside, index);
    }
};

} // namespace squidie::ui
