// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/accessiblechart.h"
#include "windows/timelineframe.h"
#include "windows/timelinepicture.h"

#include <QAbstractScrollArea>
#include <QPixmap>

class QMenu;

namespace squidie::ui {

/// The timeline: intended windows against received times, a lane for each trigger. It shows what it is given, and everything
/// works by mouse and by keyboard. GUI thread.
class TimelineView : public QAbstractScrollArea, public AccessibleChart {
    Q_OBJECT

public:
    explicit TimelineView(Clock clock, QWidget *parent = nullptr);

    void setLanes(const QVector<TimelineLane> &lanes);
    void setRange(TimeRange range);
    void setZone(const QByteArray &zone);
    void setShown(OutcomeSet shown);
    void setDensity(LaneDensity density);
    /// Highlights it; with `reveal`, brings it into view.
    void setSelected(std::optional<ActivationId> activation, bool reveal);
    void setSelectedTrigger(const TriggerKey &trigger);

    TimeRange range() const { return m_geometry.range(); }
    int firstVisibleLane() const { return m_frame.firstVisibleLane(); }
    int lastVisibleLane() const { return m_frame.lastVisibleLane(); }
    qreal plotWidth() const { return m_frame.plotWidth(); }
    const TimelinePicture &picture() const { return m_picture; }
    std::optional<ActivationId> selected() const { return m_selected; }
    std::optional<TimelineItem> focusedItem() const;
    QString currentMarkText() const override;
    QRect currentMarkRect() const override;
    /// Where an item is on the viewport.
    QRectF itemRect(const TimelineItem &item) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Fits the window of the focused or selected delivery, otherwise everything that is loaded.
    void fit();

Q_SIGNALS:
    /// Other lanes are visible, or they are drawn at another width.
    void viewChanged();
    /// The user zoomed or panned.
    void rangeChanged(squidie::ui::TimeRange range);
    void activationChosen(squidie::ActivationId activation);
    void triggerChosen(const squidie::TriggerKey &trigger);
    /// A workflow's lane: its triggers are to be shown, or hidden again.
    void foldToggled(const QString &workflow);
    /// A context menu is about to open over one window: the receiver adds what can be done with it.
    void windowMenuWanted(QMenu *menu, const squidie::TriggerKey &trigger, const squidie::IntendedWindow &window);

private:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

    void updateFrame();
    void invalidate();
    void showGeometry(const TimelineGeometry &geometry);
    void zoomBy(qreal factor);
    void clickAt(QPointF position);
    void activate(const TimelineItem &item);
    void focusItem(const TimelineItem &item);
    void moveFocus(int direction);
    void moveLane(int direction);
    void ensureLaneVisible(int lane);
    void fitWindow(Instant from, Instant until);
    void activateCell(const TimelineItem &item);
    QString headerText(int lane) const;
    bool fitDelivery(const WindowDelivery &delivery);
    std::optional<TimelineItem> itemAt(QPointF position) const;
    std::optional<TimelineBand> bandAt(QPointF position) const;
    QString textAt(QPointF position) const;
    qreal layoutX(qreal viewportX) const;
    TimelineGeometry geometryFor(TimeRange range) const;

    Clock m_clock;
    TimelinePicture m_picture;
    TimelineGeometry m_geometry;
    TimelineFrame m_frame;
    LaneDensity m_density = LaneDensity::Comfortable;
    QByteArray m_zone = QByteArrayLiteral("UTC");
    TriggerKey m_selectedTrigger;
    std::optional<ActivationId> m_selected;
    int m_focusLane = 0;
    std::optional<ActivationId> m_focus; ///< the focused delivery, or the first of the focused stack
    std::optional<Instant> m_focusAt; ///< the start of the focused stack of counts
    std::optional<TimelineItem> m_hover;
    std::optional<QPointF> m_pressed;
    qreal m_pressedScroll = 0;
    TimelineGeometry m_pressedGeometry;
    bool m_dragging = false;
    QPixmap m_static;
    bool m_stale = true;
};

} // namespace squidie::ui
