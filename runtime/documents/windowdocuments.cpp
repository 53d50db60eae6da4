// SPDX-License-Identifier: Apache-2.0
#include "documents/windowdocuments.h"

namespace squidie::inline v0 {
namespace {

QJsonValue lengthOrNull(const std::optional<ExpectedWindow> &gap)
{
    return gap ? secondsOrNull(gap->endAt - gap->startAt) : QJsonValue::Null;
}

} // namespace

DocumentFields windowFields(const CoveredWindow &window, const TimeFormat &times)
{
    return {{QStringLiteral("start_at"), secondOrNull(window.startAt, times)},
            {QStringLiteral("end_at"), secondOrNull(window.endAt, times)},
            {QStringLiteral("status"), windowStatusName(window.status)},
            {QStringLiteral("lateness_s"), secondsOrNull(window.lateness)},
            {QStringLiteral("starts"), window.starts},
            {QStringLiteral("duplicates"), window.duplicates},
            {QStringLiteral("skipped"), window.skipped},
            {QStringLiteral("rejected"), window.rejected},
            {QStringLiteral("conflict"), window.conflict}};
}

DocumentFields summaryFields(const TriggerSummary &line, const TimeFormat &times)
{
    const CoverageSummary &summary = line.summary;
    // Where the schedule cannot be read, these are unknown and not zero.
    const bool isUnknown = line.problem && line.problem->isUnreadable();
    const auto known = [isUnknown](int figure) { return isUnknown ? QJsonValue::Null : QJsonValue(figure); };
    const auto error = isUnknown ? QJsonValue(QJsonObject{{QStringLiteral("code"), line.problem->code},
                                                          {QStringLiteral("message"), line.problem->sentence}})
                                 : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("workflow"), line.key.workflow},
            {QStringLiteral("trigger"), line.key.trigger},
            {QStringLiteral("expected"), known(summary.expected)},
            {QStringLiteral("started"), known(summary.started)},
            {QStringLiteral("on_time"), known(summary.onTime)},
            {QStringLiteral("late"), known(summary.late)},
            {QStringLiteral("after_window"), known(summary.afterWindow)},
            {QStringLiteral("early"), known(summary.early)},
            {QStringLiteral("missing"), known(summary.missing)},
            {QStringLiteral("pending"), known(summary.pending)},
            {QStringLiteral("conflicts"), summary.conflicts},
            {QStringLiteral("starts"), summary.starts},
            {QStringLiteral("duplicates"), summary.duplicates},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("rejected"), summary.rejected},
            {QStringLiteral("unexpected"), known(summary.unexpected)},
            {QStringLiteral("no_window"), summary.noWindow},
            {QStringLiteral("unjudged"), summary.unjudged},
            {QStringLiteral("lateness_p50_s"), secondsOrNull(summary.latenessP50)},
            {QStringLiteral("lateness_p95_s"), secondsOrNull(summary.latenessP95)},
            {QStringLiteral("lateness_p99_s"), secondsOrNull(summary.latenessP99)},
            {QStringLiteral("lateness_max_s"), secondsOrNull(summary.latenessMax)},
            {QStringLiteral("longest_gap_s"), lengthOrNull(summary.longestGap)},
            {QStringLiteral("last_received_at"), secondOrNull(summary.lastReceivedAt, times)},
            {QStringLiteral("next_expected_at"), secondOrNull(summary.nextExpectedAt, times)},
            {QStringLiteral("exact"), line.isExact},
            {QStringLiteral("schedule_error"), error}};
}

} // namespace squidie::inline v0
