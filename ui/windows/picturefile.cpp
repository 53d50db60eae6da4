// SPDX-License-Identifier: Apache-2.0
#include "windows/picturefile.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QWidget>

namespace squidie::ui {

QByteArray svgOf(QWidget &chart, const QString &title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(QRect(QPoint(), chart.size()));
    generator.setResolution(chart.logicalDpiX()); // otherwise texts are sized for 72 dpi and come out too small
    generator.setTitle(title);
    QPainter painter(&generator);
    chart.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(QWidget &chart)
{
    constexpr int scale = 2;
    QImage image(chart.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(chart.palette().color(QPalette::Base));
    QPainter painter(&image);
    chart.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter.end();
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace squidie::ui
