// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinepane.h"

#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "windows/lanechoicesbar.h"
#include "windows/timelineview.h"
#include "windows/windowactions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int writeBackMilliseconds = 200;

enum Key { LateLine, MissingBand, ConflictRing, KeyCount };

/// The legend's small pictures, painted in the same way as in the chart.
QPixmap keyPicture(Key key, const QPalette &palette, qreal ratio)
{
    const QSize size(key == LateLine ? 29 : key == MissingBand ? 22 : 14, 14);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor started = outcomeColor(Outcome::Started, palette);
    switch (key) {
    case LateLine:
        painter.setPen(QPen(started, 1.4));
        painter.drawLine(QPointF(3, 12), QPointF(3, 6));
        painter.drawLine(QPointF(3, 6), QPointF(22, 6));
        painter.fillPath(outcomeShape(Outcome::Started, 9).translated(23, 6), started);
        break;
    case MissingBand: {
        const QColor missing = statusColor(WindowStatus::Missing, palette);
        painter.setPen(QPen(missing, 1.2));
        painter.setBrush(QBrush(missing, Qt::BDiagPattern));
        painter.drawRoundedRect(QRectF(1, 2, 20, 10), 3, 3);
        break;
    }
    case ConflictRing:
        painter.fillPath(outcomeShape(Outcome::Started, 7).translated(7, 7), started);
        painter.setPen(QPen(conflictColor(palette), 2));
        painter.drawEllipse(QPointF(7, 7), 5.8, 5.8);
        break;
    case KeyCount:
        break;
    }
    return pixmap;
}

} // namespace

TimelinePane::TimelinePane(ConsoleState &state, WindowsLoader &loader, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_loader(loader),
      m_actions(new WindowActions(state, this)),
      m_stack(new QStackedWidget(this)),
      m_view(new TimelineView(std::move(clock), m_stack)),
      m_nothingWrong(new EmptyState(QStringLiteral("check"), tr("Nothing is wrong in this range"),
                                    tr("No trigger has a missing or late window, a rejection or a conflict."), m_stack)),
      m_choices(new LaneChoicesBar(this))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothingWrong);
    m_nothingWrong->setAction(tr("Show all triggers"));
    m_choices->setChoices(TimelineChoices::saved());
    takeChoices();
    connect(m_choices, &LaneChoicesBar::chosen, this, [this](const TimelineChoices &choices) {
        choices.save();
        takeChoices();
    });
    connect(m_nothingWrong, &EmptyState::actionTriggered, this, [this] {
        TimelineChoices all = m_choices->choices();
        all.onlyWrong = false;
        all.save();
        m_choices->setChoices(all);
        takeChoices();
    });
    connect(m_view, &TimelineView::foldToggled, &loader, &WindowsLoader::toggleFold);
    connect(&loader, &WindowsLoader::summariesChanged, this, [this] { m_choices->setWrong(m_loader.wrong()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildLegend());
    layout->addWidget(m_stack, 1);

    m_writeBack.setSingleShot(true);
    m_writeBack.setInterval(writeBackMilliseconds);
    connect(&m_writeBack, &QTimer::timeout, this, [this] { m_state.setRange(m_wanted); });
    connect(m_view, &TimelineView::rangeChanged, this, [this](TimeRange range) {
        m_wanted = range;
        m_writeBack.start();
    });
    connect(m_view, &TimelineView::activationChosen, this, [this](ActivationId id) {
        const QScopedValueRollback choosing(m_choosing, true);
        m_state.setActivation(id);
    });
    connect(m_view, &TimelineView::triggerChosen, this,
            [this](const TriggerKey &key) { m_state.setTrigger(m_state.trigger() == key ? TriggerKey{} : key); });
    connect(m_view, &TimelineView::windowMenuWanted, this,
            [this](QMenu *menu, const TriggerKey &trigger, const IntendedWindow &window) {
                m_actions->addTo(*menu, trigger, window);
            });
    connect(m_view, &TimelineView::viewChanged, this, &TimelinePane::passView);
    connect(&loader, &WindowsLoader::lanesChanged, this, &TimelinePane::takeData);
    connect(&state, &ConsoleState::rangeChanged, this, [this] {
        // While the user is still moving it, the range of the view is the newer one.
        if (!m_writeBack.isActive())
            m_view->setRange(m_state.range());
    });
    connect(&state, &ConsoleState::activationChanged, this, &TimelinePane::takeSelection);
    connect(&state, &ConsoleState::zoneChanged, this, &TimelinePane::takeZone);
    connect(&state, &ConsoleState::triggerChanged, this, &TimelinePane::takeZone);
    m_view->setRange(state.range());
    takeZone();
    takeData();
    takeSelection();
    updateIcons();
    setFocusProxy(m_view);
}

QWidget *TimelinePane::buildLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(space + 3, space / 2, space / 2, space / 2);
    row->setSpacing(space / 2);
    auto *names = new QWidget(legend);
    auto *flow = new FlowLayout(names);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(3); // so that all fit a window of 1280
    for (int i = 0; i < outcomeCount; ++i) {
        const QString outcome = outcomeText(Outcome(i));
        QToolButton *button = filterChip(outcome, tr("Show outcome: %1").arg(outcome), names);
        button->setChecked(true);
        button->setToolTip(tr("Show or hide deliveries with this outcome"));
        connect(button, &QToolButton::toggled, this, &TimelinePane::updateShown);
        m_outcomes.push_back(button);
        flow->addWidget(button);
    }
    const QString texts[] = {tr("Lateness"), tr("Missing"), tr("Conflict")};
    const QString hints[] = {tr("The line runs from the expected instant to the instant of receipt."),
                             tr("Nothing arrived for this window."),
                             tr("One window under two identities, or one identity with two windows.")};
    for (int key = 0; key < KeyCount; ++key) {
        auto *entry = new QWidget(names);
        entry->setToolTip(hints[key]);
        auto *pair = new QHBoxLayout(entry);
        pair->setContentsMargins(2, space / 2, 0, space / 2);
        pair->setSpacing(space / 2);
        auto *picture = new QLabel(entry);
        m_keys.push_back(picture);
        pair->addWidget(picture);
        pair->addWidget(captionLabel(texts[key], entry));
        flow->addWidget(entry);
    }
    row->addWidget(names, 1);
    row->addWidget(m_choices, 0, Qt::AlignTop);
    row->addWidget(zoomButton(QStringLiteral("zoom-out"), tr("Zoom out (\u2212)"), &TimelineView::zoomOut), 0, Qt::AlignTop);
    row->addWidget(zoomButton(QStringLiteral("zoom-in"), tr("Zoom in (+)"), &TimelineView::zoomIn), 0, Qt::AlignTop);
    row->addWidget(zoomButton(QStringLiteral("fit"), tr("Fit the selected window, or everything (F)"), &TimelineView::fit),
                   0, Qt::AlignTop);
    return legend;
}

QToolButton *TimelinePane::zoomButton(const QString &icon, const QString &name, void (TimelineView::*slot)())
{
    auto *button = new QToolButton(this);
    button->setIcon(lineIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("quiet", true);
    connect(button, &QToolButton::clicked, m_view, slot);
    return button;
}

void TimelinePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void TimelinePane::updateIcons()
{
    for (int i = 0; i < m_outcomes.size(); ++i)
        m_outcomes.at(i)->setIcon(outcomeIcon(Outcome(i), palette()));
    for (int key = 0; key < m_keys.size(); ++key)
        m_keys.at(key)->setPixmap(keyPicture(Key(key), palette(), devicePixelRatioF()));
}

void TimelinePane::updateShown()
{
    OutcomeSet shown;
    for (int i = 0; i < m_outcomes.size(); ++i)
        shown.set(size_t(i), m_outcomes.at(i)->isChecked());
    m_view->setShown(shown);
}

void TimelinePane::takeData()
{
    const bool otherLanes = m_view->picture().lanes().size() != m_loader.lanes().size();
    const bool nothingWrong = m_loader.lanes().isEmpty() && m_loader.hasTriggers();
    m_stack->setCurrentWidget(nothingWrong ? static_cast<QWidget *>(m_nothingWrong) : m_view);
    m_view->setLanes(m_loader.lanes());
    m_view->setSelected(m_state.activation(), false);
    if (otherLanes)
        passView();
}

void TimelinePane::takeChoices()
{
    m_view->setDensity(m_choices->choices().density);
    m_loader.setChoices(m_choices->choices());
}

void TimelinePane::passView()
{
    m_loader.setView(m_view->firstVisibleLane(), m_view->lastVisibleLane(), m_view->plotWidth());
}

void TimelinePane::takeSelection()
{
    // A page in the background must not move the range of the page in front.
    m_view->setSelected(m_state.activation(), !m_choosing && isVisible());
}

void TimelinePane::takeZone()
{
    m_view->setSelectedTrigger(m_state.trigger());
    m_view->setZone(m_state.zoneFor(m_state.trigger()));
}

} // namespace squidie::ui
