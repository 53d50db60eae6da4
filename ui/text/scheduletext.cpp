// SPDX-License-Identifier: Apache-2.0
#include "text/scheduletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QStringList>

namespace squidie::ui {

namespace {

struct ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::ScheduleText)
};

/// A whole number, or nothing.
std::optional<int> number(const QString &field)
{
    bool ok = false;
    const int value = field.toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

/// The n of "*/n", or of a list that steps evenly through the hour ("5,20,35,50").
std::optional<int> minuteStep(const QString &field)
{
    if (field.startsWith(u"*/"))
        return number(field.mid(2));
    const QStringList parts = field.split(u',');
    if (parts.size() < 2 || 60 % parts.size() != 0)
        return std::nullopt;
    const int step = int(60 / parts.size());
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto before = number(parts.at(i - 1));
        const auto here = number(parts.at(i));
        if (!before || !here || *here - *before != step)
            return std::nullopt;
    }
    return step;
}

QString clock(int hour, int minute)
{
    return QStringLiteral("%1:%2").arg(hour, 2, 10, QChar(u'0')).arg(minute, 2, 10, QChar(u'0'));
}

std::optional<int> weekday(const QString &text)
{
    static const QStringList names{QStringLiteral("SUN"), QStringLiteral("MON"), QStringLiteral("TUE"),
                                   QStringLiteral("WED"), QStringLiteral("THU"), QStringLiteral("FRI"),
                                   QStringLiteral("SAT")};
    if (const qsizetype at = names.indexOf(text.toUpper()); at >= 0)
        return int(at);
    const auto value = number(text);
    return value && *value <= 7 ? std::optional(*value % 7) : std::nullopt;
}

/// "Weekdays", "Mon, Wed"; nothing if the field is of another kind.
std::optional<QString> daysOfWeek(const QString &field)
{
    const QString upper = field.toUpper();
    if (upper == u"1-5" || upper == u"MON-FRI")
        return ScheduleText::tr("Weekdays");
    if (upper == u"0,6" || upper == u"6,0" || upper == u"6,7" || upper == u"SAT,SUN")
        return ScheduleText::tr("Weekends");
    QStringList days;
    for (const QString &part : field.split(u',')) {
        const auto day = weekday(part);
        if (!day)
            return std::nullopt;
        days.append(QLocale().standaloneDayName(*day == 0 ? 7 : *day, QLocale::ShortFormat));
    }
    return days.join(QStringLiteral(", "));
}

QString expandMacro(const QString &expression)
{
    static const QMap<QString, QString> macros{{QStringLiteral("@yearly"), QStringLiteral("0 0 1 1 *")},
                                               {QStringLiteral("@annually"), QStringLiteral("0 0 1 1 *")},
                                               {QStringLiteral("@monthly"), QStringLiteral("0 0 1 * *")},
                                               {QStringLiteral("@weekly"), QStringLiteral("0 0 * * 0")},
                                               {QStringLiteral("@daily"), QStringLiteral("0 0 * * *")},
                                               {QStringLiteral("@midnight"), QStringLiteral("0 0 * * *")},
                                               {QStringLiteral("@hourly"), QStringLiteral("0 * * * *")}};
    return macros.value(expression.toLower(), expression);
}

bool any(const QString &field)
{
    return field == u"*" || field == u"?";
}

/// Minute and hour fields in words: for every day, and after a choice of days.
struct TimeOfDay {
    QString everyDay;
    QString onDays;
};

std::optional<TimeOfDay> timeOfDay(const QString &minuteField, const QString &hourField)
{
    const auto minute = number(minuteField);
    const auto hour = number(hourField);
    if (minute && hour) {
        const QString at = clock(*hour, *minute);
        return TimeOfDay{ScheduleText::tr("Daily at %1").arg(at), ScheduleText::tr("at %1").arg(at)};
    }
    if (any(hourField)) {
        if (any(minuteField))
            return TimeOfDay{ScheduleText::tr("Every minute"), ScheduleText::tr("every minute")};
        if (minute) {
            const QString past = QStringLiteral("%1").arg(*minute, 2, 10, QChar(u'0'));
            return TimeOfDay{ScheduleText::tr("Hourly at :%1").arg(past), ScheduleText::tr("hourly at :%1").arg(past)};
        }
    }
    const auto step = minuteStep(minuteField);
    if (step && any(hourField))
        return TimeOfDay{ScheduleText::tr("Every %1 min").arg(*step), ScheduleText::tr("every %1 min").arg(*step)};
    if (step && hour) {
        const QString span = QStringLiteral("%1–%2").arg(clock(*hour, 0), clock(*hour, 59));
        return TimeOfDay{ScheduleText::tr("Daily, every %1 min, %2").arg(*step).arg(span),
                         ScheduleText::tr("every %1 min, %2").arg(*step).arg(span)};
    }
    if (minute && hourField.startsWith(u"*/")) {
        if (const auto hours = number(hourField.mid(2)))
            return TimeOfDay{ScheduleText::tr("Every %1 h").arg(*hours), ScheduleText::tr("every %1 h").arg(*hours)};
    }
    const QStringList stepped = hourField.split(u'/');
    const QStringList span = stepped.first().split(u'-');
    if (minute && span.size() == 2 && number(span.at(0)) && number(span.at(1))) {
        const int every = stepped.size() == 2 ? number(stepped.at(1)).value_or(1) : 1;
        const QString hours =
            QStringLiteral("%1–%2").arg(clock(*number(span.at(0)), *minute), clock(*number(span.at(1)), *minute));
        return TimeOfDay{ScheduleText::tr("Every %1 h, %2").arg(every).arg(hours),
                         ScheduleText::tr("every %1 h, %2").arg(every).arg(hours)};
    }
    return std::nullopt;
}

} // namespace

QString cronText(const QString &expression)
{
    if (expression.compare(u"@reboot", Qt::CaseInsensitive) == 0)
        return ScheduleText::tr("At the scheduler's start");
    const QStringList fields = expandMacro(expression.simplified()).split(u' ');
    if (fields.size() != 5)
        return expression;
    const auto time = timeOfDay(fields.at(0), fields.at(1));
    if (!time)
        return expression;
    const QString &day = fields.at(2);
    const QString &month = fields.at(3);
    if (any(day) && any(month) && any(fields.at(4)))
        return time->everyDay;
    if (any(day) && any(month)) {
        if (const auto days = daysOfWeek(fields.at(4)))
            return ScheduleText::tr("%1 %2").arg(*days, time->onDays);
        return expression;
    }
    if (!any(fields.at(4)))
        return expression;
    if (any(month) && day.toUpper() == u"L")
        return ScheduleText::tr("Monthly, last day %1").arg(time->onDays);
    if (!number(day))
        return expression;
    if (any(month))
        return ScheduleText::tr("Monthly, day %1 %2").arg(day, time->onDays);
    const auto monthNumber = number(month);
    if (!monthNumber || *monthNumber < 1 || *monthNumber > 12)
        return expression;
    return ScheduleText::tr("Yearly, %1 %2 %3")
        .arg(day, QLocale().monthName(*monthNumber, QLocale::ShortFormat), time->onDays);
}

QString scheduleText(const TriggerDefinition &trigger)
{
    if (trigger.type == TriggerType::Manual)
        return ScheduleText::tr("Manual");
    const QString words = cronText(trigger.expression);
    return trigger.timezone.isEmpty() ? words : ScheduleText::tr("%1 · %2").arg(words, trigger.timezone);
}

} // namespace squidie::ui
