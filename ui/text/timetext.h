// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QByteArray>
#include <QString>

/// Times and durations as people read them. Use the variant that names the zone wherever a time stands alone.
namespace squidie::ui {

/// "2026-10-05 09:00:02" in the zone.
QString timeText(Instant instant, const QByteArray &zone);
/// "2026-10-05 09:00:02 CEST (UTC+02:00)".
QString timeTextWithZone(Instant instant, const QByteArray &zone);
/// "41 s", "3 min 12 s", "2 h 5 min", "1 d 4 h"; below a second "350 ms"; negative with a minus sign.
QString durationText(std::chrono::microseconds duration);
/// "+41 s", "−15 s": always with a sign.
QString latenessText(std::chrono::microseconds lateness);
/// "3 min ago", "in 2 h", "now".
QString relativeText(Instant instant, Instant now);

} // namespace squidie::ui
