-- SPDX-License-Identifier: Apache-2.0
-- Facts and attempts of runs behind a number, and the run of the first such fact.

SELECT (SELECT count(*) FROM facts WHERE run_id > ?),
    (SELECT count(*) FROM attempts WHERE run_id > ?),
    (SELECT min(run_id) FROM facts WHERE run_id > ?);
