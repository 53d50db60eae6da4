// SPDX-License-Identifier: Apache-2.0
#include "inspect/coverrange.h"

#include "store/activationtable.h"

#include <algorithm>

namespace squidie::inline v0 {

Result<QVector<CoveredWindow>> coverRange(Store &store, const TriggerSchedule &schedule, Instant from, Instant until,
                                          Instant now)
{
    QVector<WindowDelivery> deliveries;
    from = std::max(from, schedule.horizon());
    if (from >= until)
        return QVector<CoveredWindow>();
    if (schedule.row()) {
        auto read = ActivationTable(store).windowDeliveries(*schedule.row(), from, until);
        if (!read)
            return tl::unexpected(read.error());
        deliveries = std::move(*read);
    }
    return schedule.cover(schedule.windows(from, until), deliveries, now);
}

} // namespace squidie::inline v0
