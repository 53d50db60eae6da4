// SPDX-License-Identifier: Apache-2.0
#include "windows/latenessview.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "windows/timelineaxis.h"
#include "windows/timelinetext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace squidie::ui {

namespace {

constexpr qreal reach = 7; // how far from a dot a click may be

QColor faint(const QPalette &palette, qreal share)
{
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(float(share));
    return colour;
}

} // namespace

LatenessView::LatenessView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setMinimumSize(200, 120);
    makeAccessible();
    setAccessibleName(tr("Lateness of starts by intended time, on a logarithmic scale"));
}

QRectF LatenessView::plot() const
{
    const QFontMetricsF metrics(font());
    const qreal left = metrics.averageCharWidth() * 12;
    return {left, space * 1.0, std::max<qreal>(1, width() - left - 2 * space),
            std::max<qreal>(1, height() - metrics.height() * 3.4 - space)};
}

void LatenessView::setData(const QVector<TimelineLane> &lanes, TimeRange range)
{
    m_lanes = lanes;
    m_range = range;
    relayout();
}

void LatenessView::setZone(const QByteArray &zone)
{
    m_zone = zone;
    update();
}

void LatenessView::setSelected(std::optional<ActivationId> activation)
{
    m_selected = activation;
    update();
}

void LatenessView::relayout()
{
    m_geometry = TimelineGeometry(m_range, plot().width());
    m_layout = layoutLateness(m_lanes, m_geometry, plot().height());
    m_focus = std::min(m_focus, int(m_layout.dots.size()) - 1);
    update();
}

void LatenessView::resizeEvent(QResizeEvent *)
{
    relayout();
}

QPointF LatenessView::positionOf(int dot) const
{
    return plot().topLeft() + QPointF(m_layout.dots.at(dot).x, m_layout.dots.at(dot).y);
}

const WindowDelivery &LatenessView::deliveryOf(const LatenessDot &dot) const
{
    return m_lanes.at(dot.lane).deliveries.at(dot.delivery);
}

QString LatenessView::dotText(const LatenessDot &dot) const
{
    QString text = markText(m_lanes.at(dot.lane), deliveryOf(dot));
    if (dot.count > 1)
        text += QLatin1Char('\n') + tr("and %n more on this spot", nullptr, dot.count - 1);
    return text;
}

QString LatenessView::currentMarkText() const
{
    return m_focus < 0 ? QString() : dotText(m_layout.dots.at(m_focus));
}

QRect LatenessView::currentMarkRect() const
{
    const QPoint middle = m_focus < 0 ? QPoint() : positionOf(m_focus).toPoint();
    return QRect(mapToGlobal(middle) - QPoint(int(reach), int(reach)), QSize(2 * int(reach), 2 * int(reach)));
}

void LatenessView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintScales(painter);
    if (m_layout.dots.isEmpty() && m_layout.spans.isEmpty()) {
        painter.setPen(mutedColor(palette()));
        painter.drawText(plot(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No start with an intended window in this range. Choose a longer range or another trigger."));
        return;
    }
    paintSpans(painter);
    paintDots(painter);
    paintPercentile(painter, m_layout.p95, tr("p95"));
    paintPercentile(painter, m_layout.p50, tr("p50"));
}

void LatenessView::paintScales(QPainter &painter)
{
    const QRectF area = plot();
    const QFont small = captionFont(font());
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    for (const std::chrono::microseconds value : m_layout.scale.ticks(metrics.height() * 1.6)) {
        const qreal y = std::round(area.top() + m_layout.scale.yOf(value)) + 0.5;
        painter.setPen(faint(palette(), value.count() == 0 ? 0.45 : 0.09));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(mutedColor(palette()));
        const QString label = value.count() == 0 ? tr("on time") : latenessText(value);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - space, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, label);
    }
    const TimeAxis axis = timeAxis(m_geometry, m_zone, metrics.averageCharWidth() * 13);
    for (const TimeTick &tick : axis.ticks) {
        const qreal x = std::round(area.left() + m_geometry.xOf(tick.at)) + 0.5;
        painter.setPen(faint(palette(), 0.07));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(mutedColor(palette()));
        if (x + 3 + metrics.horizontalAdvance(tick.label) < width())
            painter.drawText(QPointF(x + 3, area.bottom() + metrics.ascent() + 3), tick.label);
    }
    qreal freeFrom = 0;
    for (const TimePeriod &period : axis.periods) {
        const qreal x = std::max(area.left(), area.left() + m_geometry.xOf(period.from));
        if (x < freeFrom || x > area.right())
            continue;
        freeFrom = x + metrics.horizontalAdvance(period.label) + 2 * space;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPointF(x + 3, area.bottom() + metrics.height() + metrics.ascent() + 5), period.label);
    }
    painter.setPen(mutedColor(palette()));
    const QString title = tr("Intended start (%1)").arg(oneLine(QString::fromUtf8(m_zone), 60));
    painter.drawText(QRectF(area.left(), height() - metrics.height() - 4, area.width(), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, title);
}

/// Where only counts are known: bars from the smallest lateness to the largest, with an explanation.
void LatenessView::paintSpans(QPainter &painter)
{
    if (m_layout.spans.isEmpty())
        return;
    const QRectF area = plot();
    QColor colour = outcomeColor(Outcome::Started, palette());
    colour.setAlphaF(0.35f);
    for (const LatenessSpan &span : m_layout.spans) {
        const qreal top = m_layout.scale.yOf(span.highest);
        const qreal bottom = m_layout.scale.yOf(span.lowest);
        const qreal left = std::max(0.0, span.left);
        const qreal right = std::min(area.width(), span.right);
        painter.fillRect(QRectF(area.left() + left, area.top() + top, right - left, std::max(2.0, bottom - top)), colour);
    }
    painter.setFont(captionFont(font()));
    painter.setPen(mutedColor(palette()));
    painter.drawText(
        area.adjusted(space, 0, -space, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        tr("Bars: from the smallest to the largest lateness of an hour, day or week that has too many starts for single "
           "dots. For p50 and p95, see the summary or choose a shorter range."));
}

void LatenessView::paintDots(QPainter &painter)
{
    QColor colour = outcomeColor(Outcome::Started, palette());
    colour.setAlphaF(0.75f);
    const QPainterPath shape = outcomeShape(Outcome::Started, 6);
    int selected = -1;
    for (int i = 0; i < m_layout.dots.size(); ++i) {
        const LatenessDot &dot = m_layout.dots.at(i);
        painter.fillPath(shape.translated(positionOf(i)), colour);
        if (dot.conflict) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(conflictColor(palette()), 1.6));
            painter.drawEllipse(positionOf(i), 5, 5);
        }
        if (m_selected && deliveryOf(dot).id == *m_selected)
            selected = i;
    }
    painter.setBrush(Qt::NoBrush);
    if (selected >= 0) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.5));
        painter.drawEllipse(positionOf(selected), 7, 7);
    }
    if (m_focus >= 0 && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::DotLine));
        painter.drawEllipse(positionOf(m_focus), 9, 9);
    }
}

void LatenessView::paintPercentile(QPainter &painter, const std::optional<std::chrono::microseconds> &value,
                                   const QString &name)
{
    if (!value)
        return;
    const QRectF area = plot();
    const qreal y = std::round(area.top() + m_layout.scale.yOf(*value)) + 0.5;
    const QString label = name + QLatin1Char(' ') + latenessText(*value);
    const QFont small = captionFont(font());
    const QFontMetricsF metrics(small);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.2, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const qreal boxWidth = metrics.horizontalAdvance(label) + 10;
    const QRectF box(area.right() - boxWidth, y - metrics.height() - 3, boxWidth, metrics.height() + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(small);
    painter.drawText(box, Qt::AlignCenter, label);
}

int LatenessView::dotAt(QPointF position) const
{
    int best = -1;
    qreal bestDistance = reach;
    for (int i = 0; i < m_layout.dots.size(); ++i) {
        const QPointF apart = positionOf(i) - position;
        const qreal distance = std::hypot(apart.x(), apart.y());
        if (distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

void LatenessView::focusDot(int dot)
{
    m_focus = dot;
    setAccessibleDescription(dotText(m_layout.dots.at(dot)));
    announceCurrentMark(this);
    update();
}

void LatenessView::mousePressEvent(QMouseEvent *event)
{
    const int dot = event->button() == Qt::LeftButton ? dotAt(event->position()) : -1;
    if (dot < 0)
        return;
    focusDot(dot);
    m_selected = deliveryOf(m_layout.dots.at(dot)).id;
    Q_EMIT activationChosen(*m_selected);
}

void LatenessView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_layout.dots.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        focusDot(std::max(0, m_focus - 1));
        break;
    case Qt::Key_Right:
        focusDot(std::min(last, m_focus + 1));
        break;
    case Qt::Key_Home:
        focusDot(0);
        break;
    case Qt::Key_End:
        focusDot(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focus >= 0) {
            m_selected = deliveryOf(m_layout.dots.at(m_focus)).id;
            update();
            Q_EMIT activationChosen(*m_selected);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool LatenessView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int dot = dotAt(help->pos());
        if (dot < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(dotText(m_layout.dots.at(dot))), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace squidie::ui
