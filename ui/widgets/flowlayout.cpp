// SPDX-License-Identifier: Apache-2.0
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace squidie::ui {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) { }

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + spacing();
        height = qMax(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    QVector<QLayoutItem *> line;
    int used = 0;
    int y = area.top();
    int height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (!line.isEmpty() && used + hint.width() > area.width()) {
            if (place)
                placeLine(line, area, y, height);
            y += height + spacing();
            line.clear();
            used = 0;
            height = 0;
        }
        line.append(item);
        used += hint.width() + spacing();
        height = qMax(height, hint.height());
    }
    if (place)
        placeLine(line, area, y, height);
    return y + height - rect.top() + margins.bottom();
}

void FlowLayout::placeLine(const QVector<QLayoutItem *> &line, const QRect &area, int y, int height) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.left();
    for (QLayoutItem *item : line) {
        const QSize hint = item->sizeHint();
        const QRect place(x, y + (height - hint.height()) / 2, qMin(hint.width(), area.width()), hint.height());
        item->setGeometry(QStyle::visualRect(direction, area, place));
        x += hint.width() + spacing();
    }
}

} // namespace squidie::ui
