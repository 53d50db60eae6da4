// SPDX-License-Identifier: Apache-2.0
#include "schedule/windowcoverage.h"

#include "base/enumnames.h"
#include "schedule/windowjudge.h"

#include <algorithm>
#include <utility>

namespace squidie::inline v0 {

namespace {

using std::chrono::microseconds;

constexpr EnumNames<10> statuses{"on_time", "late",    "after_window", "early",     "rejected",
                                 "missing", "pending", "unexpected",   "no_window", "unjudged"};

/// Deliveries for one window, in the order of receipt.
using Group = std::pair<const WindowDelivery *const *, const WindowDelivery *const *>;

bool receivedEarlier(const WindowDelivery *a, const WindowDelivery *b)
{
    return receivedBefore(*a, *b);
}

bool windowBefore(const ExpectedWindow &a, const ExpectedWindow &b)
{
    return a.startAt != b.startAt ? a.startAt < b.startAt : a.endAt < b.endAt;
}

/// Deliveries grouped by what they name, without sorting those that name an expected window: there may be as many as a year
/// has minutes.
class SortedDeliveries {
public:
    SortedDeliveries(const QVector<ExpectedWindow> &expected, const QVector<WindowDelivery> &deliveries)
        : m_begin(expected.size() + 1, 0)
    {
        QVector<qsizetype> places;
        places.reserve(deliveries.size());
        qsizetype guess = 0;
        for (const WindowDelivery &delivery : deliveries) {
            const qsizetype place = namesWindow(delivery) ? find(expected, windowOf(delivery), guess) : -1;
            places.append(place);
            if (place >= 0) {
                ++m_begin[place + 1];
                guess = place;
            } else {
                (namesWindow(delivery) ? m_unexpected : m_windowless).append(&delivery);
            }
        }
        for (qsizetype i = 1; i < m_begin.size(); ++i)
            m_begin[i] += m_begin[i - 1];
        m_expected.resize(m_begin.last());
        QVector<qsizetype> filled = m_begin;
        for (qsizetype i = 0; i < deliveries.size(); ++i) {
            if (places[i] >= 0)
                m_expected[filled[places[i]]++] = &deliveries[i];
        }
        std::sort(m_unexpected.begin(), m_unexpected.end(), [](const WindowDelivery *a, const WindowDelivery *b) {
            return windowOf(*a) == windowOf(*b) ? receivedBefore(*a, *b) : windowBefore(windowOf(*a), windowOf(*b));
        });
        std::sort(m_windowless.begin(), m_windowless.end(), receivedEarlier);
    }

    /// What arrived for the expected window of that place, in the order of receipt.
    Group forExpected(qsizetype place)
    {
        const auto begin = m_expected.begin() + m_begin[place];
        const auto end = m_expected.begin() + m_begin[place + 1];
        if (end - begin > 1)
            std::sort(begin, end, receivedEarlier);
        return {m_expected.constData() + m_begin[place], m_expected.constData() + m_begin[place + 1]};
    }
    /// By window, then by receipt.
    const QVector<const WindowDelivery *> &unexpected() const { return m_unexpected; }
    const QVector<const WindowDelivery *> &windowless() const { return m_windowless; }

private:
    /// Schedulers deliver more or less in order: a window is looked for near the last one, then everywhere.
    static qsizetype find(const QVector<ExpectedWindow> &expected, const ExpectedWindow &window, qsizetype guess)
    {
        const qsizetype near = std::min(guess + 4, expected.size());
        for (qsizetype place = std::max<qsizetype>(guess - 3, 0); place < near; ++place) {
            if (expected[place] == window)
                return place;
        }
        const auto found = std::lower_bound(expected.cbegin(), expected.cend(), window, windowBefore);
        return found != expected.cend() && *found == window ? found - expected.cbegin() : -1;
    }

    QVector<qsizetype> m_begin; ///< where an expected window's deliveries begin in m_expected
    QVector<const WindowDelivery *> m_expected;
    QVector<const WindowDelivery *> m_unexpected;
    QVector<const WindowDelivery *> m_windowless;
};

const WindowDelivery &decidingDelivery(Group group)
{
    return **std::min_element(group.first, group.second,
                              [](const WindowDelivery *a, const WindowDelivery *b) { return decidesBefore(*a, *b); });
}

bool isConflict(Group group)
{
    qint64 run = 0;
    for (auto it = group.first; it != group.second; ++it) {
        const WindowDelivery &delivery = **it;
        if (delivery.conflict != ConflictMark::None || (run != 0 && delivery.runKey != 0 && delivery.runKey != run))
            return true;
        if (delivery.runKey != 0)
            run = delivery.runKey;
    }
    return false;
}

void countOutcome(CoveredWindow &row, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Started:
        ++row.starts;
        break;
    case Outcome::Duplicate:
        ++row.duplicates;
        break;
    case Outcome::Skipped:
        ++row.skipped;
        break;
    case Outcome::Rejected:
        ++row.rejected;
        break;
    }
}

/// Everything about what arrived, the status apart.
void fillArrivals(CoveredWindow &row, Group group, const WindowDelivery &decider)
{
    for (auto it = group.first; it != group.second; ++it)
        countOutcome(row, (*it)->outcome);
    row.firstReceivedAt = (*group.first)->receivedAt;
    row.lastReceivedAt = (*(group.second - 1))->receivedAt;
    row.decidedBy = decider.id;
    row.conflict = isConflict(group);
}

CoveredWindow emptyRow(const ExpectedWindow &window)
{
    CoveredWindow row;
    row.startAt = window.startAt;
    row.endAt = window.endAt;
    return row;
}

CoveredWindow arrivedRow(const ExpectedWindow &window, Group group, const CoverageSettings &settings)
{
    CoveredWindow row = emptyRow(window);
    const WindowDelivery &decider = decidingDelivery(group);
    fillArrivals(row, group, decider);
    const Instant expected = expectedInstant(window, settings.expectAt);
    row.lastLateness = *row.lastReceivedAt - expected;
    if (decider.outcome == Outcome::Rejected) {
        row.status = WindowStatus::Rejected;
    } else {
        row.status = timing(window, decider.receivedAt, settings);
        row.lateness = decider.receivedAt - expected;
    }
    return row;
}

CoveredWindow silentRow(const ExpectedWindow &window, const CoverageSettings &settings, Instant now)
{
    CoveredWindow row = emptyRow(window);
    const bool passed = now - expectedInstant(window, settings.expectAt) > settings.grace;
    row.status = passed ? WindowStatus::Missing : WindowStatus::Pending;
    return row;
}

/// One row for each delivery of a window that nobody expected.
void appendUnexpected(QVector<CoveredWindow> &rows, Group group, const CoverageSettings &settings)
{
    const bool conflict = isConflict(group);
    for (auto it = group.first; it != group.second; ++it) {
        CoveredWindow row = arrivedRow({*(*it)->startAt, *(*it)->endAt}, {it, it + 1}, settings);
        row.status = WindowStatus::Unexpected;
        row.conflict = conflict;
        rows.append(row);
    }
}

CoveredWindow windowlessRow(const WindowDelivery *const *delivery)
{
    CoveredWindow row;
    row.status = WindowStatus::NoWindow;
    fillArrivals(row, {delivery, delivery + 1}, **delivery);
    return row;
}

} // namespace

QString windowStatusName(WindowStatus status)
{
    return nameIn(statuses, status);
}

QVector<CoveredWindow> coverWindows(const QVector<ExpectedWindow> &expected, const QVector<WindowDelivery> &deliveries,
                                    const CoverageSettings &settings, Instant now)
{
    SortedDeliveries sorted(expected, deliveries);
    QVector<CoveredWindow> rows;
    rows.reserve(expected.size() + sorted.unexpected().size() + sorted.windowless().size());

    const WindowDelivery *const *other = sorted.unexpected().constData();
    const WindowDelivery *const *const otherEnd = other + sorted.unexpected().size();
    const auto appendUnexpectedBefore = [&](const ExpectedWindow *bound) {
        while (other != otherEnd && (!bound || windowBefore(windowOf(**other), *bound))) {
            const auto groupEnd = std::find_if(other, otherEnd, [&](const WindowDelivery *delivery) {
                return windowOf(*delivery) != windowOf(**other);
            });
            appendUnexpected(rows, {other, groupEnd}, settings);
            other = groupEnd;
        }
    };
    for (qsizetype place = 0; place < expected.size(); ++place) {
        appendUnexpectedBefore(&expected[place]);
        const Group group = sorted.forExpected(place);
        rows.append(group.first == group.second ? silentRow(expected[place], settings, now)
                                                : arrivedRow(expected[place], group, settings));
    }
    appendUnexpectedBefore(nullptr);
    for (const WindowDelivery *const &delivery : sorted.windowless())
        rows.append(windowlessRow(&delivery));
    return rows;
}

} // namespace squidie::inline v0
