// SPDX-License-Identifier: Apache-2.0
#include "activations/activationdelegate.h"

#include "activations/activationmodel.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"

#include <QApplication>
#include <QPainter>

namespace squidie::ui {

namespace {

constexpr qreal markSize = 10;

void paintOutcome(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect &inside)
{
    const auto outcome = Outcome(index.data(ActivationModel::OutcomeRole).toInt());
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    const QRect mark(inside.left() + 1, inside.top(), int(markSize), inside.height());
    const QRect placed = QStyle::visualRect(option.direction, option.rect, mark);
    painter->translate(placed.left() + markSize / 2, placed.center().y() + 0.5);
    painter->fillPath(outcomeShape(outcome, markSize),
                      selected ? option.palette.color(QPalette::HighlightedText) : outcomeColor(outcome, option.palette));
    if (index.data(ActivationModel::ConflictRole).toBool()) {
        painter->setPen(
            QPen(selected ? option.palette.color(QPalette::HighlightedText) : conflictColor(option.palette), 1.5));
        painter->setBrush(Qt::NoBrush);
        const qreal r = markSize / 2 + 2.5;
        painter->drawRoundedRect(QRectF(-r, -r, 2 * r, 2 * r), 3, 3);
    }
    painter->restore();
    inside.setLeft(inside.left() + int(markSize) + space);
}

bool isFixed(int column)
{
    return column == ActivationModel::Signal || column == ActivationModel::Run;
}

} // namespace

void ActivationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = ground.text;
    ground.text.clear();
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &ground, painter, view);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect inside = option.rect.adjusted(space, 0, -space, 0);
    if (index.column() == ActivationModel::OutcomeColumn)
        paintOutcome(painter, option, index, inside);
    if (index.column() == ActivationModel::Lateness && !selected && index.data(ActivationModel::LateRole).toBool())
        ink = statusColor(WindowStatus::Late, option.palette);
    QFont font = isFixed(index.column()) ? fixedFont(option.font) : option.font;
    if (index.column() == ActivationModel::Lateness && index.data(ActivationModel::LateRole).toBool())
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(ink);
    // Times and identifiers read from left to right in every language; only their places are mirrored.
    painter->setLayoutDirection(Qt::LeftToRight);
    const int alignment = int(QStyle::visualAlignment(option.direction, ground.displayAlignment));
    const auto placed = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QFontMetrics metrics(font);
    painter->drawText(placed(inside), alignment, metrics.elidedText(text, Qt::ElideRight, inside.width()));
    const QString detail = index.data(ActivationModel::DetailRole).toString();
    const int used = metrics.horizontalAdvance(text) + space;
    if (!detail.isEmpty() && used < inside.width()) {
        QColor quiet = selected ? ink : mutedColor(option.palette);
        if (selected)
            quiet.setAlphaF(0.82F);
        painter->setPen(quiet);
        painter->setFont(option.font);
        const QRect rest = inside.adjusted(used, 0, 0, 0);
        painter->drawText(placed(rest), alignment, option.fontMetrics.elidedText(detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace squidie::ui
