// SPDX-License-Identifier: Apache-2.0
#include "documents/timeformat.h"

#include "base/sentences.h"

#include <QJsonObject>

namespace squidie::inline v0 {

Result<TimeFormat> TimeFormat::forZone(const QString &name)
{
    TimeFormat format;
    if (name.isEmpty())
        return format;
    const auto zone = TimeZone::find(name);
    if (!zone)
        return failure(
            ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("timezone")},
                        {QStringLiteral("reason"),
                         tr("there is no time zone \"%1\"; use a name such as Europe/Warsaw or Etc/UTC").arg(name)}});
    format.m_zone = *zone;
    return format;
}

QString TimeFormat::seconds(Instant instant) const
{
    return m_zone ? m_zone->localText(instant) : formatSeconds(instant);
}

QString TimeFormat::microseconds(Instant instant) const
{
    const QString utc = formatMicroseconds(instant);
    if (!m_zone)
        return utc;
    const qsizetype point = utc.indexOf(u'.');
    // Offsets are whole seconds, so the fraction is UTC's.
    return m_zone->localText(instant).insert(point, utc.mid(point, utc.size() - point - 1));
}

QString TimeFormat::zoneName() const
{
    return m_zone ? m_zone->name() : QStringLiteral("Etc/UTC");
}

} // namespace squidie::inline v0
