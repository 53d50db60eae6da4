-- SPDX-License-Identifier: Apache-2.0

INSERT INTO attempts (run_id, runnable, attempt, step, queue_id, lane_id, status, visible_at, claimable_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (run_id, runnable, attempt) DO UPDATE SET
    status = excluded.status,
    visible_at = excluded.visible_at,
    claimable_at = excluded.claimable_at;
