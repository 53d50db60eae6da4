-- SPDX-License-Identifier: Apache-2.0
-- How long a trigger's windows are, in microseconds: 0 where each ends at the next firing.

ALTER TABLE triggers ADD COLUMN window_length BIGINT NOT NULL DEFAULT 0;

-- A reader has SELECT on the tables and no right on the sequence. The search path is fixed, since it runs with its owner's
-- rights.
ALTER FUNCTION settled_activation() SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
