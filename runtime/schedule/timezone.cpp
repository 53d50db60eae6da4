// SPDX-License-Identifier: Apache-2.0
#include "schedule/timezone.h"

#include <QJsonObject>

#include <date/tz.h>

#include <algorithm>
#include <cstdlib>
#include <exception>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

namespace {

/// The database lists what /etc/localtime points to as well: the machine's own setting is no zone's name.
bool isMachineSetting(const std::string &name)
{
    return name == "localtime";
}

} // namespace

Result<TimeZone> TimeZone::find(const QString &name)
{
    const std::string wanted = name.toStdString();
    // The library throws for an unknown zone, for a missing database, and at a zone's first use where its file
    // cannot be read: all of it happens here, so that nothing is left to throw later.
    try {
        if (!isMachineSetting(wanted)) {
            const date::time_zone *zone = date::locate_zone(wanted);
            zone->get_info(date::sys_seconds{});
            return TimeZone(name, zone);
        }
    } catch (const std::exception &) {
        // Whatever the reason, the answer is the same: this zone cannot be used here.
    }
    return failure(ErrorCode::InvalidOption, QJsonObject{{u"timezone"_s, name}});
}

TimeZone::Period TimeZone::periodAt(std::chrono::sys_seconds time) const
{
    const date::sys_info info = m_zone->get_info(time);
    return {info.begin, info.end, info.offset};
}

std::chrono::seconds TimeZone::offsetAt(Instant time) const
{
    return periodAt(std::chrono::floor<std::chrono::seconds>(time)).offset;
}

QString TimeZone::localText(Instant time) const
{
    const std::chrono::seconds offset = offsetAt(time);
    const auto minutes = std::abs(offset.count()) / 60;
    QString text = formatSeconds(time + offset);
    text.chop(1); // the Z
    return text + (offset.count() < 0 ? u'-' : u'+')
        + u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

bool isKnownTimeZone(const QString &name)
{
    return TimeZone::find(name).has_value();
}

QStringList knownTimeZones()
{
    QStringList names;
    try {
        for (const date::time_zone &zone : date::get_tzdb().zones) {
            if (!isMachineSetting(zone.name()))
                names.append(QString::fromStdString(zone.name()));
        }
    } catch (const std::exception &) {
        // No database: no names.
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace squidie::inline v0
