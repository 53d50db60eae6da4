// SPDX-License-Identifier: Apache-2.0
#include "schedule/schedule.h"

#include "base/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {
namespace {

Result<Schedule::Part> readPart(const QString &text, const QString &timezone, ScheduleDialect dialect)
{
    auto expression = CalendarExpression::parse(text, dialect);
    if (!expression)
        return tl::unexpected(expression.error());
    auto zone = TimeZone::find(expression->ownZone().value_or(timezone));
    if (!zone)
        return tl::unexpected(zone.error());
    return Schedule::Part{*std::move(expression), *std::move(zone)};
}

/// The error of a part, with the place that it has in the whole text.
Error inWhole(Error error, const QString &text, qsizetype begin)
{
    QJsonObject value = error.value.toObject();
    if (!value.contains("position"_L1))
        return error;
    value.insert(u"position"_s, value["position"_L1].toInteger() + begin);
    value.insert(u"text"_s, text);
    return {error.code, value};
}

QString schedulerName(ScheduleDialect dialect)
{
    switch (dialect) {
    case ScheduleDialect::Vixie:
        return u"cronie"_s;
    case ScheduleDialect::Oban:
        return u"Oban"_s;
    case ScheduleDialect::Quartz:
        return u"Quartz"_s;
    case ScheduleDialect::Kubernetes:
        return u"Kubernetes"_s;
    case ScheduleDialect::Posix:
    case ScheduleDialect::Systemd:
        break;
    }
    return dialectName(dialect);
}

} // namespace

Result<ScheduleRules> ScheduleRules::of(const QString &dialect, const CoverageSettings &settings)
{
    const auto named = dialect.isEmpty() ? ScheduleDialect::Posix : dialectFromName(dialect);
    const auto chosen = settings.dialect ? settings.dialect : named;
    if (!chosen)
        return failure(ErrorCode::InvalidOption, QJsonObject{{u"dialect"_s, dialect}});
    return ScheduleRules{*chosen, settings.daylightSaving.value_or(daylightSavingOf(*chosen))};
}

Result<Schedule> Schedule::read(const QString &expression, const QString &timezone, const ScheduleRules &rules)
{
    auto part = readPart(expression, timezone, rules.dialect);
    return part ? Result<Schedule>(Schedule(std::vector<Part>{*std::move(part)}, rules)) : tl::unexpected(part.error());
}

Result<Schedule> Schedule::readUnion(const QString &expressions, const QString &timezone, const ScheduleRules &rules)
{
    std::vector<Part> parts;
    qsizetype begin = 0;
    for (const QString &text : expressions.split(u';')) {
        auto part = readPart(text, timezone, rules.dialect);
        if (!part)
            return tl::unexpected(inWhole(part.error(), expressions, begin));
        parts.push_back(*std::move(part));
        begin += text.size() + 1;
    }
    return Schedule(std::move(parts), rules);
}

Schedule::Schedule(std::vector<Part> parts, const ScheduleRules &rules)
    : m_parts(std::move(parts)),
      m_daylightSaving(rules.daylightSaving)
{
    QStringList refused;
    for (const Part &part : m_parts)
        refused += part.expression.refusedForms();
    refused.removeDuplicates();
    if (!refused.isEmpty())
        m_note = tr("%1 itself refuses this: %2").arg(schedulerName(rules.dialect), refused.join(u", "_s));
}

Schedule::Schedule(const CalendarExpression &expression, const TimeZone &zone, DaylightSavingMode mode)
    : m_parts{{expression, zone}},
      m_daylightSaving(mode)
{
}

bool Schedule::isReboot() const
{
    return std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.expression.isReboot(); });
}

bool Schedule::canMatch() const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.expression.canMatch(); });
}

QString scheduleReason(const Error &error)
{
    const QJsonObject value = error.value.toObject();
    if (const QString reason = value["reason"_L1].toString(); !reason.isEmpty())
        return reason;
    if (value.contains("timezone"_L1))
        return tr("this system knows no time zone “%1”").arg(value["timezone"_L1].toString());
    if (value.contains("dialect"_L1))
        return tr("there is no dialect “%1”, only %2").arg(value["dialect"_L1].toString(), dialectNames().join(u", "_s));
    return tr("in the field “%1”, at character %2, %3 was expected")
        .arg(value["field"_L1].toString(), QString::number(value["position"_L1].toInteger()),
             value["expected"_L1].toString());
}

} // namespace squidie::inline v0
