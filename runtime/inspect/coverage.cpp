#include "inspect/inspector.h"

#include "schedule/firings.h"
#include "schedule/timezone.h"
#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"

namespace squidie {
namespace {

const TriggerDefinition *declaredTrigger(const StoredDefinitionPointer &definition, const QString &name)
{
    return definition ? definition->definition.findTrigger(name) : nullptr;
}

/// A year of minutes, and then some: more cannot be looked at.
constexpr qsizetype mostWindows = 600'000;

/// What the schedule would have fired; nothing where it cannot be predicted.
QVector<ExpectedWindow> expectedFor(const TriggerDefinition *trigger, const CoverageSettings &settings, Instant from,
                                    Instant until)
{
    if (!trigger || trigger->type != TriggerType::Cron)
        return {};
    const auto expression = CronExpression::parse(trigger->expression);
    if (!expression)
        return {}; // loading the definition warned of it
    const auto zone = TimeZone::find(trigger->timezone);
    if (!zone)
        return {}; // likewise
    return expectedWindows(*expression, *zone, settings.daylightSaving, from, until, mostWindows);
}

} // namespace

Result<QVector<CoveredWindow>> windowCoverage(Store &store, const TriggerKey &key, Instant from, Instant until, Instant now)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    NameTable names(store);
    const auto row = names.findTrigger(key);
    const auto definition = CatalogueTable(store).current(key.workflow);
    if (!row || !definition)
        return tl::unexpected(row ? definition.error() : row.error());
    QVector<WindowDelivery> deliveries;
    CoverageSettings settings;
    if (*row) {
        auto read = ActivationTable(store).windowDeliveries(**row, from, until);
        auto stored = names.settings(**row);
        if (!read || !stored)
            return tl::unexpected(read ? stored.error() : read.error());
        deliveries = std::move(*read);
        settings = *stored;
    }
    const auto expected = expectedFor(declaredTrigger(*definition, key.trigger), settings, from, until);
    return coverWindows(expected, deliveries, settings, now);
}

} // namespace squidie
