// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinepicture.h"

#include <QString>

/// The timeline's shapes in words, for tool tips and assistive technology. Plain text.
namespace squidie::ui {

/// "started 3, duplicate 1".
QString countsText(const OutcomeCounts &counts);
/// Intended, received, lateness, in the trigger's zone and in UTC.
QString markText(const TimelineLane &lane, const WindowDelivery &delivery);
QString stackText(const TimelineLane &lane, const TimelineStack &stack);
QString bandText(const TimelineLane &lane, const TimelineBand &band);
QString itemText(const TimelinePicture &picture, const TimelineItem &item);
/// "1.2k": a count, short.
QString shortCount(qint64 count);
/// "41s", "12m", "5h": a lateness, short, with its sign.
QString shortLateness(std::chrono::microseconds lateness);

} // namespace squidie::ui
