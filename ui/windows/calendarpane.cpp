// SPDX-License-Identifier: Apache-2.0
#include "windows/calendarpane.h"

#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"
#include "windows/selectedtriggers.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace squidie::ui {

namespace {

constexpr qreal markSize = 7;
/// What is judged window by window at most, over all triggers, and at least of each.
constexpr qint64 mostJudgedTogether = 20'000;
constexpr qint64 leastJudgedEach = 300;
constexpr WindowStatus legend[] = {WindowStatus::OnTime,   WindowStatus::Early,   WindowStatus::Late,
                                   WindowStatus::Rejected, WindowStatus::Missing, WindowStatus::Unexpected,
                                   WindowStatus::Pending};

std::chrono::local_days localDay(QDate day)
{
    return std::chrono::local_days(std::chrono::days(QDate(1970, 1, 1).daysTo(day)));
}

bool needsAttention(WindowStatus status)
{
    return severity(status) >= severity(WindowStatus::Late);
}

QToolButton *barButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

CalendarPane::CalendarPane(ConsoleState &state, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_clock(std::move(clock)),
      m_grid(new DayGrid(this)),
      m_empty(new EmptyState(QStringLiteral("windows"), tr("Nothing in this period"), {}, this)),
      m_stack(new QStackedWidget(this)),
      m_title(headingLabel({}, this)),
      m_note(plainLabel({}, this))
{
    m_grid->setAccessibleName(tr("Calendar of windows, a cell a day"));
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_note->setFont(captionFont(font()));
    m_note->setContentsMargins(2 * space, 0, 2 * space, space / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(buildBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addWidget(buildLegend());
    setFocusProxy(m_grid);

    connect(m_grid, &DayGrid::chosen, this, &CalendarPane::narrowTo);
    connect(m_grid, &DayGrid::opened, this, [this](QDate day) {
        narrowTo(day);
        Q_EMIT dayOpened();
    });
    connect(m_grid, &DayGrid::periodWanted, this, &CalendarPane::step);
    for (const auto signal : {&ConsoleState::triggerChanged, &ConsoleState::triggersChanged, &ConsoleState::zoneChanged,
                              &ConsoleState::refreshWanted})
        connect(&state, signal, this, &CalendarPane::makeStale);
    connect(&state, &ConsoleState::rangeChanged, this, &CalendarPane::showRange);
    connect(&state, &ConsoleState::storeOverviewChanged, this, &CalendarPane::makeStale);
    showPeriod(dayOf(m_clock()), DayGrid::Span::Year);
}

QWidget *CalendarPane::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * space, space / 2, 2 * space, 0);
    row->setSpacing(space / 2);
    QToolButton *before = barButton(QStringLiteral("\u2039"), tr("Earlier (Page Up)"), bar);
    QToolButton *after = barButton(QStringLiteral("\u203a"), tr("Later (Page Down)"), bar);
    QToolButton *today = barButton(tr("Today"), tr("Show today"), bar);
    m_year = barButton(tr("Year"), tr("Show a year"), bar);
    m_month = barButton(tr("Month"), tr("Show a month"), bar);
    auto *spans = new QButtonGroup(bar);
    for (QToolButton *button : {m_year, m_month}) {
        button->setCheckable(true);
        spans->addButton(button);
    }
    row->addWidget(before);
    row->addWidget(after);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(today);
    row->addSpacing(space);
    row->addWidget(m_year);
    row->addWidget(m_month);
    connect(before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(after, &QToolButton::clicked, this, [this] { step(1); });
    connect(today, &QToolButton::clicked, this, [this] { showPeriod(dayOf(m_clock()), m_grid->span()); });
    connect(m_year, &QToolButton::clicked, this, [this] { setSpan(DayGrid::Span::Year); });
    connect(m_month, &QToolButton::clicked, this, [this] { setSpan(DayGrid::Span::Month); });
    return bar;
}

QWidget *CalendarPane::buildLegend()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * space, 0, 2 * space, space);
    row->setSpacing(space / 2);
    for (const WindowStatus status : legend) {
        auto *icon = new QLabel(bar);
        m_legend.append(icon);
        row->addWidget(icon);
        row->addWidget(captionLabel(statusText(status), bar));
        row->addSpacing(space);
    }
    row->addStretch(1);
    return bar;
}

void CalendarPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCells();
}

QByteArray CalendarPane::zone() const
{
    return m_state.zoneFor(m_state.trigger());
}

QDate CalendarPane::dayOf(Instant instant) const
{
    return QDate::fromString(timeText(instant, zone()).left(10), Qt::ISODate);
}

void CalendarPane::setSpan(DayGrid::Span span)
{
    const QDate current = m_grid->currentDay();
    showPeriod(current.isValid() ? current : dayOf(m_clock()), span);
}

void CalendarPane::step(int periods)
{
    const bool isYear = m_grid->span() == DayGrid::Span::Year;
    const QDate day = isYear ? m_grid->first().addYears(periods) : m_grid->first().addMonths(periods);
    if (day.year() >= 1970 && day.year() < 9999)
        showPeriod(day, m_grid->span());
}

void CalendarPane::showPeriod(QDate day, DayGrid::Span span)
{
    m_grid->setPeriod(day, span);
    const bool isYear = span == DayGrid::Span::Year;
    (isYear ? m_year : m_month)->setChecked(true);
    const QDate first = m_grid->first();
    m_title->setText(isYear ? QString::number(first.year())
                            : QStringLiteral("%1 %2").arg(QLocale().standaloneMonthName(first.month(), QLocale::LongFormat),
                                                          QString::number(first.year())));
    m_calendar = {};
    makeStale();
}

/// What is on its way no longer counts; what is shown stays until the next answer.
void CalendarPane::makeStale()
{
    m_stale = true;
    m_reading.cancel();
    setLoading(false);
    if (isVisible())
        read();
}

void CalendarPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void CalendarPane::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged();
}

QCoro::Task<> CalendarPane::read()
{
    const Request request = m_reading.begin();
    if (!m_state.service().isOpen()) {
        m_calendar = {};
        showCells();
        co_return;
    }
    m_stale = false;
    setLoading(true);
    const QVector<TriggerKey> triggers = selectedTriggers(m_state);
    const QString zoneName = QString::fromUtf8(zone());
    const qint64 mostExact = std::max(leastJudgedEach, mostJudgedTogether / std::max<qint64>(1, qint64(triggers.size())));
    const auto calendar = co_await m_state.service().windowCalendar(triggers, zoneName, localDay(m_grid->first()),
                                                                    m_grid->dayCount(), mostExact);
    if (!request.isCurrent())
        co_return;
    setLoading(false);
    if (!calendar) {
        Q_EMIT m_state.messageWanted(errorSentence(calendar.error()), true);
        co_return;
    }
    m_calendar = *calendar;
    showCells();
}

namespace {

struct Figure {
    int count;
    QString text;
};

/// Of a day, in the order of importance.
QVector<Figure> figuresOf(const CoverageSummary &counts)
{
    const QVector<Figure> all{{counts.missing, CalendarPane::tr("missing %1")},
                              {counts.rejected, CalendarPane::tr("rejected %1")},
                              {counts.late + counts.afterWindow, CalendarPane::tr("late %1")},
                              {counts.conflicts, CalendarPane::tr("conflicts %1")},
                              {counts.unexpected, CalendarPane::tr("unexpected %1")},
                              {counts.unjudged, CalendarPane::tr("unjudged %1")},
                              {counts.early, CalendarPane::tr("early %1")},
                              {counts.pending, CalendarPane::tr("not due yet %1")},
                              {counts.duplicates, CalendarPane::tr("duplicates %1")},
                              {counts.skipped, CalendarPane::tr("skipped %1")},
                              {counts.noWindow, CalendarPane::tr("without a window %1")}};
    QVector<Figure> some;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(some), [](const Figure &figure) { return figure.count > 0; });
    return some;
}

DayCell cellOf(const CalendarDay &day, const QPalette &palette)
{
    DayCell cell;
    if (!day.any) {
        cell.text = CalendarPane::tr("no window");
        return cell;
    }
    cell.colour = statusColor(day.worst, palette);
    cell.isStrong = needsAttention(day.worst);
    const int wrong = day.counts.missing + day.counts.rejected + day.counts.late + day.counts.afterWindow;
    if (day.counts.expected > 0) // a few of many are seen as well
        cell.share = std::sqrt(std::min(1.0F, float(wrong) / float(day.counts.expected)));
    if (cell.isStrong)
        cell.mark = statusShape(day.worst, markSize);
    if (day.counts.expected > 0)
        cell.lines << CalendarPane::tr("%1/%2 started", "of so many windows")
                          .arg(QLocale().toString(day.counts.started), QLocale().toString(day.counts.expected));
    for (const Figure &figure : figuresOf(day.counts))
        cell.lines << figure.text.arg(QLocale().toString(figure.count));
    cell.text =
        CalendarPane::tr("Worst: %1").arg(statusText(day.worst)) + QLatin1Char('\n') + cell.lines.join(QLatin1Char('\n'));
    return cell;
}

} // namespace

void CalendarPane::showCells()
{
    QVector<DayCell> cells;
    bool any = false;
    for (const CalendarDay &day : m_calendar.days) {
        cells.append(cellOf(day, palette()));
        any |= day.any;
    }
    m_grid->setCells(cells);
    m_grid->setToday(dayOf(m_clock()));
    showRange();
    const bool isEmpty = !any && !m_calendar.days.isEmpty();
    if (isEmpty)
        m_empty->setTexts(tr("Nothing in this period"),
                          tr("No window begins in it, and nothing arrived. Choose another period, or another trigger."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_grid);
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    for (qsizetype i = 0; i < m_legend.size(); ++i)
        m_legend.at(i)->setPixmap(statusIcon(legend[i], palette()).pixmap(12, 12));
}

QString CalendarPane::note() const
{
    QStringList notes;
    if (m_calendar.unreadable.size() == 1)
        notes << oneLine(m_calendar.unreadable.first().first.trigger, 60) + QStringLiteral(": ")
                + oneLine(m_calendar.unreadable.first().second.sentence, 200);
    else if (!m_calendar.unreadable.isEmpty())
        notes << tr("The schedules of %n triggers cannot be read: their missing windows are unknown. The first is %1.",
                    nullptr, int(m_calendar.unreadable.size()))
                     .arg(oneLine(m_calendar.unreadable.first().first.trigger, 60));
    if (!m_calendar.isExact)
        notes << tr("Busy triggers are counted by whole hours: an unexpected window can hide a missing one.");
    return notes.join(QLatin1Char(' '));
}

void CalendarPane::showRange()
{
    const TimeRange range = m_state.range();
    m_grid->setOutlined(dayOf(range.from), dayOf(range.until - std::chrono::microseconds(1)));
}

void CalendarPane::narrowTo(QDate day)
{
    const qint64 place = m_grid->first().daysTo(day);
    if (place < 0 || place >= m_calendar.days.size())
        return;
    const CalendarDay &chosen = m_calendar.days.at(place);
    if (chosen.from < chosen.until) // a day that the clock jumps over is none
        m_state.setRange({chosen.from, chosen.until});
}

} // namespace squidie::ui
