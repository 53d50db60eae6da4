// SPDX-License-Identifier: Apache-2.0
#include "shell/triggertreedelegate.h"

#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "shell/triggertreemodel.h"

#include <QApplication>
#include <QPainter>

namespace squidie::ui {

namespace {

constexpr int markSize = 10;

struct Ink {
    QColor text;
    QColor muted;
};

Ink inkFor(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected) {
        const QColor text = option.palette.color(QPalette::HighlightedText);
        QColor muted = text;
        muted.setAlphaF(0.82F);
        return {text, muted};
    }
    return {option.palette.color(QPalette::Text), mutedColor(option.palette)};
}

void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QPointF centre)
{
    const QVariant outcome = index.data(TriggerTreeModel::OutcomeRole);
    painter->save();
    painter->translate(centre);
    const bool selected = option.state & QStyle::State_Selected;
    if (outcome.isValid()) {
        const auto value = Outcome(outcome.toInt());
        painter->fillPath(outcomeShape(value, markSize),
                          selected ? option.palette.color(QPalette::HighlightedText) : outcomeColor(value, option.palette));
    } else {
        painter->setPen(QPen(inkFor(option).muted, 1.2, Qt::DotLine));
        painter->drawEllipse(QPointF(0, 0), markSize / 2.0, markSize / 2.0);
    }
    painter->restore();
}

/// Paints the badge at the right end; returns the rest of the line.
QRect paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line)
{
    QString text = index.data(TriggerTreeModel::HealthRole).toString();
    if (text.isEmpty())
        return line;
    const QFont font = captionFont(option.font);
    const QFontMetrics metrics(font);
    const int name = option.fontMetrics.horizontalAdvance(index.data().toString());
    const QString count = index.data(TriggerTreeModel::HealthCountRole).toString();
    if (!count.isEmpty() && name + metrics.horizontalAdvance(text) + 3 * space > line.width())
        text = count; // the colour and the tool tip explain the number; nothing else shows the name
    const int width = qMin(metrics.horizontalAdvance(text) + 2 * space, line.width() * 2 / 3);
    const QRect logical(line.right() - width + 1, line.top() + 1, width, line.height() - 2);
    const QRect pill = QStyle::visualRect(option.direction, option.rect, logical);
    const bool severe = index.data(TriggerTreeModel::SevereRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    QColor color = selected ? option.palette.color(QPalette::HighlightedText)
                            : statusColor(severe ? WindowStatus::Missing : WindowStatus::Late, option.palette);
    painter->setPen(QPen(color, 1));
    QColor ground = color;
    ground.setAlphaF(0.12F);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0, pill.height() / 2.0);
    painter->setFont(font);
    painter->drawText(pill, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - space));
    line.setRight(logical.left() - space);
    return line;
}

} // namespace

void TriggerTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &ground, painter, view);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int level = index.data(TriggerTreeModel::LevelRole).toInt();
    const Ink ink = inkFor(option);
    // Laid out from left to right, then mirrored for right-to-left languages.
    const auto placed = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect inside = option.rect.adjusted(space / 2, 4, -space, -4);
    if (level < 2) {
        painter->setFont(sectionFont(option.font));
        painter->setPen(ink.text);
        painter->drawText(placed(inside), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
        painter->restore();
        return;
    }
    const int half = inside.height() / 2;
    QRect first(inside.left(), inside.top(), inside.width(), half);
    QRect second(inside.left(), inside.top() + half, inside.width(), inside.height() - half);
    const QRect mark = placed(QRect(first.left() + 1, first.top(), markSize, first.height()));
    paintMark(painter, option, index, QPointF(mark.left() + markSize / 2.0, mark.center().y() + 1));
    const int indent = markSize + space + 2;
    first.setLeft(first.left() + indent);
    second.setLeft(second.left() + indent);
    first = paintBadge(painter, option, index, first);
    painter->setFont(option.font);
    painter->setPen(ink.text);
    painter->drawText(placed(first), Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(captionFont(option.font));
    painter->setPen(ink.muted);
    if (const QString next = index.data(TriggerTreeModel::NextRole).toString(); !next.isEmpty()) {
        const QString text = QStringLiteral("\u2192 ") + next;
        painter->drawText(placed(second), Qt::AlignVCenter | Qt::AlignRight, text);
        second.setRight(second.right() - QFontMetrics(painter->font()).horizontalAdvance(text) - space);
    }
    painter->drawText(placed(second), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(painter->font())
                          .elidedText(index.data(TriggerTreeModel::DetailRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

QSize TriggerTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = index.data(TriggerTreeModel::LevelRole).toInt() == 2 ? 2 : 1;
    return {20 * space, lines * (option.fontMetrics.height() + 2) + (lines == 2 ? 10 : 12)};
}

} // namespace squidie::ui
