// SPDX-License-Identifier: Apache-2.0
#include "scheduleoptions.h"

#include "usage.h"

namespace squidie::cli {

namespace {

constexpr const char *dialect = "dialect";
constexpr const char *dst = "dst";

template<typename Value>
Result<std::optional<Value>> choice(const QCommandLineParser &parser, const char *option, std::optional<Value> before,
                                    std::optional<Value> (*fromName)(QStringView), const QStringList &names)
{
    const QString key = QString::fromLatin1(option);
    if (!parser.isSet(key))
        return before;
    const QString text = parser.value(key);
    const auto value = fromName(text);
    if (value || text == QLatin1String("default"))
        return value;
    return failure(ErrorCode::InvalidOption,
                   optionProblem(option, tr("must be %1, or default").arg(names.join(QLatin1String(", ")))));
}

} // namespace

QList<QCommandLineOption> scheduleOptions()
{
    return {{QString::fromLatin1(dialect),
             tr("The scheduler that the expression is written for: %1. The default is the definition's own, or posix.")
                 .arg(dialectNames().join(QLatin1String(", "))),
             QStringLiteral("DIALECT")},
            {QString::fromLatin1(dst),
             tr("How clock changes are handled: %1. The default is what the dialect's scheduler does.")
                 .arg(daylightSavingNames().join(QLatin1String(", "))),
             QStringLiteral("MODE")}};
}

bool hasScheduleOption(const QCommandLineParser &parser)
{
    return parser.isSet(QString::fromLatin1(dialect)) || parser.isSet(QString::fromLatin1(dst));
}

Result<CoverageSettings> withScheduleOptions(const QCommandLineParser &parser, CoverageSettings settings)
{
    const auto chosen = choice<ScheduleDialect>(parser, dialect, settings.dialect, dialectFromName, dialectNames());
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto mode =
        choice<DaylightSavingMode>(parser, dst, settings.daylightSaving, daylightSavingFromName, daylightSavingNames());
    if (!mode)
        return tl::unexpected(mode.error());
    settings.dialect = *chosen;
    settings.daylightSaving = *mode;
    return settings;
}

} // namespace squidie::cli
