-- SPDX-License-Identifier: Apache-2.0
-- The journals of the runs behind one number and up to another.

SELECT run_id, sequence, type, recorded_at, data FROM facts
WHERE run_id > ? AND run_id <= ?
ORDER BY run_id, sequence;
