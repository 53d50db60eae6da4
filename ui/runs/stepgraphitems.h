// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/rungraph.h>
#include "runs/graphlayout.h"

#include <QGraphicsItem>

namespace squidie::ui {

/// A step: its name, its action, and its state as a shape and a word.
class StepNodeItem : public QGraphicsItem {
public:
    explicit StepNodeItem(const QFont &font) : m_font(font) { }

    static QSizeF sizeOf(const GraphNode &node, const QFont &font);
    void setNode(const GraphNode &node, const QString &toolTip);
    void setCurrent(bool current);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    QRectF box() const;

private:
    QFont m_font;
    GraphNode m_node;
    bool m_current = false;
};

/// An edge from one step to another, with its label.
class StepEdgeItem : public QGraphicsItem {
public:
    StepEdgeItem(const GraphLayout::Edge &way, const QFont &font) : m_way(way), m_font(font) { }

    static QSizeF labelSize(const GraphEdge &edge, const QFont &font);
    void setEdge(const GraphEdge &edge);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    GraphLayout::Edge m_way;
    QFont m_font;
    GraphEdge m_edge;
};

} // namespace squidie::ui
