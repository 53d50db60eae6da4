// SPDX-License-Identifier: Apache-2.0
#include "windows/rehearsaldialog.h"

#include "help/helppage.h"
#include "look/hues.h"
#include "look/theme.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/busyline.h"
#include "widgets/labels.h"
#include "windows/selectedtriggers.h"
#include "windows/zonetime.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int mostFirings = 2000;
constexpr int longestName = 80;
/// A day with at least this share of the busiest day's firings has the full tint, one with few a paler one.
constexpr int shades = 4;

QDate dateOf(std::chrono::local_days day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

QString nameOf(const TriggerKey &key)
{
    return oneLine(key.trigger, longestName) + QStringLiteral(" \u00b7 ") + oneLine(key.workflow, longestName);
}

QTreeWidget *makeTree(const QStringList &headings, const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setHeaderLabels(headings);
    tree->setAccessibleName(name);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setAllColumnsShowFocus(true);
    return tree;
}

} // namespace

RehearsalDialog::RehearsalDialog(ConsoleState &state, Clock clock, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_clock(std::move(clock)),
      m_scope(headingLabel({}, this)),
      m_year(new QSpinBox(this)),
      m_grid(new DayGrid(this)),
      m_tabs(new QTabWidget(this)),
      m_effects(makeTree({tr("Wall-clock time"), tr("Trigger"), tr("What happens")}, tr("Effects of clock changes"), this)),
      m_firings(makeTree({tr("Time"), tr("Zone"), tr("Trigger")}, tr("Firings of the day"), this)),
      m_note(plainLabel({}, this)),
      m_busy(new BusyLine(m_grid))
{
    setWindowTitle(tr("Rehearse a year's clock changes"));
    setHelpPage(this, QStringLiteral("schedules.md#rehearsal"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_grid->setAccessibleName(tr("Calendar of firings, a cell a day"));
    m_year->setRange(1971, 9998);
    m_year->setAccessibleName(tr("Year"));
    m_year->setKeyboardTracking(false);
    const QDate today = QDate::fromString(timeText(m_clock(), QByteArrayLiteral("UTC")).left(10), Qt::ISODate);
    m_year->setValue(today.year());
    m_firings->setRootIsDecorated(false);
    m_grid->setPeriod(today, DayGrid::Span::Year);
    m_grid->setToday(today);
    buildLayout();

    connect(m_year, &QSpinBox::valueChanged, this, [this] { read(); });
    connect(m_grid, &DayGrid::periodWanted, m_year, [this](int step) { m_year->setValue(m_year->value() + step); });
    connect(m_grid, &DayGrid::chosen, this, &RehearsalDialog::readDay);
    connect(m_grid, &DayGrid::opened, this, &RehearsalDialog::readDay);
    connect(&state, &ConsoleState::triggerChanged, this, [this] { read(); });
    connect(&state, &ConsoleState::triggersChanged, this, [this] { read(); });
    read();
}

void RehearsalDialog::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_scope, 1);
    auto *label = new QLabel(tr("&Year"), this);
    label->setBuddy(m_year);
    bar->addWidget(label);
    bar->addWidget(m_year);
    auto *top = new QWidget(this);
    auto *upper = new QVBoxLayout(top);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->addWidget(m_grid, 1);
    upper->addWidget(
        mutedLabel(tr("The more firings a day has, the stronger its colour. Red: a clock change adds firings or takes "
                      "some away. Each trigger counts by its own clock. Choose a day to see its firings."),
                   top));
    m_tabs->addTab(m_effects, tr("Effects"));
    m_tabs->addTab(m_firings, tr("Firings of a day"));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(top);
    splitter->addWidget(m_tabs);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(980, 760);
}

void RehearsalDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCells();
}

QCoro::Task<> RehearsalDialog::read()
{
    const Request request = m_reading.begin();
    m_readingDay.cancel();
    m_scope->setText(selectionText(m_state));
    m_grid->setPeriod(QDate(m_year->value(), 1, 1), DayGrid::Span::Year);
    m_firings->clear();
    m_effects->clear();
    const BusyScope busy(m_busy);
    const QVector<TriggerKey> triggers = selectedTriggers(m_state);
    const auto rehearsal = co_await m_state.service().rehearseYear(triggers, m_year->value());
    if (!request.isCurrent())
        co_return;
    if (!rehearsal) {
        m_note->setText(errorSentence(rehearsal.error()));
        m_note->show();
        co_return;
    }
    take(*rehearsal);
}

void RehearsalDialog::take(const YearRehearsal &rehearsal)
{
    m_rehearsal = rehearsal;
    showCells();
    fillEffects();
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
}

void RehearsalDialog::showCells()
{
    qint64 most = 0;
    for (const RehearsedDay &day : m_rehearsal.days)
        most = std::max(most, day.firings);
    QVector<DayCell> cells;
    for (const RehearsedDay &day : m_rehearsal.days) {
        DayCell cell;
        cell.text = tr("fires %n times", nullptr, int(std::min<qint64>(day.firings, std::numeric_limits<int>::max())));
        if (day.isUnusual) {
            cell.colour = vermillionHue(palette());
            cell.isStrong = true;
            cell.text += QLatin1Char('\n') + tr("without the clock change: %1").arg(day.byClock);
        } else if (day.firings > 0) {
            // From pale to full, so that busy days stand out.
            const qint64 shade = 1 + (day.firings - 1) * (shades - 1) / std::max<qint64>(1, most);
            const QColor base = palette().color(QPalette::Base);
            const QColor hue = greenHue(palette());
            const float share = 0.4F + 0.6F * float(shade) / float(shades);
            cell.colour = QColor::fromRgbF(hue.redF() * share + base.redF() * (1 - share),
                                           hue.greenF() * share + base.greenF() * (1 - share),
                                           hue.blueF() * share + base.blueF() * (1 - share));
        }
        cells.append(cell);
    }
    m_grid->setCells(cells);
}

QString RehearsalDialog::effectText(const RehearsedFiring &firing, const QByteArray &zone) const
{
    switch (firing.effect) {
    case ChangeEffect::Skipped:
        return tr("skipped: does not fire");
    case ChangeEffect::Moved:
        return tr("moved: fires at %1").arg(timeTextWithZone(*firing.insteadAt, zone));
    case ChangeEffect::Repeated:
        return tr("repeated: fires again at %1").arg(timeTextWithZone(*firing.at, zone));
    case ChangeEffect::DroppedRepeat:
        return tr("comes twice: fires once, at %1").arg(timeTextWithZone(*firing.at, zone));
    }
    return {};
}

/// Grouped by day and change.
void RehearsalDialog::fillEffects()
{
    m_effects->clear();
    QMap<QPair<QDate, QString>, QTreeWidgetItem *> groups;
    for (const TriggerRehearsal &trigger : m_rehearsal.triggers) {
        for (const RehearsedChange &change : trigger.changes) {
            if (change.firings.isEmpty())
                continue;
            const QDate day = dateOf(change.day);
            QTreeWidgetItem *&group = groups[{day, change.timezone}];
            if (!group) {
                group = new QTreeWidgetItem(
                    QStringList{QLocale().toString(day, QLocale::ShortFormat), oneLine(change.timezone, 40),
                                tr("%1 becomes %2").arg(offsetName(change.before), offsetName(change.after))});
                group->setData(0, Qt::UserRole, day);
            }
            for (const RehearsedFiring &firing : change.firings) {
                const QString local = timeText(Instant(firing.local.time_since_epoch()), QByteArrayLiteral("UTC"));
                auto *item = new QTreeWidgetItem(
                    group, QStringList{local.mid(11), nameOf(trigger.key), effectText(firing, change.timezone.toUtf8())});
                item->setToolTip(
                    2, plainToolTip(tr("On this day it fires %1 times, usually %2.").arg(change.onDay).arg(change.usual)));
            }
        }
    }
    m_effects->addTopLevelItems(groups.values());
    m_effects->expandAll();
    for (int column = 0; column < 2; ++column)
        m_effects->resizeColumnToContents(column);
    m_tabs->setCurrentWidget(m_effects);
}

QString RehearsalDialog::note() const
{
    QStringList notes;
    int unreadable = 0;
    bool isTouched = false;
    bool changesClock = false;
    for (const TriggerRehearsal &trigger : m_rehearsal.triggers) {
        if (trigger.problem && unreadable++ == 0)
            notes << nameOf(trigger.key) + QStringLiteral(": ") + oneLine(trigger.problem->sentence, 200);
        isTouched |= trigger.isTouched();
        changesClock |= !trigger.changes.isEmpty();
    }
    if (unreadable > 1)
        notes << tr("%n more never fire, or cannot be read.", nullptr, unreadable - 1);
    if (m_rehearsal.triggers.isEmpty())
        notes.prepend(tr("None of these triggers has a schedule."));
    else if (!changesClock)
        notes.prepend(tr("No clock change in these time zones in %1.").arg(m_rehearsal.year));
    else if (!isTouched)
        notes.prepend(tr("No clock change of %1 touches a firing.").arg(m_rehearsal.year));
    return notes.join(QLatin1Char(' '));
}

QCoro::Task<> RehearsalDialog::readDay(QDate day)
{
    const Request request = m_readingDay.begin();
    const QVector<TriggerKey> triggers = selectedTriggers(m_state);
    const std::chrono::local_days local(std::chrono::days(QDate(1970, 1, 1).daysTo(day)));
    const auto firings = co_await m_state.service().firingsOfDay(triggers, local, mostFirings);
    if (!request.isCurrent())
        co_return;
    m_firings->clear();
    if (!firings) {
        m_note->setText(errorSentence(firings.error()));
        m_note->show();
        co_return;
    }
    QList<QTreeWidgetItem *> items;
    for (const DayFiring &firing : firings->firings)
        items << new QTreeWidgetItem(QStringList{firing.local.mid(11), oneLine(firing.timezone, 40), nameOf(firing.key)});
    if (items.isEmpty())
        items << new QTreeWidgetItem(QStringList{tr("no firing")});
    if (!firings->isComplete)
        items << new QTreeWidgetItem(QStringList{tr("and more: only the first %1 are listed").arg(mostFirings)});
    m_firings->addTopLevelItems(items);
    for (int column = 0; column < 2; ++column)
        m_firings->resizeColumnToContents(column);
    m_tabs->setTabText(m_tabs->indexOf(m_firings), tr("Firings of %1").arg(QLocale().toString(day, QLocale::ShortFormat)));
    m_tabs->setCurrentWidget(m_firings);
}

} // namespace squidie::ui
