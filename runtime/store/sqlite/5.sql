-- SPDX-License-Identifier: Apache-2.0
-- Weeks beside hours and days (level 2), so that ten years of many triggers are summed up as quickly as one.

DELETE FROM activity WHERE level = 2;

INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows,
    started, late, earliest, latest) SELECT trigger_id, 2, bucket / 7 - CASE WHEN bucket % CAST(7 AS BIGINT) < 0 THEN 1 ELSE 0 END
    AS week, sum(starts), sum(duplicates), sum(skipped), sum(rejected), sum(conflicts), sum(windows), sum(started),
    sum(late), min(earliest), max(latest) FROM activity WHERE level = 1 GROUP BY trigger_id, week;
