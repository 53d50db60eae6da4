-- SPDX-License-Identifier: Apache-2.0
-- The delivery that decides each of many windows so far, by the window's place, from 1, in the lists of triggers, starts and
-- ends. One seek each in activations_by_window: its order puts starts first, and the first received of them.

SELECT u.n, d.id, d.received_at, d.outcome
FROM ROWS FROM (unnest(CAST(? AS bigint[])), unnest(CAST(? AS bigint[])), unnest(CAST(? AS bigint[])))
    WITH ORDINALITY u (trigger_id, start_at, end_at, n)
    CROSS JOIN LATERAL (SELECT a.id, a.received_at, a.outcome FROM activations a WHERE a.trigger_id = u.trigger_id
        AND a.window_start_at = u.start_at AND a.window_end_at = u.end_at
        ORDER BY a.outcome, a.received_at LIMIT 1) d;
