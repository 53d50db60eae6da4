// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/windowcoverage.h"

/// Windows and deliveries of one day, for the tests of their comparison.
namespace squidie::test {

inline Instant instant(const QString &text)
{
    return parseInstant(text).value();
}

/// A time of one day, so that the cases below stay readable.
inline Instant at(const QString &time)
{
    return instant(QStringLiteral("2026-10-05T") + time + u'Z');
}

inline const ExpectedWindow nine{at(QStringLiteral("09:00:00")), at(QStringLiteral("10:00:00"))};
inline const ExpectedWindow ten{at(QStringLiteral("10:00:00")), at(QStringLiteral("11:00:00"))};
inline const ExpectedWindow eleven{at(QStringLiteral("11:00:00")), at(QStringLiteral("12:00:00"))};

inline WindowDelivery delivery(ActivationId id, const ExpectedWindow &window, const QString &received,
                               Outcome outcome = Outcome::Started, qint64 runKey = -1)
{
    WindowDelivery made;
    made.id = id;
    made.receivedAt = at(received);
    made.startAt = window.startAt;
    made.endAt = window.endAt;
    made.outcome = outcome;
    made.runKey = runKey >= 0 ? runKey : outcome == Outcome::Rejected ? 0 : 1000;
    return made;
}

} // namespace squidie::test
