// SPDX-License-Identifier: Apache-2.0
#include "state/timelinechoices.h"

#include <QSettings>

namespace squidie::ui {

namespace {

const auto densityKey = QStringLiteral("timeline/density");
const auto orderKey = QStringLiteral("timeline/order");
const auto groupedKey = QStringLiteral("timeline/grouped");
const auto onlyWrongKey = QStringLiteral("timeline/onlyWrong");

} // namespace

TimelineChoices TimelineChoices::saved()
{
    const QSettings settings;
    TimelineChoices choices;
    choices.density = LaneDensity(qBound(0, settings.value(densityKey).toInt(), laneDensityCount - 1));
    choices.order = LaneOrder(qBound(0, settings.value(orderKey).toInt(), laneOrderCount - 1));
    choices.isGrouped = settings.value(groupedKey).toBool();
    choices.onlyWrong = settings.value(onlyWrongKey).toBool();
    return choices;
}

void TimelineChoices::save() const
{
    QSettings settings;
    settings.setValue(densityKey, int(density));
    settings.setValue(orderKey, int(order));
    settings.setValue(groupedKey, isGrouped);
    settings.setValue(onlyWrongKey, onlyWrong);
}

} // namespace squidie::ui
