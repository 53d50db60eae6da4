// SPDX-License-Identifier: Apache-2.0
#include "runs/stepgraphitems.h"

#include "look/hues.h"
#include "look/theme.h"
#include "runs/stepstyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

namespace squidie::ui {

namespace {

constexpr qreal padding = space;
constexpr qreal iconSize = 12;
constexpr qreal textLeft = padding + iconSize + padding;
constexpr qreal widest = 200;
constexpr qreal widestLabel = 150;

/// Bold, as the name is painted.
QFont nameFont(QFont font)
{
    font.setBold(true);
    return font;
}

QString shownLabel(const GraphEdge &edge, const QFont &font)
{
    return QFontMetricsF(captionFont(font)).elidedText(edgeLabel(edge), Qt::ElideRight, widestLabel);
}

} // namespace

QSizeF StepNodeItem::sizeOf(const GraphNode &node, const QFont &font)
{
    const QFontMetricsF name(nameFont(font));
    const QFontMetricsF small(captionFont(font));
    // Room for the longest state, so that a change of states never moves the picture.
    GraphNode longest = node;
    longest.state = QStringLiteral("completed");
    longest.attempts = 0;
    const qreal text = qMax(name.horizontalAdvance(nodeTitle(node)), small.horizontalAdvance(nodeSubtitle(longest)));
    const qreal lines = node.compensation.isEmpty() ? 1 : 2;
    return {qMin(widest, textLeft + text + 2 * padding), padding * 1.5 + name.height() + lines * small.height()};
}

void StepNodeItem::setNode(const GraphNode &node, const QString &toolTip)
{
    prepareGeometryChange();
    m_node = node;
    setToolTip(plainToolTip(toolTip));
    update();
}

void StepNodeItem::setCurrent(bool current)
{
    m_current = current;
    update();
}

QRectF StepNodeItem::box() const
{
    const QSizeF size = sizeOf(m_node, m_font);
    return {-size.width() / 2, -size.height() / 2, size.width(), size.height()};
}

QRectF StepNodeItem::boundingRect() const
{
    return box().adjusted(-4, -4, 4, 4);
}

void StepNodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    const QColor color = stepStateColor(m_node.state, palette);
    const bool waiting = m_node.state == u"waiting";
    QColor ground = color;
    ground.setAlphaF(waiting ? 0.0F : isDark(palette) ? 0.24F : 0.12F);
    const QRectF rect = box();
    const qreal radius = m_node.action.isEmpty() ? rect.height() / 2 : 5;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(waiting ? borderColor(palette) : color, 1.4));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(rect, radius, radius);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect, radius, radius);
    if (m_current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
    painter->save();
    painter->translate(rect.left() + padding + iconSize / 2, rect.center().y());
    painter->fillPath(stepStateShape(m_node.state, iconSize), color);
    painter->restore();

    const QFontMetricsF name(nameFont(m_font));
    const QFontMetricsF small(captionFont(m_font));
    const qreal room = rect.width() - textLeft - padding;
    QRectF line(rect.left() + textLeft, rect.top() + padding * 0.75, room, name.height());
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(nameFont(m_font));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name.elidedText(nodeTitle(m_node), Qt::ElideRight, room));
    painter->setFont(captionFont(m_font));
    painter->setPen(mutedColor(palette));
    line = QRectF(line.left(), line.bottom(), room, small.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(nodeSubtitle(m_node), Qt::ElideRight, room));
    if (m_node.compensation.isEmpty())
        return;
    line.translate(0, small.height());
    const QString text =
        QCoreApplication::translate("squidie::ui::StepStyle", "Compensation: %1").arg(stepStateText(m_node.compensation));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(text, Qt::ElideRight, room));
}

QSizeF StepEdgeItem::labelSize(const GraphEdge &edge, const QFont &font)
{
    const QString text = shownLabel(edge, font);
    if (text.isEmpty())
        return {};
    const QFontMetricsF metrics(captionFont(font));
    return {metrics.horizontalAdvance(text) + padding, metrics.height()};
}

void StepEdgeItem::setEdge(const GraphEdge &edge)
{
    m_edge = edge;
    setToolTip(plainToolTip(oneLine(edge.from, 120) + u'\n' + edgeText(edge)));
    update();
}

QRectF StepEdgeItem::boundingRect() const
{
    const QSizeF label = labelSize(m_edge, m_font);
    const QRectF text(m_way.label - QPointF(label.width() / 2, label.height() / 2), label);
    return m_way.path.boundingRect().united(text).united(QRectF(m_way.tip, m_way.tip)).adjusted(-8, -8, 8, 8);
}

void StepEdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    const QPen pen = edgePen(m_edge.state, palette);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_way.path);
    const QLineF head(m_way.base, m_way.tip);
    if (head.length() > 0) {
        const QLineF across = head.normalVector().unitVector();
        const QPointF side = (across.p2() - across.p1()) * head.length() * 0.45;
        painter->setPen(Qt::NoPen);
        painter->setBrush(pen.color());
        painter->drawPolygon(QPolygonF{m_way.tip, m_way.base + side, m_way.base - side});
    }
    const QString text = shownLabel(m_edge, m_font);
    if (text.isEmpty())
        return;
    const QSizeF size = labelSize(m_edge, m_font);
    const QRectF place(m_way.label - QPointF(size.width() / 2, size.height() / 2), size);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRect(place);
    painter->setFont(captionFont(m_font));
    painter->setPen(palette.color(m_edge.state == u"selected" ? QPalette::Text : QPalette::PlaceholderText));
    painter->drawText(place, Qt::AlignCenter, text);
}

} // namespace squidie::ui
