// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QByteArray>
#include <QString>
#include <QVector>

#include <date/tz.h>

namespace squidie::ui {

/// The zone's rules; UTC's where the system knows no such zone.
const date::time_zone *zoneRules(const QByteArray &zone);

/// A change of a zone's offset, for a line on a chart.
struct OffsetChange {
    Instant at;
    std::chrono::seconds before{0};
    std::chrono::seconds after{0};
};
/// Changes of the offset inside (from, until).
QVector<OffsetChange> offsetChanges(const QByteArray &zone, Instant from, Instant until);

/// "UTC+02:00".
QString offsetName(std::chrono::seconds offset);

} // namespace squidie::ui
