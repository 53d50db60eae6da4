// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/posixzonerule.h"
#include <squidie/error.h>
#include <squidie/instant.h>

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace squidie::inline v0 {

/// A time zone of the system's IANA database, for every year of the calendar: what its file lists, and after the last change
/// there, the rule at the file's end. A small value; any thread.
class TimeZone {
public:
    using Period = PosixZoneRule::Period;

    /// Error: invalid_option with {"timezone": name}: no such zone, or no time zone database.
    /// Names are exact: "Europe/Warsaw", "Etc/UTC", "UTC".
    static Result<TimeZone> find(const QString &name);

    QString name() const { return m_name; }
    Period periodAt(std::chrono::sys_seconds time) const;
    std::chrono::seconds offsetAt(Instant time) const;
    /// The wall clock's time with its offset: "2026-10-25T02:30:00+02:00".
    QString localText(Instant time) const;

private:
    struct Rules;
    TimeZone(QString name, std::shared_ptr<const Rules> rules) : m_name(std::move(name)), m_rules(std::move(rules)) { }

    QString m_name;
    std::shared_ptr<const Rules> m_rules; ///< never null; shared by all values of the zone
};

bool isKnownTimeZone(const QString &name);
/// Every zone's name, sorted; empty where there is no time zone database.
QStringList knownTimeZones();

} // namespace squidie::inline v0
