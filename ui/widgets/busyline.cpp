// SPDX-License-Identifier: Apache-2.0
#include "widgets/busyline.h"

#include <QEvent>
#include <QPainter>

namespace squidie::ui {

namespace {
constexpr int thickness = 3;
constexpr int steps = 60;
} // namespace

BusyLine::BusyLine(QWidget *over) : QWidget(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    m_animation.setInterval(24);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        place();
        raise();
        show();
        m_animation.start();
    });
    connect(&m_animation, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
    over->installEventFilter(this);
}

void BusyLine::begin()
{
    if (m_jobs++ == 0)
        m_delay.start();
}

void BusyLine::end()
{
    if (m_jobs == 0 || --m_jobs > 0)
        return;
    m_delay.stop();
    m_animation.stop();
    hide();
}

bool BusyLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void BusyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor color = palette().color(QPalette::Highlight);
    painter.setOpacity(0.25);
    painter.fillRect(rect(), color);
    painter.setOpacity(1);
    const int length = width() / 4;
    const int x = (width() + length) * m_step / steps - length;
    painter.fillRect(QRect(x, 0, length, height()), color);
}

void BusyLine::place()
{
    setGeometry(0, 0, parentWidget()->width(), thickness);
}

BusyScope::BusyScope(BusyLine *line) : m_line(line)
{
    if (m_line)
        m_line->begin();
}

BusyScope::~BusyScope()
{
    if (m_line)
        m_line->end();
}

} // namespace squidie::ui
