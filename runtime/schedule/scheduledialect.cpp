// SPDX-License-Identifier: Apache-2.0
#include <squidie/scheduledialect.h>

#include "base/enumnames.h"

namespace squidie::inline v0 {
namespace {

constexpr EnumNames<6> dialects{"posix", "vixie", "oban", "quartz", "kubernetes", "systemd"};
constexpr EnumNames<4> modes{"every_match", "vixie", "quartz", "systemd"};

template<size_t size>
QStringList listOfNames(const EnumNames<size> &names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

} // namespace

QString dialectName(ScheduleDialect dialect)
{
    return nameIn(dialects, dialect);
}

std::optional<ScheduleDialect> dialectFromName(QStringView name)
{
    return valueIn<ScheduleDialect>(dialects, name);
}

QStringList dialectNames()
{
    return listOfNames(dialects);
}

QString daylightSavingName(DaylightSavingMode mode)
{
    return nameIn(modes, mode);
}

std::optional<DaylightSavingMode> daylightSavingFromName(QStringView name)
{
    return valueIn<DaylightSavingMode>(modes, name);
}

QStringList daylightSavingNames()
{
    return listOfNames(modes);
}

DaylightSavingMode daylightSavingOf(ScheduleDialect dialect)
{
    switch (dialect) {
    case ScheduleDialect::Vixie:
        return DaylightSavingMode::Vixie;
    case ScheduleDialect::Quartz:
        return DaylightSavingMode::Quartz;
    case ScheduleDialect::Systemd:
        return DaylightSavingMode::Systemd;
    case ScheduleDialect::Posix:
    case ScheduleDialect::Oban:
    case ScheduleDialect::Kubernetes:
        break;
    }
    return DaylightSavingMode::EveryMatch;
}

} // namespace squidie::inline v0
