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
    const QColor highlighted = option.palette.color(QPalette::HighlightedText);
    if (index.data(TriggerTreeModel::UnreadableRole).toBool()) {
        // A sign of its own: nothing of what arrives can be judged.
        const QColor color = selected ? highlighted : statusColor(WindowStatus::Missing, option.palette);
        painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolygon(QPolygonF{{0, -5}, {5.5, 4.5}, {-5.5, 4.5}});
        painter->drawLine(QPointF(0, -1.5), QPointF(0, 1));
        painter->drawPoint(QPointF(0, 3));
    } else if (outcome.isValid()) {
        const auto value = Outcome(outcome.toInt());
        painter->fillPath(outcomeShape(value, markSize), selected ? highlighted : outcomeColor(value, option.palette));
    } else {
        painter->setPen(QPen(inkFor(option).muted, 1.2, Qt::DotLine));
        painter->drawEllipse(QPointF(0, 0), markSize / 2.0, markSize / 2.0);
    }
    painter->restore();
}

int badgeWidth(const QStyleOptionViewItem &option, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(captionFont(option.font)).horizontalAdvance(text) + 2 * space;
}

/// Paints the badge at the right end, always with its word; returns the rest of the line.
QRect paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line)
{
    const QString text = index.data(TriggerTreeModel::HealthRole).toString();
    if (text.isEmpty())
        return line;
    const QFont font = captionFont(option.font);
    const QFontMetrics metrics(font);
    const int width = qMin(badgeWidth(option, text), line.width());
    const int height = qMin(line.height() - 2, metrics.height() + 2);
    const QRect logical(line.right() - width + 1, line.top() + (line.height() - height) / 2, width, height);
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

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, Qt::Alignment alignment,
               const QString &text)
{
    painter->drawText(QStyle::visualRect(option.direction, option.rect, line), Qt::AlignVCenter | alignment,
                      QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, line.width()));
}

void paintTrigger(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &inside)
{
    const Ink ink = inkFor(option);
    const int half = inside.height() / 2;
    QRect first(inside.left(), inside.top(), inside.width(), half);
    QRect second(inside.left(), inside.top() + half, inside.width(), inside.height() - half);
    const QRect mark =
        QStyle::visualRect(option.direction, option.rect, QRect(first.left() + 1, first.top(), markSize, first.height()));
    paintMark(painter, option, index, QPointF(mark.left() + markSize / 2.0, mark.center().y() + 1));
    const int indent = markSize + space + 2;
    first.setLeft(first.left() + indent);
    second.setLeft(second.left() + indent);
    const QString name = index.data().toString();
    const int badge = badgeWidth(option, index.data(TriggerTreeModel::HealthRole).toString());
    // Beside the name where both fit, otherwise below it: a name may be cut, a badge keeps its word.
    const bool isBelow = badge > 0 && option.fontMetrics.horizontalAdvance(name) + badge + space > first.width();
    (isBelow ? second : first) = paintBadge(painter, option, index, isBelow ? second : first);
    painter->setFont(option.font);
    painter->setPen(ink.text);
    paintText(painter, option, first, Qt::AlignLeft, name);
    painter->setFont(captionFont(option.font));
    painter->setPen(ink.muted);
    if (const QString next = index.data(TriggerTreeModel::NextRole).toString(); !next.isEmpty() && !isBelow) {
        const QString text = QStringLiteral("\u2192 ") + next;
        paintText(painter, option, second, Qt::AlignRight, text);
        second.setRight(second.right() - QFontMetrics(painter->font()).horizontalAdvance(text) - space);
    }
    paintText(painter, option, second, Qt::AlignLeft, index.data(TriggerTreeModel::DetailRole).toString());
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
    // Laid out from left to right, then mirrored for right-to-left languages.
    QRect inside = option.rect.adjusted(space / 2, 4, -space, -4);
    if (index.data(TriggerTreeModel::LevelRole).toInt() < 2) {
        inside = paintBadge(painter, option, index, inside);
        painter->setFont(sectionFont(option.font));
        painter->setPen(inkFor(option).text);
        paintText(painter, option, inside, Qt::AlignLeft, index.data().toString());
    } else {
        paintTrigger(painter, option, index, inside);
    }
    painter->restore();
}

QSize TriggerTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = index.data(TriggerTreeModel::LevelRole).toInt() == 2 ? 2 : 1;
    return {20 * space, lines * (option.fontMetrics.height() + 2) + (lines == 2 ? 10 : 12)};
}

} // namespace squidie::ui
