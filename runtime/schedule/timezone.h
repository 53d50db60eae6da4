// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QString>
#include <QStringList>

#include <chrono>

namespace date {
class time_zone;
}

namespace squidie::inline v0 {

/// A time zone of the system's IANA database. A small value; any thread.
class TimeZone {
public:
    /// A stretch of time in which the zone's clock stands at one offset: [begin, end).
    struct Period {
        std::chrono::sys_seconds begin;
        std::chrono::sys_seconds end;
        std::chrono::seconds offset; ///< local minus UTC
    };

    /// Error: invalid_option with {"timezone": name}: no such zone, or no time zone database.
    /// Names are exact: "Europe/Warsaw", "Etc/UTC", "UTC".
    static Result<TimeZone> find(const QString &name);

    QString name() const { return m_name; }
    Period periodAt(std::chrono::sys_seconds time) const;
    std::chrono::seconds offsetAt(Instant time) const;
    /// The wall clock's time with its offset: "2026-10-25T02:30:00+02:00".
    QString localText(Instant time) const;

private:
    TimeZone(QString name, const date::time_zone *zone) : m_name(std::move(name)), m_zone(zone) { }

    QString m_name;
    const date::time_zone *m_zone; ///< owned by the database, which lives as long as the program
};

bool isKnownTimeZone(const QString &name);
/// Every zone's name, sorted; empty where there is no time zone database.
QStringList knownTimeZones();

} // namespace squidie::inline v0
