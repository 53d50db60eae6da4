-- SPDX-License-Identifier: Apache-2.0
-- How long a trigger's windows are, in microseconds: 0 where each ends at the next firing.

ALTER TABLE triggers ADD COLUMN window_length INTEGER NOT NULL DEFAULT 0;
