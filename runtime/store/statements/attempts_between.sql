-- SPDX-License-Identifier: Apache-2.0
-- The attempts of the runs behind one number and up to another.

SELECT a.run_id, a.runnable, a.attempt, a.step, l.name, q.name, a.status, a.visible_at, a.claimable_at
FROM attempts a
    LEFT JOIN names l ON l.id = a.lane_id
    LEFT JOIN names q ON q.id = a.queue_id
WHERE a.run_id > ? AND a.run_id <= ?
ORDER BY a.run_id, a.runnable, a.attempt;
