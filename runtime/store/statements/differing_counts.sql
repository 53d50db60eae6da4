-- SPDX-License-Identifier: Apache-2.0
-- Triggers whose counts may differ from those that the database triggers of versions 3 to 5 kept: these took the first start
-- that was inserted for the first, and looked at windows' starts alone.

SELECT DISTINCT trigger_id
FROM (SELECT trigger_id
    FROM activations
    WHERE trigger_id IS NOT NULL AND window_start_at IS NOT NULL
    GROUP BY trigger_id, window_start_at
    HAVING sum(CASE WHEN outcome = 0 THEN 1 ELSE 0 END) > 1 OR count(DISTINCT window_end_at) <> 1
        OR count(window_end_at) < count(*)) several;
