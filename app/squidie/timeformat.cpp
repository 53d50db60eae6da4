#include "timeformat.h"

#include "usage.h"

#include <QCoreApplication>

#include <date/tz.h>

namespace squidie::cli {

namespace {

template<typename Duration>
QString inZone(const date::time_zone *zone, Instant instant)
{
    const auto zoned = date::make_zoned(zone, std::chrono::floor<Duration>(instant));
    return QString::fromStdString(date::format("%FT%T%Ez", zoned));
}

} // namespace

Result<TimeFormat> TimeFormat::forZone(const QString &name)
{
    TimeFormat format;
    if (name.isEmpty())
        return format;
    try { // the only way that the library has of saying no
        format.m_zone = date::locate_zone(name.toStdString());
    } catch (const std::exception &) {
        return failure(ErrorCode::InvalidOption,
                       optionProblem("timezone", QCoreApplication::translate("squidie::cli",
                           "there is no time zone \"%1\"; use a name such as Europe/Warsaw or Etc/UTC").arg(name)));
    }
    return format;
}

QString TimeFormat::seconds(Instant instant) const
{
    return m_zone ? inZone<std::chrono::seconds>(m_zone, instant) : formatSeconds(instant);
}

QString TimeFormat::microseconds(Instant instant) const
{
    return m_zone ? inZone<std::chrono::microseconds>(m_zone, instant) : formatMicroseconds(instant);
}

} // namespace squidie::cli
