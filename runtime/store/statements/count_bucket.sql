-- SPDX-License-Identifier: Apache-2.0
-- Adds counts to an hour, a day or a week of a trigger, which is made where there is none.

INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows, started, late,
    earliest, latest)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (trigger_id, level, bucket) DO UPDATE SET
    starts = activity.starts + excluded.starts,
    duplicates = activity.duplicates + excluded.duplicates,
    skipped = activity.skipped + excluded.skipped,
    rejected = activity.rejected + excluded.rejected,
    conflicts = activity.conflicts + excluded.conflicts,
    windows = activity.windows + excluded.windows,
    started = activity.started + excluded.started,
    late = activity.late + excluded.late,
    earliest = CASE WHEN activity.earliest IS NULL OR excluded.earliest < activity.earliest THEN excluded.earliest
        ELSE activity.earliest END,
    latest = CASE WHEN activity.latest IS NULL OR excluded.latest > activity.latest THEN excluded.latest
        ELSE activity.latest END;
