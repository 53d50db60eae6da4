// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineaxis.h"

#include "windows/zonetime.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace squidie::ui {

namespace {

using LocalTime = date::local_time<std::chrono::microseconds>;
using std::chrono::seconds;

enum class Unit { Second, Day, Week, Month };

struct Step {
    Unit unit;
    int count;
};

constexpr std::array steps{
    Step{Unit::Second, 1},    Step{Unit::Second, 5},     Step{Unit::Second, 10},    Step{Unit::Second, 15},
    Step{Unit::Second, 30},   Step{Unit::Second, 60},    Step{Unit::Second, 120},   Step{Unit::Second, 300},
    Step{Unit::Second, 600},  Step{Unit::Second, 900},   Step{Unit::Second, 1800},  Step{Unit::Second, 3600},
    Step{Unit::Second, 7200}, Step{Unit::Second, 10800}, Step{Unit::Second, 21600}, Step{Unit::Second, 43200},
    Step{Unit::Day, 1},       Step{Unit::Day, 2},        Step{Unit::Week, 1},       Step{Unit::Month, 1},
    Step{Unit::Month, 2},     Step{Unit::Month, 3},      Step{Unit::Month, 6},      Step{Unit::Month, 12},
    Step{Unit::Month, 24},    Step{Unit::Month, 60},
};

qreal shortestMicroseconds(const Step &step)
{
    switch (step.unit) {
    case Unit::Second:
        return step.count * 1e6;
    case Unit::Day:
        return step.count * 86400e6;
    case Unit::Week:
        return step.count * 7 * 86400e6;
    case Unit::Month:
        return step.count * 28 * 86400e6;
    }
    return 1e6;
}

Step stepFor(const TimelineGeometry &geometry, qreal labelWidth)
{
    for (const Step &step : steps) {
        if (shortestMicroseconds(step) / geometry.microsecondsPerPixel() >= labelWidth)
            return step;
    }
    return steps.back();
}

date::year_month_day dayOf(LocalTime time)
{
    return date::year_month_day(date::floor<date::days>(time));
}

LocalTime monthStart(int monthsSinceZero)
{
    const int year = monthsSinceZero / 12;
    return date::local_days(date::year(year) / date::month(unsigned(monthsSinceZero % 12) + 1) / 1);
}

int monthsSinceZero(LocalTime time)
{
    const date::year_month_day day = dayOf(time);
    return int(day.year()) * 12 + int(unsigned(day.month())) - 1;
}

/// The last round time at or before `time`.
LocalTime floorTo(LocalTime time, const Step &step)
{
    switch (step.unit) {
    case Unit::Second: {
        const auto day = date::floor<date::days>(time);
        const auto inside = std::chrono::duration_cast<seconds>(time - day);
        return day + inside / step.count / seconds(1) * seconds(step.count);
    }
    case Unit::Day: {
        // Every second day begins anew with each month: the first is a label that people look for.
        const date::year_month_day day = dayOf(time);
        const unsigned inMonth = (unsigned(day.day()) - 1) / unsigned(step.count) * unsigned(step.count) + 1;
        return date::local_days(day.year() / day.month() / inMonth);
    }
    case Unit::Week: {
        const auto day = date::floor<date::days>(time);
        return day - (date::weekday(day) - date::Monday);
    }
    case Unit::Month:
        return monthStart(monthsSinceZero(time) / step.count * step.count);
    }
    return time;
}

LocalTime after(LocalTime time, const Step &step)
{
    switch (step.unit) {
    case Unit::Second:
        return time + seconds(step.count);
    case Unit::Day: {
        const LocalTime next = time + date::days(step.count);
        const LocalTime firstOfMonth = monthStart(monthsSinceZero(time) + 1);
        // No label right before the first: "29, 31, 1" reads as a mistake.
        return next + date::days(step.count - 1) >= firstOfMonth ? firstOfMonth : next;
    }
    case Unit::Week:
        return time + date::days(7 * step.count);
    case Unit::Month:
        return monthStart(monthsSinceZero(time) + step.count);
    }
    return time + seconds(1);
}

QString pad(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString dayName(LocalTime time)
{
    const int weekday = int(date::weekday(date::floor<date::days>(time)).iso_encoding());
    return QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
}

QString monthName(LocalTime time, QLocale::FormatType format)
{
    return QLocale().standaloneMonthName(int(unsigned(dayOf(time).month())), format);
}

QString tickLabel(LocalTime time, const Step &step)
{
    const date::year_month_day day = dayOf(time);
    switch (step.unit) {
    case Unit::Second: {
        const auto inside = std::chrono::duration_cast<seconds>(time - date::floor<date::days>(time)).count();
        const QString minutes = pad(inside / 3600) + QLatin1Char(':') + pad(inside / 60 % 60);
        return step.count < 60 ? minutes + QLatin1Char(':') + pad(inside % 60) : minutes;
    }
    case Unit::Day:
    case Unit::Week:
        return dayName(time) + QLatin1Char(' ') + QString::number(unsigned(day.day()));
    case Unit::Month:
        return step.count < 12 ? monthName(time, QLocale::ShortFormat) : QString::number(int(day.year()));
    }
    return {};
}

Step periodStep(const Step &step)
{
    switch (step.unit) {
    case Unit::Second:
        return {Unit::Day, 1};
    case Unit::Day:
    case Unit::Week:
        return {Unit::Month, 1};
    case Unit::Month:
        return step.count < 12 ? Step{Unit::Month, 12} : Step{Unit::Month, 120};
    }
    return {Unit::Day, 1};
}

QString periodLabel(LocalTime time, const Step &period)
{
    const date::year_month_day day = dayOf(time);
    const QString year = QString::number(int(day.year()));
    if (period.unit == Unit::Day) {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(dayName(time), QString::number(unsigned(day.day())), monthName(time, QLocale::ShortFormat), year);
    }
    if (period.count == 1)
        return monthName(time, QLocale::LongFormat) + QLatin1Char(' ') + year;
    if (period.count == 12)
        return year;
    return QStringLiteral("%1\u2013%2").arg(year, QString::number(int(day.year()) + period.count / 12 - 1));
}

/// A repeated time appears twice only among steps of an hour or less: two ticks an hour apart would crowd longer ones.
void appendInstants(QVector<Instant> &instants, const date::time_zone *zone, LocalTime time, const Step &step)
{
    const date::local_info info = zone->get_info(time);
    if (info.result == date::local_info::nonexistent)
        return;
    instants.push_back(Instant(time.time_since_epoch() - info.first.offset));
    if (info.result == date::local_info::ambiguous && step.unit == Unit::Second && step.count <= 3600)
        instants.push_back(Instant(time.time_since_epoch() - info.second.offset));
}

/// A day may begin at a time that does not exist; then it begins at the jump.
Instant startOf(const date::time_zone *zone, LocalTime time)
{
    const date::local_info info = zone->get_info(time);
    if (info.result == date::local_info::nonexistent)
        return info.first.end;
    return Instant(time.time_since_epoch() - info.first.offset);
}

} // namespace

TimeAxis timeAxis(const TimelineGeometry &geometry, const QByteArray &zone, qreal labelWidth)
{
    const date::time_zone *rules = zoneRules(zone);
    const TimeRange range = geometry.range();
    const Step step = stepFor(geometry, labelWidth);
    const LocalTime last = rules->to_local(range.until) + std::chrono::hours(3);
    TimeAxis axis;
    // Three hours early, since a repeated hour lies behind the local time at the left border.
    for (LocalTime time = floorTo(rules->to_local(range.from) - std::chrono::hours(3), step); time <= last;
         time = after(time, step)) {
        QVector<Instant> instants;
        appendInstants(instants, rules, time, step);
        for (const Instant at : instants) {
            if (at >= range.from && at < range.until)
                axis.ticks.push_back({at, tickLabel(time, step)});
        }
    }
    std::sort(axis.ticks.begin(), axis.ticks.end(), [](const TimeTick &a, const TimeTick &b) { return a.at < b.at; });

    const Step period = periodStep(step);
    for (LocalTime time = floorTo(rules->to_local(range.from), period);;) {
        const LocalTime next = after(time, period);
        const Instant from = startOf(rules, time);
        const Instant until = startOf(rules, next);
        if (from >= range.until)
            break;
        if (until > range.from)
            axis.periods.push_back({from, until, periodLabel(time, period)});
        time = next;
    }
    return axis;
}

} // namespace squidie::ui
