// SPDX-License-Identifier: Apache-2.0
#include <squidie/activity.h>

#include <algorithm>

namespace squidie::inline v0 {

void Activity::add(const Activity &other)
{
    starts += other.starts;
    duplicates += other.duplicates;
    skipped += other.skipped;
    rejected += other.rejected;
    conflicts += other.conflicts;
    windows += other.windows;
    started += other.started;
    late += other.late;
    if (other.earliest)
        earliest = std::min(earliest.value_or(*other.earliest), *other.earliest);
    if (other.latest)
        latest = std::max(latest.value_or(*other.latest), *other.latest);
}

void Activity::subtract(const Activity &other)
{
    starts -= other.starts;
    duplicates -= other.duplicates;
    skipped -= other.skipped;
    rejected -= other.rejected;
    conflicts -= other.conflicts;
    windows -= other.windows;
    started -= other.started;
    late -= other.late;
}

} // namespace squidie::inline v0
