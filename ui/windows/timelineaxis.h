// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinegeometry.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace squidie::ui {

/// One line of the time axis.
struct TimeTick {
    Instant at;
    QString label;
};

/// A stretch of the axis' upper row: the day over hours, the month over days, the year over months.
struct TimePeriod {
    Instant from;
    Instant until;
    QString label;
};

struct TimeAxis {
    QVector<TimeTick> ticks;
    QVector<TimePeriod> periods;
};

/// Round steps in the zone's wall-clock time, with labels at least `labelWidth` pixels apart. A wall-clock time that
/// does not exist has no tick; one that happens twice has two.
TimeAxis timeAxis(const TimelineGeometry &geometry, const QByteArray &zone, qreal labelWidth);

} // namespace squidie::ui
