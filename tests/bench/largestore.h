// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/catalogueview.h>

#include <QString>
#include <QVector>

#include <functional>

/// Large stores that look like real ones: for figures, and in small slices for tests. The same request makes the same rows.
namespace squidie::bench {

struct LargeStoreRequest {
    QString path; ///< must not exist
    qint64 activations = 10'000'000; ///< about so many: whole days are made
    int triggers = 500; ///< ten to a workflow
    Instant end; ///< the newest delivery comes shortly before
};

struct LargeStore {
    qint64 activations = 0;
    qint64 runs = 0; ///< of the last tenth of the time; before, deliveries are imported
    Instant begin;
    Instant end;
    TriggerKey everyMinute; ///< a trigger whose schedule fires every minute
};

/// Schedules of every kind, most deliveries on time; some late, twice, skipped, rejected, missing, in conflict.
/// `progress` is told how many activations there are by now.
Result<LargeStore> makeLargeStore(const LargeStoreRequest &request, const std::function<void(qint64)> &progress = {});

} // namespace squidie::bench
