// SPDX-License-Identifier: Apache-2.0
#include "windows/daygrid.h"

#include "look/theme.h"
#include "text/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace squidie::ui {

namespace {

constexpr int daysOfWeek = 7;
constexpr int weeksOfMonth = 6; // at most
constexpr int monthsOfYear = 12;
constexpr QSizeF largestInYear(46, 34);
constexpr QSizeF largestInMonth(170, 96);
constexpr qreal monthGap = 2.5 * space;
constexpr float tint = 0.30F; // of days that need no attention
constexpr float palest = 0.55F; // of those that need some

QColor mixed(const QColor &colour, const QColor &ground, float share)
{
    const auto mix = [share](float a, float b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()), mix(colour.greenF(), ground.greenF()),
                            mix(colour.blueF(), ground.blueF()));
}

/// Black or white, whichever can be read on the ground.
QColor inkOn(const QColor &ground)
{
    const float light = 0.299F * ground.redF() + 0.587F * ground.greenF() + 0.114F * ground.blueF();
    return light > 0.55F ? QColor(Qt::black) : QColor(Qt::white);
}

/// In which column a day stands, by the locale's first day of the week.
int columnOf(QDate day)
{
    return (day.dayOfWeek() - int(QLocale().firstDayOfWeek()) + daysOfWeek) % daysOfWeek;
}

struct Blocks {
    int columns = 1;
    QSizeF cell;
};

/// As many months beside each other as let the cells be largest.
Blocks arrange(QSizeF area, int months, qreal heading, QSizeF largest)
{
    Blocks best;
    for (const int columns : {1, 2, 3, 4, 6, 12}) {
        if (columns > months)
            break;
        const int rows = (months + columns - 1) / columns;
        const qreal width = (area.width() - (columns - 1) * monthGap) / columns / daysOfWeek;
        const qreal height = ((area.height() - (rows - 1) * monthGap) / rows - heading) / weeksOfMonth;
        const QSizeF cell(std::clamp(width, 1.0, largest.width()), std::clamp(height, 1.0, largest.height()));
        if (std::min(cell.width(), 1.3 * cell.height()) > std::min(best.cell.width(), 1.3 * best.cell.height()))
            best = {columns, cell};
    }
    return best;
}

} // namespace

DayGrid::DayGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setMinimumSize(320, 220);
    makeAccessible();
}

QSize DayGrid::sizeHint() const
{
    return {900, 460};
}

int DayGrid::dayCount() const
{
    return m_span == Span::Year ? m_first.daysInYear() : m_first.daysInMonth();
}

void DayGrid::setPeriod(QDate day, Span span)
{
    m_span = span;
    m_first = QDate(day.year(), span == Span::Year ? 1 : day.month(), 1);
    m_current = std::clamp(m_current.isValid() ? m_current : day, m_first, m_first.addDays(dayCount() - 1));
    m_cells.clear();
    relayout();
}

void DayGrid::setCells(const QVector<DayCell> &cells)
{
    m_cells = cells;
    update();
}

void DayGrid::setToday(QDate today)
{
    m_today = today;
    update();
}

void DayGrid::setOutlined(QDate first, QDate last)
{
    m_outlinedFirst = first;
    m_outlinedLast = last;
    update();
}

QRectF DayGrid::rectOf(QDate day) const
{
    return m_rects.value(m_first.daysTo(day));
}

const DayCell *DayGrid::cellOf(QDate day) const
{
    const qint64 place = m_first.daysTo(day);
    return day.isValid() && place >= 0 && place < m_cells.size() ? &m_cells.at(place) : nullptr;
}

QString DayGrid::textOf(QDate day) const
{
    const DayCell *cell = cellOf(day);
    QString text = QLocale().toString(day, QLocale::LongFormat);
    if (day == m_today)
        text += QStringLiteral(" \u00b7 ") + tr("today");
    return cell && !cell->text.isEmpty() ? text + QLatin1Char('\n') + cell->text : text;
}

QString DayGrid::currentMarkText() const
{
    return m_cells.isEmpty() ? QString() : textOf(m_current);
}

QRect DayGrid::currentMarkRect() const
{
    const QRect rect = rectOf(m_current).toAlignedRect();
    return {mapToGlobal(rect.topLeft()), rect.size()};
}

void DayGrid::relayout()
{
    m_rects.clear();
    m_months.clear();
    if (!m_first.isValid())
        return;
    const bool isYear = m_span == Span::Year;
    const int months = isYear ? monthsOfYear : 1;
    const qreal title = isYear ? QFontMetricsF(sectionFont(font())).height() + 2 : 0;
    m_weekdays = QFontMetricsF(captionFont(font())).height() + 2;
    const QSizeF area(std::max(1, width() - 4 * space), std::max(1, height() - 2 * space));
    const Blocks blocks = arrange(area, months, title + m_weekdays, isYear ? largestInYear : largestInMonth);
    m_cell = blocks.cell;
    const QSizeF block(m_cell.width() * daysOfWeek, title + m_weekdays + m_cell.height() * weeksOfMonth);
    const qreal left =
        std::max(2.0 * space, (width() - blocks.columns * block.width() - (blocks.columns - 1) * monthGap) / 2);
    QDate day = m_first;
    for (int month = 0; month < months; ++month) {
        const QPointF corner(left + month % blocks.columns * (block.width() + monthGap),
                             space + month / blocks.columns * (block.height() + monthGap));
        m_months.append(QRectF(corner, QSizeF(block.width(), title)));
        const int offset = columnOf(day);
        for (int i = 0; i < m_first.addMonths(month).daysInMonth(); ++i, day = day.addDays(1)) {
            const int place = offset + i;
            const QPointF at(corner.x() + place % daysOfWeek * m_cell.width(),
                             corner.y() + title + m_weekdays + place / daysOfWeek * m_cell.height());
            m_rects.append(QRectF(at, m_cell).adjusted(1, 1, -1, -1));
        }
    }
    update();
}

void DayGrid::resizeEvent(QResizeEvent *)
{
    relayout();
}

void DayGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintHeadings(painter);
    for (int day = 0; day < m_rects.size(); ++day)
        paintDay(painter, day);
    if (hasFocus() && m_current.isValid()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Text), 1.6, Qt::DotLine));
        painter.drawRoundedRect(rectOf(m_current).adjusted(-1, -1, 1, 1), 4, 4);
    }
}

void DayGrid::paintHeadings(QPainter &painter)
{
    const QLocale locale;
    for (int month = 0; month < m_months.size(); ++month) {
        const QRectF heading = m_months.at(month);
        if (m_span == Span::Year) {
            painter.setFont(sectionFont(font()));
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(heading, Qt::AlignLeft | Qt::AlignVCenter,
                             locale.standaloneMonthName(month + 1, QLocale::LongFormat));
        }
        painter.setFont(captionFont(font()));
        painter.setPen(mutedColor(palette()));
        const bool hasRoom = m_cell.width() > 5 * QFontMetricsF(painter.font()).averageCharWidth();
        for (int column = 0; column < daysOfWeek; ++column) {
            const int weekday = (int(locale.firstDayOfWeek()) - 1 + column) % daysOfWeek + 1;
            painter.drawText(QRectF(heading.left() + column * m_cell.width(), heading.bottom(), m_cell.width(), m_weekdays),
                             Qt::AlignCenter,
                             locale.standaloneDayName(weekday, hasRoom ? QLocale::ShortFormat : QLocale::NarrowFormat));
        }
    }
}

void DayGrid::paintDay(QPainter &painter, int day)
{
    const QRectF box = m_rects.at(day);
    const QDate date = m_first.addDays(day);
    const DayCell *cell = cellOf(date);
    const QColor base = palette().color(QPalette::Base);
    QColor ground = mixed(palette().color(QPalette::Text), base, 0.05F);
    QColor ink = mutedColor(palette());
    if (cell && cell->colour.isValid()) {
        ground = mixed(cell->colour, base, cell->isStrong ? palest + (1 - palest) * cell->share : tint);
        ink = inkOn(ground);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setBrush(Qt::NoBrush);
    if (m_outlinedFirst.isValid() && date >= m_outlinedFirst && date <= m_outlinedLast) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(box, 3, 3);
    }
    if (date == m_today) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3);
    }
    QFont small = captionFont(font());
    small.setBold(date == m_today || (cell && cell->isStrong));
    const QFontMetricsF metrics(small);
    const QString number = QLocale().toString(date.day());
    if (metrics.horizontalAdvance(number) > box.width() - 2 || metrics.ascent() > box.height())
        return;
    painter.setFont(small);
    painter.setPen(ink);
    const bool hasLines = m_span == Span::Month;
    const QRectF inner = box.adjusted(hasLines ? 6 : 0, hasLines ? 3 : 0, hasLines ? -6 : 0, 0);
    const bool hasMark = cell && !cell->mark.isEmpty() && box.width() > metrics.horizontalAdvance(number) + 14;
    painter.drawText(hasMark && !hasLines ? inner.adjusted(0, 0, -9, 0) : inner,
                     hasLines ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignCenter, number);
    if (hasMark) {
        painter.setPen(Qt::NoPen);
        const QPointF middle = hasLines ? QPointF(inner.right() - 3, inner.top() + metrics.height() / 2)
                                        : QPointF(box.right() - 8, box.center().y());
        painter.fillPath(cell->mark.translated(middle), ink);
    }
    if (!cell || !hasLines)
        return;
    small.setBold(false);
    painter.setFont(small);
    painter.setPen(ink);
    qreal y = inner.top() + metrics.height() + 2;
    for (const QString &line : cell->lines) {
        if (y + metrics.height() > box.bottom())
            break;
        painter.drawText(QRectF(inner.left(), y, inner.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line, Qt::ElideRight, inner.width()));
        y += metrics.height();
    }
}

QDate DayGrid::dayAt(QPointF position) const
{
    for (int day = 0; day < m_rects.size(); ++day) {
        if (m_rects.at(day).adjusted(-1, -1, 1, 1).contains(position))
            return m_first.addDays(day);
    }
    return {};
}

void DayGrid::setCurrent(QDate day)
{
    m_current = std::clamp(day, m_first, m_first.addDays(dayCount() - 1));
    setAccessibleDescription(textOf(m_current));
    announceCurrentMark(this);
    update();
}

void DayGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current.isValid())
        setCurrent(m_current);
}

void DayGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = event->button() == Qt::LeftButton ? dayAt(event->position()) : QDate();
    if (!day.isValid())
        return;
    setCurrent(day);
    Q_EMIT chosen(day);
}

void DayGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QDate day = dayAt(event->position()); day.isValid())
        Q_EMIT opened(day);
}

void DayGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current.addDays(-1));
        break;
    case Qt::Key_Right:
        setCurrent(m_current.addDays(1));
        break;
    case Qt::Key_Up:
        setCurrent(m_current.addDays(-daysOfWeek));
        break;
    case Qt::Key_Down:
        setCurrent(m_current.addDays(daysOfWeek));
        break;
    case Qt::Key_Home:
        setCurrent(m_first);
        break;
    case Qt::Key_End:
        setCurrent(m_first.addDays(dayCount() - 1));
        break;
    case Qt::Key_PageUp:
        Q_EMIT periodWanted(-1);
        break;
    case Qt::Key_PageDown:
        Q_EMIT periodWanted(1);
        break;
    case Qt::Key_Space:
        Q_EMIT chosen(m_current);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool DayGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    if (day.isValid() && !m_cells.isEmpty())
        QToolTip::showText(help->globalPos(), plainToolTip(textOf(day)), this, rectOf(day).toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

} // namespace squidie::ui
