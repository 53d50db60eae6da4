// SPDX-License-Identifier: Apache-2.0
#include "schedule/fitquestion.h"

#include "base/sentences.h"
#include "schedule/firings.h"
#include "schedule/windowcoverage.h"
#include "schedule/windowjudge.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {
namespace {

using std::chrono::microseconds;
using std::chrono::seconds;
using Length = std::optional<microseconds>;

constexpr std::array dialects{ScheduleDialect::Posix,  ScheduleDialect::Vixie,      ScheduleDialect::Oban,
                              ScheduleDialect::Quartz, ScheduleDialect::Kubernetes, ScheduleDialect::Systemd};
constexpr std::array modes{DaylightSavingMode::EveryMatch, DaylightSavingMode::Vixie, DaylightSavingMode::Quartz,
                           DaylightSavingMode::Systemd};
constexpr qsizetype mostDifferences = 3;
// Where readings agree in the period they are compared elsewhere: so many windows of so many years, and the days around the
// next clock changes. Day rules that differ do so within weeks.
constexpr qsizetype comparedWindows = 400;
constexpr std::chrono::days comparedYears{20 * 366};
constexpr std::chrono::days comparedChanges{3 * 366};
constexpr std::chrono::days aroundChange{2};

/// A schedule as one dialect and one rule for clock changes mean it.
struct ReadSchedule {
    ScheduleDialect dialect;
    DaylightSavingMode mode;
    Schedule schedule;
};

/// A reading with what it expects, and how much of that came.
struct Judged {
    ScheduleReading reading;
    const Schedule *schedule = nullptr;
    int windows = 0; ///< which list of windows it has; equal lists are one
    QVector<bool> explained; ///< of each of these
    qint64 explainedCount = 0;
    qint64 missing = 0;
    qint64 unexpected = 0;

    bool isLike(const Judged &other) const
    {
        return windows == other.windows && missing == other.missing && explained == other.explained
            && unexpected == other.unexpected;
    }
};

Result<std::vector<ReadSchedule>> readAll(const FitQuestion &question)
{
    std::vector<ReadSchedule> read;
    std::optional<Error> refusal;
    for (const ScheduleDialect dialect : dialects) {
        for (const DaylightSavingMode mode : modes) {
            auto schedule = Schedule::read(question.expression, question.timezone, {dialect, mode});
            if (!schedule) {
                if (!refusal || (question.current && question.current->dialect == dialect))
                    refusal = schedule.error();
                break;
            }
            if (const qint64 count = countFirings(*schedule, question.from, question.until); count > mostFittedWindows)
                return failure(ErrorCode::InvalidOption,
                               QJsonObject{{u"option"_s, u"range"_s},
                                           {u"value"_s, count},
                                           {u"reason"_s,
                                            tr("%1 windows are too many at once (%2 at most); choose "
                                               "a shorter range")
                                                .arg(count)
                                                .arg(mostFittedWindows)}});
            read.push_back({dialect, mode, *std::move(schedule)});
        }
    }
    if (read.empty())
        return tl::unexpected(*refusal);
    return read;
}

/// The commonest length of the windows that the deliveries name, in whole seconds; of equally common ones the shortest.
Length commonestLength(const QVector<WindowDelivery> &deliveries)
{
    QHash<qint64, qint64> counts;
    for (const WindowDelivery &delivery : deliveries) {
        if (namesWindow(delivery))
            ++counts[(*delivery.endAt - *delivery.startAt).count()];
    }
    Length commonest;
    qint64 most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const microseconds length(it.key());
        if (length < seconds(1) || length % seconds(1) != microseconds(0))
            continue;
        if (it.value() > most || (it.value() == most && length < *commonest)) {
            most = it.value();
            commonest = length;
        }
    }
    return commonest;
}

QVector<Length> lengthsToTry(const FitQuestion &question)
{
    QVector<Length> lengths{Length()};
    for (const Length &length :
         {commonestLength(question.deliveries), question.current ? question.current->windowLength : Length()}) {
        if (!lengths.contains(length))
            lengths.append(length);
    }
    return lengths;
}

/// A delivery without a window explains the last window that it is expected in, where it came within the grace.
void explainByReceipt(const QVector<ExpectedWindow> &windows, const FitQuestion &question, Judged &judged)
{
    const ExpectAt expectAt = judged.reading.expectAt;
    for (const WindowDelivery &delivery : question.deliveries) {
        if (namesWindow(delivery))
            continue;
        const auto after = std::upper_bound(windows.cbegin(), windows.cend(), delivery.receivedAt,
                                            [expectAt](Instant received, const ExpectedWindow &window) {
                                                return received < expectedInstant(window, expectAt);
                                            });
        if (after != windows.cbegin() && delivery.receivedAt - expectedInstant(*(after - 1), expectAt) <= question.grace)
            judged.explained[after - 1 - windows.cbegin()] = true;
    }
}

/// By the same comparison as everywhere else.
void judge(const QVector<ExpectedWindow> &windows, const FitQuestion &question, Judged &judged)
{
    const CoverageSettings settings(judged.reading.expectAt, question.grace);
    const QVector<CoveredWindow> rows = coverWindows(windows, question.deliveries, settings, question.now);
    QVector<bool> isDue;
    for (const CoveredWindow &row : rows) {
        judged.unexpected += row.status == WindowStatus::Unexpected;
        if (!row.isExpected())
            continue;
        judged.explained.append(row.decidedBy.has_value());
        isDue.append(row.status == WindowStatus::Missing);
    }
    explainByReceipt(windows, question, judged);
    judged.explainedCount = judged.explained.count(true);
    for (qsizetype i = 0; i < isDue.size(); ++i)
        judged.missing += isDue[i] && !judged.explained[i];
}

/// All readings, and the lists of windows that they have.
class Readings {
public:
    Readings(const FitQuestion &question, const std::vector<ReadSchedule> &schedules)
    {
        for (const ReadSchedule &read : schedules) {
            for (const Length &length : lengthsToTry(question)) {
                const int windows =
                    placeOf(expectedWindows(read.schedule, question.from, question.until, mostFittedWindows, length));
                for (const ExpectAt expectAt : {ExpectAt::Start, ExpectAt::End})
                    add(question, {read.dialect, read.mode, expectAt, length}, read.schedule, windows);
            }
        }
    }

    const std::vector<Judged> &all() const { return m_all; }
    const QVector<ExpectedWindow> &windowsOf(const Judged &judged) const { return m_windows[judged.windows]; }

private:
    int placeOf(QVector<ExpectedWindow> windows)
    {
        const qsizetype known = m_windows.indexOf(windows);
        if (known >= 0)
            return int(known);
        m_windows.append(std::move(windows));
        return int(m_windows.size()) - 1;
    }

    void add(const FitQuestion &question, const ScheduleReading &reading, const Schedule &schedule, int windows)
    {
        const auto same = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Judged &judged) {
            return judged.windows == windows && judged.reading.expectAt == reading.expectAt;
        });
        Judged judged;
        if (same != m_all.cend())
            judged = *same;
        judged.reading = reading;
        judged.schedule = &schedule;
        judged.windows = windows;
        if (same == m_all.cend())
            judge(m_windows[windows], question, judged);
        m_all.push_back(std::move(judged));
    }

    QVector<QVector<ExpectedWindow>> m_windows;
    std::vector<Judged> m_all;
};

/// Windows of other times, by which readings are told apart that agree in the period. Each is worked out once.
class OtherTimes {
public:
    explicit OtherTimes(Instant since) : m_since(since) { }

    bool agree(const Judged &a, const Judged &b) { return windowsOf(a) == windowsOf(b); }

private:
    const QVector<ExpectedWindow> &windowsOf(const Judged &judged)
    {
        const Length length = judged.reading.windowLength;
        QVector<ExpectedWindow> &windows = m_known[{judged.schedule, length.value_or(microseconds(0))}];
        if (!windows.isEmpty())
            return windows;
        windows = expectedWindows(*judged.schedule, m_since, m_since + comparedYears, comparedWindows, length);
        for (const Schedule::Part &part : judged.schedule->parts()) {
            auto change = part.zone.periodAt(std::chrono::floor<seconds>(m_since)).end;
            for (; change < m_since + comparedChanges; change = part.zone.periodAt(change).end)
                windows +=
                    expectedWindows(*judged.schedule, change - aroundChange, change + aroundChange, comparedWindows, length);
        }
        return windows;
    }

    Instant m_since;
    std::map<std::pair<const Schedule *, microseconds>, QVector<ExpectedWindow>> m_known;
};

/// Readings that have the same windows and figures, with the one first that stands for them.
using Group = std::vector<const Judged *>;

std::vector<Group> grouped(const std::vector<Judged> &all, const FitQuestion &question)
{
    const auto rank = [&question](const Judged *judged) {
        return judged->reading == question.current ? 0 : judged->reading == question.byDefault ? 1 : 2;
    };
    std::vector<Group> groups;
    for (const Judged &judged : all) {
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&judged](const Group &each) { return each.front()->isLike(judged); });
        if (group == groups.end())
            groups.push_back({&judged});
        else
            group->push_back(&judged);
    }
    for (Group &group : groups)
        std::stable_sort(group.begin(), group.end(),
                         [&rank](const Judged *a, const Judged *b) { return rank(a) < rank(b); });
    std::stable_sort(groups.begin(), groups.end(), [&rank](const Group &left, const Group &right) {
        const Judged &a = *left.front();
        const Judged &b = *right.front();
        if (a.explainedCount != b.explainedCount)
            return a.explainedCount > b.explainedCount;
        if (a.missing != b.missing)
            return a.missing < b.missing;
        return a.unexpected != b.unexpected ? a.unexpected < b.unexpected : rank(&a) < rank(&b);
    });
    return groups;
}

QVector<ExpectedWindow> explainedBy(const Judged &judged, const Readings &readings)
{
    const QVector<ExpectedWindow> &windows = readings.windowsOf(judged);
    QVector<ExpectedWindow> explained;
    for (qsizetype i = 0; i < windows.size(); ++i) {
        if (judged.explained[i])
            explained.append(windows[i]);
    }
    return explained;
}

/// Both ascending.
QVector<ExpectedWindow> firstOnlyIn(const QVector<ExpectedWindow> &some, const QVector<ExpectedWindow> &others)
{
    const auto before = [](const ExpectedWindow &a, const ExpectedWindow &b) {
        return a.startAt != b.startAt ? a.startAt < b.startAt : a.endAt < b.endAt;
    };
    QVector<ExpectedWindow> only;
    for (const ExpectedWindow &window : some) {
        if (only.size() < mostDifferences && !std::binary_search(others.cbegin(), others.cend(), window, before))
            only.append(window);
    }
    return only;
}

QString readingText(const ScheduleReading &reading)
{
    const QString window = reading.windowLength ? tr("windows of %1 s").arg(*reading.windowLength / seconds(1))
                                                : tr("windows until the next firing");
    return tr("%1 with dst %2, expected at the %3, %4")
        .arg(dialectName(reading.dialect), daylightSavingName(reading.daylightSaving), expectAtName(reading.expectAt),
             window);
}

bool hasSameFigures(const FitLine &a, const FitLine &b)
{
    return a.explained == b.explained && a.missing == b.missing && a.unexpected == b.unexpected;
}

template<typename Value>
void unite(QVector<Value> &values, const QVector<Value> &more)
{
    for (const Value &value : more) {
        if (!values.contains(value))
            values.append(value);
    }
}

/// Puts `other` into `block` where they differ in one respect at most.
bool merge(ReadingBlock &block, const ReadingBlock &other)
{
    const int differences = (block.dialects != other.dialects) + (block.daylightSaving != other.daylightSaving)
        + (block.expectAt != other.expectAt) + (block.windowLengths != other.windowLengths);
    if (differences > 1)
        return false;
    unite(block.dialects, other.dialects);
    unite(block.daylightSaving, other.daylightSaving);
    unite(block.expectAt, other.expectAt);
    unite(block.windowLengths, other.windowLengths);
    return true;
}

} // namespace

Result<ScheduleFit> fitSchedule(const FitQuestion &question)
{
    const auto schedules = readAll(question);
    if (!schedules)
        return tl::unexpected(schedules.error());
    const Readings readings(question, *schedules);
    const std::vector<Group> groups = grouped(readings.all(), question);
    ScheduleFit fit{question.from, question.until, question.deliveries.size(), question.current, {}};
    const QVector<ExpectedWindow> best = explainedBy(*groups.front().front(), readings);
    OtherTimes otherTimes(question.from);
    for (const Group &group : groups) {
        const Judged &first = *group.front();
        FitLine line;
        line.explained = first.explainedCount;
        line.missing = first.missing;
        line.unexpected = first.unexpected;
        if (&group != &groups.front())
            line.differsOn = firstOnlyIn(best, explainedBy(first, readings));
        for (const Judged *judged : group) {
            line.readings.append(judged->reading);
            line.isCurrent |= judged->reading == question.current;
            line.isDivided = line.isDivided || !otherTimes.agree(first, *judged);
        }
        fit.lines.append(line);
    }
    return fit;
}

QString whyNotApplicable(const ScheduleFit &fit)
{
    if (fit.deliveries < fewestFittedDeliveries)
        return tr("Too few deliveries to choose by: %1, and at least %2 are needed. Choose a longer period.")
            .arg(fit.deliveries)
            .arg(fewestFittedDeliveries);
    const FitLine &best = fit.lines.first();
    if (best.explained == 0)
        return tr("No combination explains any delivery of this period: is the expression the scheduler's own?");
    if (best.isDivided)
        return tr("This period cannot tell all combinations apart that explain most: they mean the same windows in it, and "
                  "others at other times. Choose a period with a clock change or with a day on which they differ.");
    if (fit.lines.size() > 1 && hasSameFigures(best, fit.lines.at(1)))
        return tr("Two combinations explain the deliveries equally well: %1; and %2. Choose another period.")
            .arg(readingText(best.readings.first()), readingText(fit.lines.at(1).readings.first()));
    return {};
}

CoverageSettings settingsOfBest(const ScheduleFit &fit, CoverageSettings settings)
{
    const ScheduleReading best = fit.lines.first().readings.first();
    const bool isOtherDialect = !fit.current || fit.current->dialect != best.dialect;
    if (isOtherDialect)
        settings.dialect = best.dialect;
    if (isOtherDialect || fit.current->daylightSaving != best.daylightSaving) {
        settings.daylightSaving.reset();
        if (best.daylightSaving != daylightSavingOf(best.dialect))
            settings.daylightSaving = best.daylightSaving;
    }
    settings.expectAt = best.expectAt;
    settings.windowLength = best.windowLength;
    return settings;
}

QVector<ReadingBlock> readingBlocks(const QVector<ScheduleReading> &readings)
{
    QVector<ReadingBlock> blocks;
    for (const ScheduleReading &reading : readings)
        blocks.append({{reading.dialect}, {reading.daylightSaving}, {reading.expectAt}, {reading.windowLength}});
    for (bool isMerged = true; isMerged;) {
        isMerged = false;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            for (qsizetype j = i + 1; j < blocks.size();) {
                if (!merge(blocks[i], blocks[j])) {
                    ++j;
                    continue;
                }
                blocks.removeAt(j);
                isMerged = true;
            }
        }
    }
    return blocks;
}

} // namespace squidie::inline v0
