#include "activations/activationdelegate.h"

#include "activations/activationmodel.h"
#include "common/theme.h"
#include "common/outcomestyle.h"

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
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    painter->translate(rightToLeft ? inside.right() - markSize / 2 : inside.left() + markSize / 2 + 1, inside.center().y() + 0.5);
    painter->fillPath(outcomeShape(outcome, markSize),
                      selected ? option.palette.color(QPalette::HighlightedText) : outcomeColor(outcome, option.palette));
    if (index.data(ActivationModel::ConflictRole).toBool()) {
        painter->setPen(QPen(selected ? option.palette.color(QPalette::HighlightedText) : conflictColor(option.palette), 1.5));
        painter->setBrush(Qt::NoBrush);
        const qreal r = markSize / 2 + 2.5;
        painter->drawRoundedRect(QRectF(-r, -r, 2 * r, 2 * r), 3, 3);
    }
    painter->restore();
    const int used = int(markSize) + space;
    inside.adjust(rightToLeft ? 0 : used, 0, rightToLeft ? -used : 0, 0);
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
    const QFontMetrics metrics(font);
    painter->drawText(inside, int(ground.displayAlignment), metrics.elidedText(text, Qt::ElideRight, inside.width()));
    const QString detail = index.data(ActivationModel::DetailRole).toString();
    const int used = metrics.horizontalAdvance(text) + space;
    if (!detail.isEmpty() && used < inside.width()) {
        QColor quiet = selected ? ink : mutedColor(option.palette);
        if (selected)
            quiet.setAlphaF(0.82F);
        painter->setPen(quiet);
        painter->setFont(option.font);
        const QRect rest = QStyle::visualRect(option.direction, inside, inside.adjusted(used, 0, 0, 0));
        painter->drawText(rest, int(ground.displayAlignment),
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace squidie::ui
