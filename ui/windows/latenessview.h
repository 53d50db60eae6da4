// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/latenesslayout.h"
#include "windows/accessiblechart.h"

#include <QWidget>

namespace squidie::ui {

/// The lateness of each start, as a dot above its intended instant, with lines at p50 and p95. Dots are selected by mouse
/// or with the arrow keys.
class LatenessView : public QWidget, public AccessibleChart {
    Q_OBJECT

public:
    explicit LatenessView(QWidget *parent = nullptr);

    void setData(const QVector<TimelineLane> &lanes, TimeRange range);
    void setZone(const QByteArray &zone);
    void setSelected(std::optional<ActivationId> activation);
    const LatenessLayout &dots() const { return m_layout; }
    QPointF positionOf(int dot) const;
    int focusedDot() const { return m_focus; }
    QString currentMarkText() const override;
    QRect currentMarkRect() const override;

Q_SIGNALS:
    void activationChosen(squidie::ActivationId activation);

private:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void relayout();
    void paintScales(QPainter &painter);
    void paintSpans(QPainter &painter);
    void paintDots(QPainter &painter);
    void paintPercentile(QPainter &painter, const std::optional<std::chrono::microseconds> &value, const QString &name);
    void focusDot(int dot);
    int dotAt(QPointF position) const;
    QRectF plot() const;
    const WindowDelivery &deliveryOf(const LatenessDot &dot) const;
    QString dotText(const LatenessDot &dot) const;

    QVector<TimelineLane> m_lanes;
    TimeRange m_range{};
    TimelineGeometry m_geometry;
    LatenessLayout m_layout;
    QByteArray m_zone = QByteArrayLiteral("UTC");
    std::optional<ActivationId> m_selected;
    int m_focus = -1;
};

} // namespace squidie::ui
