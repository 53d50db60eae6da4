-- SPDX-License-Identifier: Apache-2.0
-- Counts that belong to no trigger, to something else than an hour, a day or a week, or to a time that no payload can name.

SELECT count(*)
FROM activity
WHERE level NOT BETWEEN 0 AND 2
    OR trigger_id NOT IN (SELECT id FROM triggers)
    OR bucket NOT BETWEEN CASE level WHEN 0 THEN -2500000000 WHEN 1 THEN -100000000 ELSE -15000000 END
        AND CASE level WHEN 0 THEN 2500000000 WHEN 1 THEN 100000000 ELSE 15000000 END;
