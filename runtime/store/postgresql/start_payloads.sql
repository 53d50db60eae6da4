-- SPDX-License-Identifier: Apache-2.0
-- The payloads that started each of many runs; NULL instead of a long one. "+" keeps the planner from walking through all
-- deliveries in the order of their numbers.

SELECT u.run_id, s.payload
FROM unnest(CAST(? AS bigint[])) u (run_id)
    CROSS JOIN LATERAL (SELECT CASE WHEN length(a.payload) <= 4096 THEN a.payload END AS payload FROM activations a
        WHERE a.run_id = u.run_id AND a.outcome = 0 ORDER BY +a.id LIMIT 1) s;
