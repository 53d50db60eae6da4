-- SPDX-License-Identifier: Apache-2.0
-- Makes rows for those UUIDs that have none; says for each whether it was made. One that another writer has made meanwhile is
-- left out. Every writer makes them in the same order.

WITH wanted AS (SELECT u.uuid FROM unnest(CAST(? AS bytea[])) u (uuid) GROUP BY u.uuid ORDER BY u.uuid),
    made AS (INSERT INTO run_ids (uuid) SELECT w.uuid FROM wanted w ON CONFLICT (uuid) DO NOTHING RETURNING uuid, id)
SELECT m.uuid, m.id, 1 FROM made m
UNION ALL
SELECT r.uuid, r.id, 0 FROM wanted w
    CROSS JOIN LATERAL (SELECT i.uuid, i.id FROM run_ids i WHERE i.uuid = w.uuid LIMIT 1) r;
