// SPDX-License-Identifier: Apache-2.0
#include "windows/windowexport.h"

#include "text/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace squidie::ui {

namespace {

QString instantText(const std::optional<Instant> &instant)
{
    return instant ? formatMicroseconds(*instant) : QString();
}

QString secondsText(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QString::number(double(duration->count()) / 1e6, 'f', 6) : QString();
}

void put(QJsonObject &object, const QString &name, const std::optional<Instant> &instant)
{
    object.insert(name, instant ? QJsonValue(formatMicroseconds(*instant)) : QJsonValue());
}

QJsonValue secondsValue(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QJsonValue(double(duration->count()) / 1e6) : QJsonValue();
}

QJsonValue instantValue(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(formatSeconds(*instant)) : QJsonValue();
}

using Figures = QVector<QPair<QString, QJsonValue>>;

Figures figuresOf(const TriggerSummary &line)
{
    const CoverageSummary &s = line.summary;
    const QJsonValue gap =
        s.longestGap ? QJsonValue(double((s.longestGap->endAt - s.longestGap->startAt).count()) / 1e6) : QJsonValue();
    return {{QStringLiteral("workflow"), line.key.workflow},
            {QStringLiteral("trigger"), line.key.trigger},
            {QStringLiteral("expected"), s.expected},
            {QStringLiteral("started"), s.started},
            {QStringLiteral("on_time"), s.onTime},
            {QStringLiteral("late"), s.late},
            {QStringLiteral("after_window"), s.afterWindow},
            {QStringLiteral("early"), s.early},
            {QStringLiteral("missing"), s.missing},
            {QStringLiteral("pending"), s.pending},
            {QStringLiteral("conflicts"), s.conflicts},
            {QStringLiteral("starts"), s.starts},
            {QStringLiteral("duplicates"), s.duplicates},
            {QStringLiteral("skipped"), s.skipped},
            {QStringLiteral("rejected"), s.rejected},
            {QStringLiteral("unexpected"), s.unexpected},
            {QStringLiteral("no_window"), s.noWindow},
            {QStringLiteral("lateness_p50_s"), secondsValue(s.latenessP50)},
            {QStringLiteral("lateness_p95_s"), secondsValue(s.latenessP95)},
            {QStringLiteral("lateness_p99_s"), secondsValue(s.latenessP99)},
            {QStringLiteral("lateness_max_s"), secondsValue(s.latenessMax)},
            {QStringLiteral("longest_gap_s"), gap},
            {QStringLiteral("last_received_at"), instantValue(s.lastReceivedAt)},
            {QStringLiteral("next_expected_at"), instantValue(s.nextExpectedAt)}};
}

} // namespace

QByteArray windowsToCsv(const QVector<WindowRow> &rows)
{
    QByteArray csv = csvRecord({QStringLiteral("workflow"), QStringLiteral("trigger"), QStringLiteral("start_at"),
                                QStringLiteral("end_at"), QStringLiteral("status"), QStringLiteral("received_at"),
                                QStringLiteral("lateness_s"), QStringLiteral("starts"), QStringLiteral("duplicates"),
                                QStringLiteral("skipped"), QStringLiteral("rejected"), QStringLiteral("conflict")});
    for (const WindowRow &row : rows) {
        const CoveredWindow &window = row.window;
        csv += csvRecord({row.key.workflow, row.key.trigger, instantText(window.startAt), instantText(window.endAt),
                          windowStatusName(window.status), instantText(window.firstReceivedAt), secondsText(window.lateness),
                          QString::number(window.starts), QString::number(window.duplicates),
                          QString::number(window.skipped), QString::number(window.rejected),
                          window.conflict ? QStringLiteral("true") : QStringLiteral("false")});
    }
    return csv;
}

QByteArray windowsToJson(const QVector<WindowRow> &rows)
{
    QJsonArray array;
    for (const WindowRow &row : rows) {
        const CoveredWindow &window = row.window;
        QJsonObject object{{QStringLiteral("workflow"), row.key.workflow},
                           {QStringLiteral("trigger"), row.key.trigger},
                           {QStringLiteral("status"), windowStatusName(window.status)},
                           {QStringLiteral("starts"), window.starts},
                           {QStringLiteral("duplicates"), window.duplicates},
                           {QStringLiteral("skipped"), window.skipped},
                           {QStringLiteral("rejected"), window.rejected},
                           {QStringLiteral("conflict"), window.conflict}};
        put(object, QStringLiteral("start_at"), window.startAt);
        put(object, QStringLiteral("end_at"), window.endAt);
        put(object, QStringLiteral("received_at"), window.firstReceivedAt);
        object.insert(QStringLiteral("lateness_s"),
                      window.lateness ? QJsonValue(double(window.lateness->count()) / 1e6) : QJsonValue());
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QByteArray summariesToCsv(const QVector<TriggerSummary> &lines)
{
    QByteArray csv;
    for (const TriggerSummary &line : lines) {
        QStringList names;
        QStringList values;
        for (const auto &[name, value] : figuresOf(line)) {
            names << name;
            values << value.toVariant().toString();
        }
        if (csv.isEmpty())
            csv = csvRecord(names);
        csv += csvRecord(values);
    }
    return csv;
}

QByteArray summariesToJson(const QVector<TriggerSummary> &lines)
{
    QJsonArray array;
    for (const TriggerSummary &line : lines) {
        QJsonObject object;
        for (const auto &[name, value] : figuresOf(line))
            object.insert(name, value);
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace squidie::ui
