-- SPDX-License-Identifier: Apache-2.0
-- How long a trigger's windows are, in microseconds: 0 where each ends at the next firing.

ALTER TABLE triggers ADD COLUMN window_length BIGINT NOT NULL DEFAULT 0;

-- A reader has SELECT on the tables and no right on the sequence. The search path is fixed, since it runs with its owner's
-- rights.
ALTER FUNCTION settled_activation() SECURITY DEFINER SET search_path = pg_catalog, pg_temp;

-- What is later than a day, or a month, is found among all late deliveries without a look at the rows.
DROP INDEX {schema}.activations_late;

CREATE INDEX activations_late ON activations (received_at, id, (received_at - window_start_at)) WHERE received_at -
    window_start_at > 60000000;
