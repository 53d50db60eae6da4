-- SPDX-License-Identifier: Apache-2.0
-- Where a trigger's deliveries and its counts go on from an instant: the first window, the first delivery without one, the
-- first hour, day and week that is counted. A trigger and the instant, then an hour, a day and a week.

SELECT (SELECT min(window_start_at) FROM activations
        WHERE trigger_id = t.id AND window_start_at IS NOT NULL AND window_start_at >= p.moment),
    (SELECT min(received_at) FROM activations
        WHERE trigger_id = t.id AND window_start_at IS NULL AND received_at >= p.moment),
    (SELECT min(bucket) FROM activity WHERE trigger_id = t.id AND level = 0 AND bucket >= p.hour),
    (SELECT min(bucket) FROM activity WHERE trigger_id = t.id AND level = 1 AND bucket >= p.day),
    (SELECT min(bucket) FROM activity WHERE trigger_id = t.id AND level = 2 AND bucket >= p.week)
FROM (SELECT CAST(? AS BIGINT) AS id) t
    CROSS JOIN (SELECT CAST(? AS BIGINT) AS moment, CAST(? AS BIGINT) AS hour, CAST(? AS BIGINT) AS day,
        CAST(? AS BIGINT) AS week) p;
