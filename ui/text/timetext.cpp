// SPDX-License-Identifier: Apache-2.0
#include "text/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <cstdlib>

namespace squidie::ui {

namespace {

constexpr QChar minusSign(u'\u2212');

struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::TimeText)
};

/// Reading a zone's rules from disk costs far more than a conversion, and tables ask for the same few zones repeatedly.
const QTimeZone &cachedZone(const QByteArray &zone)
{
    thread_local QHash<QByteArray, QTimeZone> zones;
    auto found = zones.find(zone);
    if (found == zones.end()) {
        const QTimeZone wanted(zone);
        found = zones.insert(zone, wanted.isValid() ? wanted : QTimeZone::utc());
    }
    return *found;
}

QDateTime inZone(Instant instant, const QTimeZone &zone)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, zone);
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(seconds < 0 ? minusSign : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

struct Unit {
    qint64 seconds;
    const char *text;
};
constexpr Unit units[] = {
    {86400, QT_TRANSLATE_NOOP("squidie::ui::TimeText", "%1 d")},
    {3600, QT_TRANSLATE_NOOP("squidie::ui::TimeText", "%1 h")},
    {60, QT_TRANSLATE_NOOP("squidie::ui::TimeText", "%1 min")},
    {1, QT_TRANSLATE_NOOP("squidie::ui::TimeText", "%1 s")},
};

/// The absolute length, rounded down to its two largest units.
QString lengthText(std::chrono::microseconds length)
{
    const qint64 micros = length.count();
    if (micros == 0)
        return TimeText::tr("%1 s").arg(0);
    if (micros < 1000)
        return TimeText::tr("< 1 ms");
    if (micros < 1000000)
        return TimeText::tr("%1 ms").arg(micros / 1000);
    const qint64 seconds = micros / 1000000;
    for (size_t i = 0; i < std::size(units); ++i) {
        if (seconds < units[i].seconds)
            continue;
        const QString first = TimeText::tr(units[i].text).arg(seconds / units[i].seconds);
        const qint64 rest = seconds % units[i].seconds;
        if (i + 1 == std::size(units) || rest / units[i + 1].seconds == 0)
            return first;
        return first + QChar(u' ') + TimeText::tr(units[i + 1].text).arg(rest / units[i + 1].seconds);
    }
    return TimeText::tr("%1 s").arg(seconds);
}

/// The smallest duration has no positive counterpart.
std::chrono::microseconds absolute(std::chrono::microseconds duration)
{
    if (duration == std::chrono::microseconds::min())
        return std::chrono::microseconds::max();
    return std::chrono::abs(duration);
}

} // namespace

QString timeText(Instant instant, const QByteArray &zone)
{
    return inZone(instant, cachedZone(zone)).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString timeTextWithZone(Instant instant, const QByteArray &zone)
{
    const QTimeZone &rules = cachedZone(zone);
    const QDateTime local = inZone(instant, rules);
    const QString text = local.toString(u"yyyy-MM-dd HH:mm:ss");
    const int offset = local.offsetFromUtc();
    const QString abbreviation = rules.abbreviation(local);
    if (offset == 0 && (abbreviation.isEmpty() || abbreviation == u"UTC"))
        return text + QStringLiteral(" UTC");
    // Zones without a name are abbreviated as their offset ("+03"), which is shown already.
    if (abbreviation.isEmpty() || !abbreviation.at(0).isLetter() || abbreviation.startsWith(u"UTC"))
        return QStringLiteral("%1 %2").arg(text, offsetText(offset));
    return QStringLiteral("%1 %2 (%3)").arg(text, abbreviation, offsetText(offset));
}

QString durationText(std::chrono::microseconds duration)
{
    const QString length = lengthText(absolute(duration));
    return duration.count() < 0 ? minusSign + length : length;
}

QString latenessText(std::chrono::microseconds lateness)
{
    return (lateness.count() < 0 ? minusSign : QChar(u'+')) + lengthText(absolute(lateness));
}

QString relativeText(Instant instant, Instant now)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(now - instant).count();
    const qint64 distance = std::abs(seconds);
    if (distance < 1)
        return TimeText::tr("now");
    for (const Unit &unit : units) {
        if (distance < unit.seconds)
            continue;
        const QString length = TimeText::tr(unit.text).arg(distance / unit.seconds);
        return seconds > 0 ? TimeText::tr("%1 ago").arg(length) : TimeText::tr("in %1").arg(length);
    }
    return TimeText::tr("now");
}

} // namespace squidie::ui
