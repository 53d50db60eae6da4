// SPDX-License-Identifier: Apache-2.0
#include "shell/rangebar.h"

#include "look/icons.h"
#include "look/theme.h"
#include "text/timetext.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>
#include <QTimer>
#include <QToolButton>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;

std::chrono::microseconds lengthOf(RangeBar::Kind kind)
{
    switch (kind) {
    case RangeBar::Kind::Hour:
        return 1h;
    case RangeBar::Kind::Week:
        return 24h * 7;
    case RangeBar::Kind::Month:
        return 24h * 30;
    case RangeBar::Kind::Day:
    case RangeBar::Kind::Custom:
        break;
    }
    return 24h;
}

/// Longer ranges may lag behind the clock for longer: each step makes the pages read their windows again.
std::chrono::milliseconds slideEvery(RangeBar::Kind kind)
{
    switch (kind) {
    case RangeBar::Kind::Hour:
        return 10s;
    case RangeBar::Kind::Day:
        return 1min;
    default:
        return 5min;
    }
}

/// Custom bounds are typed in UTC: a local time may be skipped or occur twice.
QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromSecsSinceEpoch(toMicroseconds(instant) / 1000000, Qt::UTC);
}

Instant toInstant(const QDateTime &time)
{
    return fromMicroseconds(time.toSecsSinceEpoch() * 1000000);
}

QToolButton *arrow(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(icon));
    button->setProperty("quiet", true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

RangeBar::RangeBar(ConsoleState &state, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_clock(std::move(clock)),
      m_kinds(new QButtonGroup(this)),
      m_text(captionLabel({}, this)),
      m_timer(new QTimer(this))
{
    setAccessibleName(tr("Time range"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    const QPair<Kind, QString> kinds[] = {{Kind::Hour, tr("Hour")},
                                          {Kind::Day, tr("Day")},
                                          {Kind::Week, tr("Week")},
                                          {Kind::Month, tr("Month")},
                                          {Kind::Custom, tr("Custom…")}};
    const QString help[] = {tr("Last hour (Alt+1)"), tr("Last day (Alt+2)"), tr("Last week (Alt+3)"),
                            tr("Last month (Alt+4)"), tr("Custom range (Alt+5)")};
    for (const auto &[kind, text] : kinds) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setToolTip(help[int(kind)]);
        button->setAccessibleName(help[int(kind)]);
        m_kinds->addButton(button, int(kind));
        layout->addWidget(button);
    }
    m_kinds->setExclusive(true);
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this](int id) { Kind(id) == Kind::Custom ? openCustom() : setKind(Kind(id)); });
    layout->addSpacing(space / 2);
    auto *earlier = arrow(QStringLiteral("previous"), tr("Earlier (Alt+Left)"), this);
    auto *later = arrow(QStringLiteral("next"), tr("Later (Alt+Right)"), this);
    connect(earlier, &QToolButton::clicked, this, [this] { step(-1); });
    connect(later, &QToolButton::clicked, this, [this] { step(1); });
    layout->addWidget(earlier);
    layout->addWidget(later);
    layout->addWidget(m_text);
    m_text->setAccessibleName(tr("Shown range"));

    connect(m_timer, &QTimer::timeout, this, &RangeBar::slide);
    connect(&m_state, &ConsoleState::rangeChanged, this, &RangeBar::followState);
    connect(&m_state, &ConsoleState::zoneChanged, this, &RangeBar::refresh);
    connect(&m_state, &ConsoleState::triggerChanged, this, &RangeBar::refresh);
    connect(&m_state, &ConsoleState::liveChanged, this, &RangeBar::slide);
    setKind(Kind::Day);
}

void RangeBar::setKind(Kind kind)
{
    m_kind = kind;
    if (kind == Kind::Custom) {
        m_timer->stop();
    } else {
        m_timer->start(slideEvery(kind));
        const Instant end = m_anchor ? *m_anchor : m_clock();
        m_set = TimeRange{end - lengthOf(kind), end};
        m_state.setRange(*m_set);
    }
    refresh();
}

void RangeBar::step(int direction)
{
    const TimeRange now = m_state.range();
    const auto length = (now.until - now.from) * direction;
    setKind(Kind::Custom);
    m_set = TimeRange{now.from + length, now.until + length};
    m_state.setRange(*m_set);
    refresh();
}

void RangeBar::setAnchor(std::optional<Instant> anchor)
{
    if (anchor == m_anchor)
        return;
    m_anchor = anchor;
    slide();
}

void RangeBar::slide()
{
    if (m_kind != Kind::Custom && m_state.isLive())
        setKind(m_kind);
}

void RangeBar::followState()
{
    // A page has set the range: it no longer slides.
    if (m_set != m_state.range() && m_kind != Kind::Custom) {
        m_kind = Kind::Custom;
        m_timer->stop();
    }
    refresh();
}

QString RangeBar::rangeText() const
{
    const QByteArray zone = m_state.zoneFor(m_state.trigger());
    // In a range of a few minutes the seconds matter.
    const bool fine = m_state.range().until - m_state.range().from < 10min;
    const QString from = timeText(m_state.range().from, zone).left(fine ? 19 : 16);
    QString until = timeTextWithZone(m_state.range().until, zone);
    if (!fine)
        until.remove(16, 3);
    return tr("%1 – %2").arg(from, until.left(10) == from.left(10) ? until.mid(11) : until);
}

void RangeBar::refresh()
{
    m_kinds->button(int(m_kind))->setChecked(true);
    m_text->setText(rangeText());
}

void RangeBar::openCustom()
{
    refresh();
    if (!m_popup)
        buildPopup();
    m_from->setDateTime(toDateTime(m_state.range().from));
    m_until->setDateTime(toDateTime(m_state.range().until));
    m_problem->hide();
    m_popup->adjustSize();
    const QWidget *button = m_kinds->button(int(Kind::Custom));
    m_popup->move(button->mapToGlobal(QPoint(0, button->height() + space / 2)));
    m_popup->show();
    m_from->setFocus();
}

void RangeBar::buildPopup()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAccessibleName(tr("Custom range"));
    auto *form = new QFormLayout(m_popup);
    form->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    form->setSpacing(space);
    m_from = new QDateTimeEdit(m_popup);
    m_until = new QDateTimeEdit(m_popup);
    for (QDateTimeEdit *edit : {m_from, m_until}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        edit->setTimeSpec(Qt::UTC);
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(24 * space);
    }
    m_from->setAccessibleName(tr("From (UTC)"));
    m_until->setAccessibleName(tr("Until (UTC)"));
    m_problem = plainLabel(tr("“Until” must be after “From”."), m_popup);
    auto *apply = new QPushButton(tr("Show this range"), m_popup);
    apply->setProperty("primary", true);
    apply->setDefault(true);
    connect(apply, &QPushButton::clicked, this, &RangeBar::applyCustom);
    form->addRow(tr("&From (UTC)"), m_from);
    form->addRow(tr("&Until (UTC)"), m_until);
    form->addRow(m_problem);
    form->addRow(apply);
}

void RangeBar::applyCustom()
{
    const TimeRange chosen{toInstant(m_from->dateTime()), toInstant(m_until->dateTime())};
    if (chosen.until <= chosen.from) {
        m_problem->show();
        m_popup->adjustSize();
        m_until->setFocus();
        return;
    }
    m_popup->hide();
    setKind(Kind::Custom);
    m_set = chosen;
    m_state.setRange(chosen);
    refresh();
}

QString RangeBar::kindName(Kind kind)
{
    switch (kind) {
    case Kind::Hour:
        return QStringLiteral("hour");
    case Kind::Week:
        return QStringLiteral("week");
    case Kind::Month:
        return QStringLiteral("month");
    case Kind::Day:
    case Kind::Custom:
        break;
    }
    return QStringLiteral("day");
}

RangeBar::Kind RangeBar::kindFromName(const QString &name)
{
    for (const Kind kind : {Kind::Hour, Kind::Week, Kind::Month}) {
        if (name == kindName(kind))
            return kind;
    }
    return Kind::Day;
}

} // namespace squidie::ui
