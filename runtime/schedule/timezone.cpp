// SPDX-License-Identifier: Apache-2.0
#include "schedule/timezone.h"

#include "base/inputfile.h"

#include <QHash>
#include <QJsonObject>
#include <QMutex>

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

/// The rule in a zone file's last line. Nothing where the file has none: its last offset then stays.
std::optional<PosixZoneRule> ruleAtTheEnd(const QString &name)
{
    InputFile file(u"/usr/share/zoneinfo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.readAll();
    if (!content.endsWith('\n'))
        return std::nullopt;
    const qsizetype begin = content.lastIndexOf('\n', content.size() - 2) + 1;
    return PosixZoneRule::parse(std::string_view(content.constData() + begin, size_t(content.size() - 1 - begin)));
}

} // namespace

struct TimeZone::Rules {
    const date::time_zone *listed; ///< owned by the database, which lives as long as the program
    std::chrono::sys_seconds lastChange; ///< that the database lists
    std::optional<PosixZoneRule> after;

    /// May throw.
    explicit Rules(const QString &name)
        : listed(date::locate_zone(name.toStdString())),
          lastChange(listed->get_info(date::sys_days(date::year(9999) / 12 / 31)).begin),
          after(ruleAtTheEnd(name))
    {
    }
};

Result<TimeZone> TimeZone::find(const QString &name)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const Rules>> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.constFind(name); found != known.constEnd())
        return TimeZone(name, *found);
    // The library throws for an unknown zone, for a missing database, and at a zone's first use where its file
    // cannot be read: all of it happens here, so that nothing is left to throw later.
    try {
        if (!isMachineSetting(name.toStdString())) {
            const auto rules = std::make_shared<const Rules>(name);
            known.insert(name, rules);
            return TimeZone(name, rules);
        }
    } catch (const std::exception &) {
        // Whatever the reason, the answer is the same: this zone cannot be used here.
    }
    return failure(ErrorCode::InvalidOption, QJsonObject{{u"timezone"_s, name}});
}

TimeZone::Period TimeZone::periodAt(std::chrono::sys_seconds time) const
{
    if (!m_rules->after || time < m_rules->lastChange) {
        const date::sys_info info = m_rules->listed->get_info(time);
        return {info.begin, info.end, info.offset};
    }
    Period period = m_rules->after->periodAt(time);
    period.begin = std::max(period.begin, m_rules->lastChange);
    return period;
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
    if (time + offset >= Instant(std::chrono::sys_days(std::chrono::year(10000) / 1 / 1)))
        text.replace(0, 4, u"10000"_s); // east of Greenwich the last evening of the calendar is the next day
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
