// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QString>
#include <QStringView>

#include <chrono>
#include <functional>
#include <optional>

namespace squidie::inline v0 {

/// A point in time: UTC, whole microseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// The clock as a parameter: logic never reads the time itself. Called on whichever thread runs the logic.
using Clock = std::function<Instant()>;

/// The machine's clock.
SQUIDIE_EXPORT Instant systemNow();

inline qint64 toMicroseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}
inline Instant fromMicroseconds(qint64 microseconds)
{
    return Instant(std::chrono::microseconds(microseconds));
}

/// The first multiple of `width`, counted from 1970, at or after an instant.
inline Instant ceilTo(Instant instant, std::chrono::microseconds width)
{
    const auto rest = instant.time_since_epoch() % width;
    return rest.count() > 0 ? instant + (width - rest) : instant - rest;
}
/// The last multiple of `width`, counted from 1970, at or before an instant.
inline Instant floorTo(Instant instant, std::chrono::microseconds width)
{
    const Instant up = ceilTo(instant, width);
    return up > instant ? up - width : up;
}

/// "2026-10-05T07:00:00Z": whole seconds, rounded down.
SQUIDIE_EXPORT QString formatSeconds(Instant instant);
/// "2026-10-05T07:00:00.123456Z": always six digits.
SQUIDIE_EXPORT QString formatMicroseconds(Instant instant);

/// Reads ISO 8601 with a date, a time (seconds and fraction optional) and an offset ("Z", "+02:00", "+0200",
/// "+02"); "T" or one space between date and time. Nothing for anything else: no offset, no such day
/// (2026-02-30), no such time, surrounding text.
SQUIDIE_EXPORT std::optional<Instant> parseInstant(QStringView text);

} // namespace squidie::inline v0
