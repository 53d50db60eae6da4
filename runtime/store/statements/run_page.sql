-- SPDX-License-Identifier: Apache-2.0
-- Runs' UUIDs behind a number, each with its run, where there is one, and the delivery that started it here.

SELECT i.id, i.uuid, r.id, t.workflow, t.trigger_name, r.definition_id, d.digest, q.name, r.status, r.idempotency,
    r.started_at, r.updated_at, r.retained_at, s.id, s.received_at, s.source, n.name, s.signal_id, s.window_start,
    s.window_end, CASE WHEN s.signal_id IS NULL THEN s.payload END,
    CASE WHEN r.id IS NULL THEN (SELECT 1 FROM activations a WHERE a.run_id = i.id LIMIT 1) END
FROM run_ids i
    LEFT JOIN runs r ON r.id = i.id
    LEFT JOIN triggers t ON t.id = r.trigger_id
    LEFT JOIN definitions d ON d.id = r.definition_id
    LEFT JOIN names q ON q.id = r.queue_id
    LEFT JOIN activations s ON s.id =
        (SELECT a.id FROM activations a WHERE a.run_id = r.id AND a.outcome = 0 AND a.source <> 4 ORDER BY +a.id LIMIT 1)
    LEFT JOIN names n ON n.id = s.actor_id
WHERE i.id > ?
ORDER BY i.id
LIMIT ?;
