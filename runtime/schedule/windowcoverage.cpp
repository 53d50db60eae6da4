#include "schedule/windowcoverage.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace squidie {

namespace {

using std::chrono::microseconds;

constexpr std::array<std::pair<WindowStatus, QLatin1StringView>, 9> statusNames{{
    {WindowStatus::OnTime, "on_time"_L1},
    {WindowStatus::Late, "late"_L1},
    {WindowStatus::AfterWindow, "after_window"_L1},
    {WindowStatus::Early, "early"_L1},
    {WindowStatus::Rejected, "rejected"_L1},
    {WindowStatus::Missing, "missing"_L1},
    {WindowStatus::Pending, "pending"_L1},
    {WindowStatus::Unexpected, "unexpected"_L1},
    {WindowStatus::NoWindow, "no_window"_L1},
}};

/// Deliveries for one window, in the order of receipt.
using Group = std::pair<const WindowDelivery *const *, const WindowDelivery *const *>;

bool receivedBefore(const WindowDelivery *a, const WindowDelivery *b)
{
    return a->receivedAt != b->receivedAt ? a->receivedAt < b->receivedAt : a->id < b->id;
}

bool hasWindow(const WindowDelivery *delivery)
{
    return delivery->startAt && delivery->endAt;
}

/// Windows ascending, then receipt; what has no window comes last.
bool comesBefore(const WindowDelivery *a, const WindowDelivery *b)
{
    if (hasWindow(a) != hasWindow(b))
        return hasWindow(a);
    if (hasWindow(a)) {
        if (*a->startAt != *b->startAt)
            return *a->startAt < *b->startAt;
        if (*a->endAt != *b->endAt)
            return *a->endAt < *b->endAt;
    }
    return receivedBefore(a, b);
}

bool isFor(const WindowDelivery *delivery, const ExpectedWindow &window)
{
    return *delivery->startAt == window.startAt && *delivery->endAt == window.endAt;
}

Instant expectedInstant(const ExpectedWindow &window, ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? window.endAt : window.startAt;
}

WindowStatus timing(const ExpectedWindow &window, Instant receivedAt, const CoverageSettings &settings)
{
    const Instant expected = expectedInstant(window, settings.expectAt);
    if (receivedAt < expected)
        return WindowStatus::Early;
    if (receivedAt - expected <= settings.grace)
        return WindowStatus::OnTime;
    return receivedAt < window.endAt ? WindowStatus::Late : WindowStatus::AfterWindow;
}

/// The first start decides; without one the first that at least found its run; else the first.
const WindowDelivery *decidingDelivery(Group group)
{
    const WindowDelivery *best = *group.first;
    for (auto it = group.first; it != group.second; ++it) {
        if ((*it)->outcome == Outcome::Started)
            return *it;
        if (best->outcome == Outcome::Rejected && (*it)->outcome != Outcome::Rejected)
            best = *it;
    }
    return best;
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
    case Outcome::Started: ++row.starts; break;
    case Outcome::Duplicate: ++row.duplicates; break;
    case Outcome::Skipped: ++row.skipped; break;
    case Outcome::Rejected: ++row.rejected; break;
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
    const WindowDelivery &decider = *decidingDelivery(group);
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
    row.conflict = isConflict({delivery, delivery + 1});
    return row;
}

QVector<const WindowDelivery *> inWindowOrder(const QVector<WindowDelivery> &deliveries)
{
    QVector<const WindowDelivery *> order;
    order.reserve(deliveries.size());
    for (const WindowDelivery &delivery : deliveries)
        order.append(&delivery);
    // Schedulers deliver in order, more or less: what comes from the ledger is often sorted already.
    if (!std::is_sorted(order.cbegin(), order.cend(), comesBefore))
        std::sort(order.begin(), order.end(), comesBefore);
    return order;
}

} // namespace

QString windowStatusName(WindowStatus status)
{
    for (const auto &[value, name] : statusNames) {
        if (value == status)
            return name;
    }
    return {};
}

std::optional<WindowStatus> windowStatusFromName(QStringView name)
{
    for (const auto &[value, text] : statusNames) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

QString expectAtName(ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? u"end"_s : u"start"_s;
}

std::optional<ExpectAt> expectAtFromName(QStringView name)
{
    for (const auto expectAt : {ExpectAt::Start, ExpectAt::End}) {
        if (name == expectAtName(expectAt))
            return expectAt;
    }
    return std::nullopt;
}

QVector<CoveredWindow> coverWindows(const QVector<ExpectedWindow> &expected, const QVector<WindowDelivery> &deliveries,
                                    const CoverageSettings &settings, Instant now)
{
    const QVector<const WindowDelivery *> order = inWindowOrder(deliveries);
    QVector<CoveredWindow> rows;
    rows.reserve(expected.size());
    auto window = expected.cbegin();
    const auto appendSilentUntil = [&](const ExpectedWindow &bound) {
        for (; window != expected.cend()
               && std::pair(window->startAt, window->endAt) < std::pair(bound.startAt, bound.endAt);
             ++window)
            rows.append(silentRow(*window, settings, now));
    };

    const WindowDelivery *const *it = order.constData();
    const WindowDelivery *const *const end = it + order.size();
    while (it != end && hasWindow(*it)) {
        const ExpectedWindow named{*(*it)->startAt, *(*it)->endAt};
        auto groupEnd = it + 1;
        while (groupEnd != end && hasWindow(*groupEnd) && isFor(*groupEnd, named))
            ++groupEnd;
        appendSilentUntil(named);
        if (window != expected.cend() && *window == named) {
            rows.append(arrivedRow(named, {it, groupEnd}, settings));
            rows.last().conflict = isConflict({it, groupEnd});
            ++window;
        } else {
            appendUnexpected(rows, {it, groupEnd}, settings);
        }
        it = groupEnd;
    }
    for (; window != expected.cend(); ++window)
        rows.append(silentRow(*window, settings, now));
    for (; it != end; ++it)
        rows.append(windowlessRow(it));
    return rows;
}

} // namespace squidie
