// SPDX-License-Identifier: Apache-2.0
#include "shell/statusstrip.h"

#include "look/icons.h"
#include "look/theme.h"
#include "runs/workercontrol.h"
#include "stores/storeidentity.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/labels.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

namespace squidie::ui {

StatusStrip::StatusStrip(ConsoleState &state, WorkerControl &worker, Clock clock, QWidget *parent)
    : QStatusBar(parent),
      m_state(state),
      m_workerControl(worker),
      m_clock(std::move(clock)),
      m_store(captionLabel({}, this)),
      m_kind(new QLabel(this)),
      m_notWritable(new QToolButton(this)),
      m_time(captionLabel({}, this)),
      m_worker(new QToolButton(this)),
      m_live(new QToolButton(this))
{
    setContentsMargins(space, 0, space, 0);
    setSizeGripEnabled(false);
    m_time->setAccessibleName(tr("Clock"));
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setProperty("quiet", true);
    m_live->setFont(captionFont(m_live->font()));
    m_live->setIconSize(QSize(16, 16));
    connect(m_live, &QToolButton::clicked, this, [this] { m_state.setLive(!m_state.isLive()); });
    m_notWritable->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notWritable->setIconSize(QSize(16, 16));
    m_notWritable->setProperty("quiet", true);
    m_notWritable->setFont(sectionFont(m_notWritable->font()));
    connect(m_notWritable, &QToolButton::clicked, this,
            [this] { Q_EMIT m_state.messageWanted(m_state.whyNotWritable(), false); });
    m_worker->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_worker->setProperty("quiet", true);
    m_worker->setFont(captionFont(m_worker->font()));
    m_worker->setIconSize(QSize(16, 16));
    m_worker->setFocusPolicy(Qt::StrongFocus);
    connect(m_worker, &QToolButton::clicked, &worker, &WorkerControl::toggle);
    addWidget(m_kind);
    addWidget(m_store, 1);
    addPermanentWidget(m_notWritable);
    addPermanentWidget(m_worker);
    addPermanentWidget(m_time);
    addPermanentWidget(m_live);

    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &StatusStrip::showClock);
    second->start(std::chrono::seconds(1));
    connect(&state, &ConsoleState::storeOverviewChanged, this, &StatusStrip::showStore);
    connect(&state, &ConsoleState::zoneChanged, this, &StatusStrip::showClock);
    connect(&state, &ConsoleState::triggerChanged, this, &StatusStrip::showClock);
    connect(&state, &ConsoleState::triggersChanged, this, &StatusStrip::showClock);
    connect(&state, &ConsoleState::liveChanged, this, &StatusStrip::showLive);
    showStore();
    showClock();
    connect(&worker, &WorkerControl::changed, this, &StatusStrip::showWorker);
    showLive();
    showWorker();
}

void StatusStrip::showStore()
{
    const StoreOverview &store = m_state.store();
    const bool lost = !m_state.outage().isNone();
    m_notWritable->setVisible(!m_state.whyNotWritable().isEmpty());
    m_notWritable->setIcon(lineIcon(lost ? QStringLiteral("warning") : QStringLiteral("lock")));
    m_notWritable->setText(m_state.outage().wasReplaced ? tr("Replaced") : lost ? tr("No answer") : tr("Read-only"));
    m_notWritable->setToolTip(plainToolTip(m_state.whyNotWritable()));
    m_kind->setVisible(!store.path.isEmpty());
    if (store.path.isEmpty()) {
        m_store->setText(tr("No store open"));
        m_store->setToolTip({});
        return;
    }
    const StoreKind kind = storeKind(store);
    m_kind->setPixmap(lineIcon(storeKindIcon(kind)).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_kind->setAccessibleName(storeKindText(kind));
    const QString size = QLocale().formattedDataSize(store.bytes, 1, QLocale::DataSizeTraditionalFormat);
    const QString rest = tr(" · %1").arg(size);
    const int room = qMax(12 * space, m_store->width() - m_store->fontMetrics().horizontalAdvance(rest) - space);
    m_store->setText(m_store->fontMetrics().elidedText(storeName(store), Qt::ElideMiddle, room) + rest);
    const QString details = storeDetails(store, m_state.whyNotWritable());
    m_store->setAccessibleName(tr("Open store: %1").arg(storeName(store)));
    m_store->setAccessibleDescription(details);
    m_store->setToolTip(plainToolTip(details));
    m_kind->setToolTip(plainToolTip(details));
}

void StatusStrip::showClock()
{
    m_time->setText(timeTextWithZone(m_clock(), m_state.zoneFor(m_state.trigger())));
}

void StatusStrip::showLive()
{
    const bool live = m_state.isLive();
    m_live->setIcon(lineIcon(live ? QStringLiteral("live") : QStringLiteral("pause")));
    m_live->setText(live ? tr("Live") : tr("Paused"));
    m_live->setAccessibleName(live ? tr("Live: new deliveries appear automatically. Press to pause.")
                                   : tr("Paused: the pages stay as they are. Press to resume."));
    m_live->setToolTip(live ? tr("New deliveries appear automatically (Ctrl+P pauses)")
                            : tr("The pages stay as they are (Ctrl+P resumes)"));
}

void StatusStrip::showWorker()
{
    m_worker->setIcon(lineIcon(m_workerControl.isOn() ? QStringLiteral("runs") : QStringLiteral("pause")));
    m_worker->setText(m_workerControl.text());
    m_worker->setEnabled(m_workerControl.action()->isEnabled());
    m_worker->setAccessibleName(m_workerControl.text());
    m_worker->setToolTip(plainToolTip(m_workerControl.details()));
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    showStore();
}

/// The icon has the colour of the text.
void StatusStrip::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStore();
}

} // namespace squidie::ui
