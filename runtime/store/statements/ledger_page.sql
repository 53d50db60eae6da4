-- SPDX-License-Identifier: Apache-2.0
-- Deliveries behind a number, each with what it is checked against: its names, its run, what it repeats, and for a repeat
-- the first start of its run, whose payload is read only where it is another one.

SELECT a.id, a.received_at, a.source, a.outcome, a.conflict, a.trigger_id, t.workflow, t.trigger_name, a.payload,
    a.signal_id, a.signal_origin, a.window_start, a.window_end, a.window_start_at, a.window_end_at, a.run_id, i.uuid,
    a.error_code, a.error_value, a.replay_of, o.id, r.id, r.trigger_id, r.idempotency, r.retained_at, f.id,
    CASE WHEN f.payload <> a.payload THEN f.payload END,
    CASE WHEN a.outcome < 3 AND a.source <> 4 THEN
        (SELECT s.id FROM activations s WHERE s.run_id = a.run_id AND s.outcome = 0 AND s.source <> 4 ORDER BY s.id LIMIT 1)
    END,
    CASE WHEN a.outcome = 0 AND a.window_start_at IS NOT NULL AND a.window_end_at IS NOT NULL THEN
        (SELECT 1 FROM activations s WHERE s.trigger_id = a.trigger_id AND s.window_start_at = a.window_start_at
            AND s.window_end_at = a.window_end_at AND s.outcome = 0 AND s.id < a.id
            AND s.run_id IS DISTINCT FROM a.run_id LIMIT 1)
    END
FROM activations a
    LEFT JOIN triggers t ON t.id = a.trigger_id
    LEFT JOIN run_ids i ON i.id = a.run_id
    LEFT JOIN runs r ON r.id = a.run_id
    LEFT JOIN activations o ON o.id = a.replay_of
    LEFT JOIN activations f ON f.id = CASE WHEN a.outcome IN (1, 2) THEN
        (SELECT s.id FROM activations s WHERE s.run_id = a.run_id AND s.outcome = 0 ORDER BY s.id LIMIT 1) END
WHERE a.id > ?
ORDER BY a.id
LIMIT ?;
