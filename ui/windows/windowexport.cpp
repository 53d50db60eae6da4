#include "windows/windowexport.h"

#include "common/csv.h"

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
                          QString::number(window.starts), QString::number(window.duplicates), QString::number(window.skipped),
                          QString::number(window.rejected), window.conflict ? QStringLiteral("true") : QStringLiteral("false")});
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

} // namespace squidie::ui
