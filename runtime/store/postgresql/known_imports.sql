-- SPDX-License-Identifier: Apache-2.0
-- Which of many deliveries were imported before: the places, from 1, of those in the lists of triggers, times and payloads'
-- SHA-256.

SELECT u.n
FROM ROWS FROM (unnest(CAST(? AS bigint[])), unnest(CAST(? AS bigint[])), unnest(CAST(? AS bytea[])))
    WITH ORDINALITY u (trigger_id, at, digest, n)
    CROSS JOIN LATERAL (SELECT 1 FROM activations a WHERE a.trigger_id = u.trigger_id AND a.received_at = u.at
        AND a.source + 0 = 4 AND sha256(a.payload) = u.digest LIMIT 1) known;
