// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinetext.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <squidie/coverage.h>

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace squidie::ui {

namespace {

struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::TimelineText)
};

QString laneName(const TimelineLane &lane)
{
    if (lane.isGroup)
        return oneLine(shortName(lane.key.workflow), 80);
    const QString trigger = lane.key.trigger.isEmpty() ? TimelineText::tr("(no trigger)") : oneLine(lane.key.trigger, 80);
    return lane.key.workflow.isEmpty() ? trigger : trigger + QStringLiteral(" \u00b7 ") + oneLine(lane.key.workflow, 80);
}

/// In both clocks: schedules use the trigger's, logs use UTC.
QStringList inBothClocks(const QString &what, Instant instant, const QByteArray &zone)
{
    QStringList lines{QStringLiteral("%1: %2").arg(what, timeTextWithZone(instant, zone))};
    const QString utc = timeTextWithZone(instant, QByteArrayLiteral("UTC"));
    if (!lines.constFirst().endsWith(utc))
        lines.push_back(QStringLiteral("    %1").arg(utc));
    return lines;
}

QString windowLine(const CoveredWindow &window)
{
    QStringList parts;
    const OutcomeCounts counts{window.starts, window.duplicates, window.skipped, window.rejected};
    if (const QString text = countsText(counts); !text.isEmpty())
        parts.push_back(text);
    if (window.lateness)
        parts.push_back(TimelineText::tr("lateness %1").arg(latenessText(*window.lateness)));
    if (window.conflict)
        parts.push_back(TimelineText::tr("identity conflict"));
    return parts.join(QStringLiteral(" \u00b7 "));
}

/// The counts of the buckets [first, last].
QStringList bucketLines(const TimelineLane &lane, int first, int last)
{
    qint64 expected = 0;
    qint64 missing = 0;
    qint64 pending = 0;
    Activity activity;
    for (int row = first; row <= last; ++row) {
        const TimelineBucket &bucket = lane.buckets.at(row);
        expected += bucket.expected;
        missing += bucket.missing;
        pending += bucket.pending;
        activity.add(bucket.activity);
    }
    QStringList parts{TimelineText::tr("expected %1").arg(expected), TimelineText::tr("started %1").arg(activity.started)};
    if (missing > 0)
        parts.push_back(TimelineText::tr("missing %1").arg(missing));
    if (activity.late > 0)
        parts.push_back(TimelineText::tr("late %1").arg(activity.late));
    if (pending > 0)
        parts.push_back(TimelineText::tr("not due yet %1").arg(pending));
    return {parts.join(QStringLiteral(", "))};
}

/// How many of the band's windows have each status, the worst first.
QStringList statusLines(const TimelineLane &lane, const TimelineBand &band)
{
    QMap<int, QPair<WindowStatus, int>> counts; // by severity
    for (int row = band.firstRow; row <= band.lastRow; ++row) {
        const WindowStatus status = lane.windows.at(row).status;
        auto &count = counts[-severity(status)];
        count = {status, count.second + 1};
    }
    QStringList parts;
    for (const auto &[status, count] : std::as_const(counts))
        parts.push_back(QStringLiteral("%1 %2").arg(statusText(status)).arg(count));
    return {parts.join(QStringLiteral(", "))};
}

} // namespace

QString countsText(const OutcomeCounts &counts)
{
    QStringList parts;
    for (int i = 0; i < outcomeCount; ++i) {
        if (counts[size_t(i)] > 0)
            parts.push_back(QStringLiteral("%1 %2").arg(outcomeText(Outcome(i))).arg(counts[size_t(i)]));
    }
    return parts.join(QStringLiteral(", "));
}

QString markText(const TimelineLane &lane, const WindowDelivery &delivery)
{
    QStringList lines{QStringLiteral("%1 \u2014 %2").arg(outcomeText(delivery.outcome), laneName(lane))};
    if (delivery.startAt)
        lines += inBothClocks(TimelineText::tr("Window start"), *delivery.startAt, lane.zone);
    if (delivery.endAt)
        lines += inBothClocks(TimelineText::tr("Window end"), *delivery.endAt, lane.zone);
    if (!delivery.startAt && !delivery.endAt)
        lines.push_back(TimelineText::tr("No intended window"));
    lines += inBothClocks(TimelineText::tr("Received"), delivery.receivedAt, lane.zone);
    if (const auto lateness = latenessOf(delivery, lane.expectAt))
        lines.push_back(TimelineText::tr("Lateness: %1").arg(latenessText(*lateness)));
    if (delivery.conflict != ConflictMark::None)
        lines.push_back(conflictSentence(delivery.conflict));
    return lines.join(QLatin1Char('\n'));
}

QString stackText(const TimelineLane &lane, const TimelineStack &stack)
{
    QStringList lines{TimelineText::tr("%n deliveries", nullptr, int(stack.total())) + QStringLiteral(" \u2014 ")
                          + laneName(lane),
                      countsText(stack.counts)};
    if (stack.isCounted) {
        lines += bucketLines(lane, stack.firstDelivery, stack.lastDelivery);
        lines += inBothClocks(TimelineText::tr("Windows from"), stack.from, lane.zone);
        lines += inBothClocks(TimelineText::tr("Windows until"), stack.until, lane.zone);
    } else {
        lines += inBothClocks(TimelineText::tr("First received"), stack.from, lane.zone);
        lines += inBothClocks(TimelineText::tr("Last received"), stack.until, lane.zone);
    }
    if (stack.worstLateness)
        lines.push_back(TimelineText::tr("Worst lateness: %1").arg(latenessText(*stack.worstLateness)));
    if (stack.conflicts > 0)
        lines.push_back(TimelineText::tr("%n identity conflicts", nullptr, int(stack.conflicts)));
    lines.push_back(TimelineText::tr("Click to zoom in"));
    return lines.join(QLatin1Char('\n'));
}

QString bandText(const TimelineLane &lane, const TimelineBand &band)
{
    QStringList lines;
    if (band.isCounted) {
        lines.push_back(TimelineText::tr("%n windows", nullptr, int(band.windows)) + QStringLiteral(" \u2014 ")
                        + laneName(lane));
        lines += bucketLines(lane, band.row, band.row);
    } else if (band.windows == 1) {
        lines.push_back(TimelineText::tr("Window: %1").arg(statusText(band.status)) + QStringLiteral(" \u2014 ")
                        + laneName(lane));
    } else {
        lines.push_back(TimelineText::tr("%n windows", nullptr, int(band.windows)) + QStringLiteral(" \u2014 ")
                        + laneName(lane));
        lines += statusLines(lane, band);
    }
    lines += inBothClocks(TimelineText::tr("Start"), band.from, lane.zone);
    lines += inBothClocks(TimelineText::tr("End"), band.until, lane.zone);
    if (band.windows == 1 && !band.isCounted) {
        if (const QString line = windowLine(lane.windows.at(band.row)); !line.isEmpty())
            lines.push_back(line);
    }
    return lines.join(QLatin1Char('\n'));
}

QString itemText(const TimelinePicture &picture, const TimelineItem &item)
{
    const TimelineLane &lane = picture.lanes().at(item.lane);
    if (const WindowDelivery *delivery = picture.delivery(item))
        return markText(lane, *delivery);
    if (item.kind == TimelineItem::Kind::Cell)
        return bandText(lane, picture.layout(item.lane).bands.at(item.index));
    return stackText(lane, picture.layout(item.lane).stacks.at(item.index));
}

QString shortCount(qint64 count)
{
    if (count < 1000)
        return QString::number(count);
    if (count < 10'000)
        return QStringLiteral("%1k").arg(count / 100 / 10.0, 0, 'g', 2);
    if (count < 1'000'000)
        return QStringLiteral("%1k").arg(count / 1000);
    return QStringLiteral("%1M").arg(count / 1'000'000);
}

QString shortLateness(std::chrono::microseconds lateness)
{
    const qint64 seconds = std::abs(lateness.count()) / 1'000'000;
    QString text;
    if (seconds == 0)
        text = TimelineText::tr("%1ms").arg(std::abs(lateness.count()) / 1000);
    else if (seconds < 100)
        text = TimelineText::tr("%1s").arg(seconds);
    else if (seconds < 100 * 60)
        text = TimelineText::tr("%1m").arg(seconds / 60);
    else if (seconds < 48 * 3600)
        text = TimelineText::tr("%1h").arg(seconds / 3600);
    else
        text = TimelineText::tr("%1d").arg(seconds / 86400);
    return (lateness.count() < 0 ? QChar(0x2212) : QLatin1Char('+')) + text;
}

} // namespace squidie::ui
