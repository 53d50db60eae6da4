// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/accessiblechart.h"

#include <QColor>
#include <QDate>
#include <QPainterPath>
#include <QVector>
#include <QWidget>

namespace squidie::ui {

/// What one day of a grid shows.
struct DayCell {
    QColor colour; ///< invalid: nothing
    bool isStrong = false; ///< needs attention: its colour is full, others have a tint of theirs
    float share = 1; ///< how much of the day needs it, from 0 to 1: the less, the paler
    QPainterPath mark; ///< beside the number, for those who cannot tell the colours apart; about 6 pixels wide, round (0, 0)
    QStringList lines; ///< below the number, where there is room
    QString text; ///< everything, for tool tips and assistive technology; plain, without the date
};

/// A year or a month with a cell for each day: a block for each month, weeks as rows. Days are chosen by mouse or keyboard.
class DayGrid : public QWidget, public AccessibleChart {
    Q_OBJECT

public:
    enum class Span { Year, Month };

    explicit DayGrid(QWidget *parent = nullptr);

    /// The year or the month that this day belongs to. Takes the cells away.
    void setPeriod(QDate day, Span span);
    QDate first() const { return m_first; }
    int dayCount() const;
    Span span() const { return m_span; }
    /// One for each day of the period.
    void setCells(const QVector<DayCell> &cells);
    const QVector<DayCell> &cells() const { return m_cells; }
    void setToday(QDate today);
    /// Outlines the days from `first` to `last`, both included.
    void setOutlined(QDate first, QDate last);
    QDate currentDay() const { return m_current; }
    QRectF rectOf(QDate day) const;

    QString currentMarkText() const override;
    QRect currentMarkRect() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(QDate day);
    /// Enter or a double click.
    void opened(QDate day);
    /// The page keys: 1 is the next period, -1 the one before.
    void periodWanted(int step);

private:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void relayout();
    void paintHeadings(QPainter &painter);
    void paintDay(QPainter &painter, int day);
    QDate dayAt(QPointF position) const;
    void setCurrent(QDate day);
    QString textOf(QDate day) const;
    const DayCell *cellOf(QDate day) const;

    Span m_span = Span::Year;
    QDate m_first;
    QDate m_current;
    QDate m_today;
    QDate m_outlinedFirst;
    QDate m_outlinedLast;
    QVector<DayCell> m_cells;
    QVector<QRectF> m_rects; ///< of each day
    QVector<QRectF> m_months; ///< each month's heading
    qreal m_weekdays = 0; ///< the height of their names
    QSizeF m_cell;
};

} // namespace squidie::ui
