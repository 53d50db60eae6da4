// SPDX-License-Identifier: Apache-2.0
#include "windows/zonetime.h"

#include <QHash>

#include <cstdlib>
#include <stdexcept>

namespace squidie::ui {

const date::time_zone *zoneRules(const QByteArray &zone)
{
    static QHash<QByteArray, const date::time_zone *> known;
    if (const auto found = known.constFind(zone); found != known.cend())
        return *found;
    const date::time_zone *rules = nullptr;
    try {
        rules = date::locate_zone(zone.toStdString());
    } catch (const std::runtime_error &) { // the library's only way of saying that there is no such zone
        rules = date::locate_zone("Etc/UTC");
    }
    known.insert(zone, rules);
    return rules;
}

QVector<OffsetChange> offsetChanges(const QByteArray &zone, Instant from, Instant until)
{
    QVector<OffsetChange> changes;
    const date::time_zone *rules = zoneRules(zone);
    date::sys_info info = rules->get_info(from);
    while (info.end < until) {
        const date::sys_info next = rules->get_info(info.end);
        if (next.offset != info.offset && info.end > from)
            changes.push_back({info.end, info.offset, next.offset});
        if (next.end <= info.end)
            break;
        info = next;
    }
    return changes;
}

QString offsetName(std::chrono::seconds offset)
{
    const auto minutes = std::abs(offset.count()) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(offset.count() < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace squidie::ui
