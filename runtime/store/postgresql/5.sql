-- SPDX-License-Identifier: Apache-2.0
-- Weeks beside hours and days (level 2). Concurrent deliveries count exactly because each of them first locks the
-- week that it counts in, and shares its trigger's row with other deliveries but not with a change of the trigger's
-- settings. A transaction of many deliveries locks all of its weeks at its beginning, in one order for all.

DROP FUNCTION IF EXISTS lock_days;

CREATE OR REPLACE FUNCTION lock_weeks(trigger_ids BIGINT[], weeks BIGINT[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM triggers WHERE id = ANY (trigger_ids) ORDER BY id FOR SHARE;
    INSERT INTO activity (trigger_id, level, bucket)
        SELECT DISTINCT t, 2, w FROM unnest(trigger_ids, weeks) u (t, w) ORDER BY t, w ON CONFLICT DO NOTHING;
    PERFORM 1 FROM activity a WHERE a.level = 2
        AND (a.trigger_id, a.bucket) IN (SELECT * FROM unnest(trigger_ids, weeks))
        ORDER BY a.trigger_id, a.bucket FOR UPDATE;
END $$;

DELETE FROM activity WHERE level = 2;

INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows,
    started, late, earliest, latest) SELECT trigger_id, 2, bucket / 7 - CASE WHEN bucket % CAST(7 AS BIGINT) < 0 THEN 1 ELSE 0 END
    AS week, sum(starts), sum(duplicates), sum(skipped), sum(rejected), sum(conflicts), sum(windows), sum(started),
    sum(late), min(earliest), max(latest) FROM activity WHERE level = 1 GROUP BY trigger_id, week;
