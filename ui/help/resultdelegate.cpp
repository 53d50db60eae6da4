// SPDX-License-Identifier: Apache-2.0
#include "help/resultdelegate.h"

#include "look/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace squidie::ui {

namespace {

constexpr int snippetLines = 2;

/// Draws the text in at most two lines, the second one cut where it is too long.
void drawSnippet(QPainter &painter, const QRect &box, const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    const QFontMetrics metrics(font);
    layout.beginLayout();
    for (int number = 0; number < snippetLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(box.width());
        const QRect row(box.left(), box.top() + number * metrics.lineSpacing(), box.width(), metrics.lineSpacing());
        const bool last = number == snippetLines - 1;
        const QString shown = last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, box.width())
                                   : text.mid(line.textStart(), line.textLength());
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }
    layout.endLayout();
}

} // namespace

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);

    const bool chosen = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = chosen ? text : mutedColor(option.palette);
    const QFont heading = sectionFont(option.font);
    const QFont small = captionFont(option.font);
    QRect box = option.rect.adjusted(space, space, -space, -space);
    painter->save();
    const auto line = [&](const QFont &font, const QColor &color, const QString &words) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QRect(box.left(), box.top(), box.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(words, Qt::ElideRight, box.width()));
        box.setTop(box.top() + metrics.lineSpacing());
    };
    line(heading, text, index.data(Qt::DisplayRole).toString());
    line(small, quiet, index.data(PageRole).toString());
    box.setTop(box.top() + space / 4);
    painter->setFont(small);
    painter->setPen(text);
    drawSnippet(*painter, box, index.data(SnippetRole).toString(), small);
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(captionFont(option.font)).lineSpacing();
    return {20 * space,
            2 * space + space / 4 + QFontMetrics(sectionFont(option.font)).lineSpacing() + (1 + snippetLines) * small};
}

} // namespace squidie::ui
