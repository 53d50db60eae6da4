// SPDX-License-Identifier: Apache-2.0
#include "fire/windowchoices.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace squidie::ui {

namespace {

struct Choices {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::WindowChoices)
};

QString boundText(const std::optional<QString> &bound, const QByteArray &zone)
{
    if (!bound)
        return Choices::tr("open", "a window's bound that is absent");
    const std::optional<Instant> instant = parseInstant(*bound);
    return instant ? timeText(*instant, zone) : oneLine(*bound, 40);
}

QString windowText(const IntendedWindow &window, const QByteArray &zone)
{
    // Zero seconds and a repeated day only take up room.
    const auto withoutSeconds = [](const QString &time) { return time.endsWith(u":00") ? time.chopped(3) : time; };
    const QString start = withoutSeconds(boundText(window.startAt, zone));
    QString end = withoutSeconds(boundText(window.endAt, zone));
    constexpr qsizetype day = 11; // "2026-10-05 "
    if (window.startInstant() && window.endInstant() && start.left(day) == end.left(day))
        end = end.mid(day);
    const std::optional<Instant> last = window.endInstant();
    const QString zoneName = last ? timeTextWithZone(*last, zone).mid(timeText(*last, zone).size()) : QString();
    return Choices::tr("%1 \u2192 %2", "a window's start and end").arg(start, end) + zoneName;
}

IntendedWindow intended(const ExpectedWindow &window)
{
    return {formatSeconds(window.startAt), formatSeconds(window.endAt)};
}

bool sameWindow(const IntendedWindow &a, const IntendedWindow &b)
{
    return a == b
        || (a.startInstant() && a.endInstant() && a.startInstant() == b.startInstant() && a.endInstant() == b.endInstant());
}

} // namespace

QVector<WindowChoice> windowChoices(const NeighbourWindows &around, const QVector<CoveredWindow> &covered,
                                    const std::optional<IntendedWindow> &asked, const QByteArray &zone)
{
    QVector<WindowChoice> choices;
    const auto add = [&](WindowChoice::Kind kind, const IntendedWindow &window, const QString &pattern) {
        const bool there = std::any_of(choices.begin(), choices.end(),
                                       [&window](const auto &choice) { return sameWindow(choice.window, window); });
        if (!there)
            choices.append({kind, window, pattern.arg(windowText(window, zone))});
    };
    const auto named = [&](const IntendedWindow &window, const QString &plain, const QString &judged) {
        const std::optional<Instant> start = window.startInstant();
        const std::optional<Instant> end = window.endInstant();
        const auto came = std::find_if(covered.crbegin(), covered.crend(), [&](const CoveredWindow &other) {
            return other.isExpected() && other.startAt == start && other.endAt == end;
        });
        return came == covered.crend() ? plain : judged.arg(QStringLiteral("%1"), statusText(came->status));
    };
    if (asked)
        add(WindowChoice::Asked, *asked, named(*asked, Choices::tr("Selected: %1"), Choices::tr("Selected: %1 (%2)")));
    if (around.last) {
        const IntendedWindow last = intended(*around.last);
        add(WindowChoice::Last, last, named(last, Choices::tr("Last: %1"), Choices::tr("Last: %1 (%2)")));
    }
    if (around.next)
        add(WindowChoice::Next, intended(*around.next), Choices::tr("Next: %1"));
    int missing = 0;
    for (auto at = covered.crbegin(); at != covered.crend() && missing < mostMissing; ++at) {
        if (at->status != WindowStatus::Missing)
            continue;
        add(WindowChoice::Missing, intended({*at->startAt, *at->endAt}), Choices::tr("Missing: %1"));
        ++missing;
    }
    return choices;
}

} // namespace squidie::ui
