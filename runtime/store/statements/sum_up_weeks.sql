-- SPDX-License-Identifier: Apache-2.0
-- Makes a trigger's weeks from its days in [from, until), which are given as numbers of days.

INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows, started, late,
    earliest, latest)
SELECT trigger_id, 2, bucket / 7 - CASE WHEN bucket % CAST(7 AS BIGINT) < 0 THEN 1 ELSE 0 END AS coarser,
    sum(starts), sum(duplicates), sum(skipped), sum(rejected), sum(conflicts), sum(windows), sum(started), sum(late),
    min(earliest), max(latest)
FROM activity
WHERE trigger_id = ? AND level = 1 AND bucket >= ? AND bucket < ?
GROUP BY trigger_id, coarser;
