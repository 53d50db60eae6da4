-- SPDX-License-Identifier: Apache-2.0
-- Workers find the oldest attempt that they may claim by one index for each queue and lane: claimable_at is when a
-- scheduled attempt becomes visible, or when the lease of a claimed one ends.

CREATE TABLE trusted_definitions (fingerprint TEXT PRIMARY KEY, trusted_at INTEGER NOT NULL, actor TEXT NOT NULL,
    comment TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE new_attempts (run_id INTEGER NOT NULL REFERENCES runs (id), runnable INTEGER NOT NULL, attempt INTEGER
    NOT NULL, step TEXT NOT NULL, queue_id INTEGER NOT NULL REFERENCES names (id), lane_id INTEGER NOT NULL
    REFERENCES names (id), status TEXT NOT NULL, visible_at INTEGER NOT NULL, claimable_at INTEGER, PRIMARY KEY
    (run_id, runnable, attempt)) WITHOUT ROWID;

INSERT OR IGNORE INTO names (name) SELECT DISTINCT CASE coalesce(json_extract(s.value, '$.action'),
    json_extract(s.value, '$.module')) WHEN 'command' THEN 'command:' || d.fingerprint ELSE
    coalesce(json_extract(s.value, '$.action'), json_extract(s.value, '$.module')) END FROM definitions d,
    json_each(d.document, '$.steps') s WHERE coalesce(json_extract(s.value, '$.action'), json_extract(s.value,
    '$.module')) IS NOT NULL;

INSERT INTO new_attempts SELECT a.run_id, a.runnable, a.attempt, a.step, a.queue_id, n.id, a.status, a.visible_at,
    a.visible_at FROM attempts a JOIN runs r ON r.id = a.run_id JOIN definitions d ON d.id = r.definition_id JOIN
    json_each(d.document, '$.steps') s ON json_extract(s.value, '$.name') = a.step JOIN names n ON n.name = CASE
    coalesce(json_extract(s.value, '$.action'), json_extract(s.value, '$.module')) WHEN 'command' THEN 'command:'
    || d.fingerprint ELSE coalesce(json_extract(s.value, '$.action'), json_extract(s.value, '$.module')) END;

DROP TABLE attempts;

ALTER TABLE new_attempts RENAME TO attempts;

CREATE INDEX attempts_to_claim ON attempts (queue_id, lane_id, claimable_at) WHERE claimable_at IS NOT NULL;
