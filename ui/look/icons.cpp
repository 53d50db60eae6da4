// SPDX-License-Identifier: Apache-2.0
#include "look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace squidie::ui {

namespace {

/// The base class returns pixmaps with an uninitialised background.
class PaintedIconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
};

QRectF centredSquare(const QRect &rect)
{
    const qreal side = qMin(rect.width(), rect.height());
    return QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
}

class LineIconEngine : public PaintedIconEngine {
public:
    explicit LineIconEngine(const QString &name) : m_name(name)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_drawing = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_drawing.isEmpty())
            return;
        const QPalette palette = QGuiApplication::palette();
        QColor color = palette.color(QPalette::Active, QPalette::WindowText);
        if (mode == QIcon::Disabled)
            color = palette.color(QPalette::Disabled, QPalette::WindowText);
        else if (mode == QIcon::Selected)
            color = palette.color(QPalette::Active, QPalette::HighlightedText);
        QByteArray tinted = m_drawing;
        tinted.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(tinted);
        renderer.render(painter, centredSquare(rect));
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QString m_name;
    QByteArray m_drawing;
};

class ShapeIconEngine : public PaintedIconEngine {
public:
    ShapeIconEngine(const QPainterPath &shape, const QColor &color) : m_shape(shape), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QRectF square = centredSquare(rect);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(square.center());
        painter->scale(square.width() / 16, square.height() / 16);
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        if (mode == QIcon::Selected) // its own colour may be invisible on the highlight
            color = QGuiApplication::palette().color(QPalette::HighlightedText);
        painter->fillPath(m_shape, color);
        painter->restore();
    }
    QIconEngine *clone() const override { return new ShapeIconEngine(*this); }

private:
    QPainterPath m_shape;
    QColor m_color;
};

} // namespace

QIcon lineIcon(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon shapeIcon(const QPainterPath &shape, const QColor &color)
{
    return QIcon(new ShapeIconEngine(shape, color));
}

} // namespace squidie::ui
