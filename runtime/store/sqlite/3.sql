-- SPDX-License-Identifier: Apache-2.0
-- What arrived in each hour (level 0) and day (level 1), for each trigger, so that years are drawn and summed up
-- without reading every delivery; and indexes for every filter of the ledger.

-- Answers the comparison of windows without a look at the rows themselves.
DROP INDEX activations_by_window;

CREATE INDEX activations_by_window ON activations (trigger_id, window_start_at, window_end_at, outcome,
    received_at, conflict, run_id) WHERE window_start_at IS NOT NULL;

CREATE INDEX activations_without_window ON activations (trigger_id, received_at) WHERE window_start_at IS NULL;

-- What the ledger's filters ask for, in its order. On-time starts by the host stand in none of them.
CREATE INDEX activations_not_started_by_trigger ON activations (trigger_id, outcome, received_at) WHERE outcome > 0;

CREATE INDEX activations_by_source ON activations (source, received_at) WHERE source > 0;

CREATE INDEX activations_late ON activations (received_at, trigger_id, window_start_at) WHERE received_at -
    window_start_at > 60000000;

CREATE INDEX activations_by_error ON activations (error_code, received_at) WHERE error_code IS NOT NULL;

CREATE INDEX activations_by_signal_without_run ON activations (signal_id) WHERE run_id IS NULL AND signal_id IS NOT
    NULL;

CREATE TABLE activity (trigger_id INTEGER NOT NULL, level INTEGER NOT NULL, bucket INTEGER NOT NULL, starts INTEGER
    NOT NULL, duplicates INTEGER NOT NULL, skipped INTEGER NOT NULL, rejected INTEGER NOT NULL, conflicts INTEGER
    NOT NULL, windows INTEGER NOT NULL, started INTEGER NOT NULL, late INTEGER NOT NULL, earliest INTEGER, latest
    INTEGER, PRIMARY KEY (trigger_id, level, bucket)) WITHOUT ROWID;
