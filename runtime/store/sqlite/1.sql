-- SPDX-License-Identifier: Apache-2.0
-- The first schema. Keys do not scatter: rows have ascending integer ids; a run's UUID is stored once, under one
-- unique index; names are interned. Integer codes stand for the enums of <squidie/activation.h>; the view "ledger"
-- gives their names.

CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE triggers (id INTEGER PRIMARY KEY, workflow TEXT NOT NULL, trigger_name TEXT NOT NULL, expect_at TEXT
    NOT NULL DEFAULT 'start', grace INTEGER NOT NULL DEFAULT 60000000, daylight_saving TEXT NOT NULL DEFAULT
    'every_match', UNIQUE (workflow, trigger_name));

CREATE TABLE definitions (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, workflow TEXT NOT NULL,
    definition_version TEXT NOT NULL, fingerprint TEXT NOT NULL, document TEXT NOT NULL, loaded_at INTEGER NOT
    NULL);

CREATE TABLE catalogue (workflow TEXT PRIMARY KEY, definition_id INTEGER NOT NULL REFERENCES definitions (id))
    WITHOUT ROWID;

CREATE TABLE run_ids (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16));

CREATE TABLE runs (id INTEGER PRIMARY KEY REFERENCES run_ids (id), trigger_id INTEGER NOT NULL REFERENCES triggers
    (id), definition_id INTEGER NOT NULL REFERENCES definitions (id), queue_id INTEGER NOT NULL REFERENCES names
    (id), status TEXT NOT NULL, idempotency INTEGER NOT NULL, started_at INTEGER NOT NULL, updated_at INTEGER NOT
    NULL);

CREATE INDEX runs_by_trigger ON runs (trigger_id);

CREATE INDEX runs_by_status ON runs (status);

CREATE TABLE facts (run_id INTEGER NOT NULL REFERENCES run_ids (id), sequence INTEGER NOT NULL, type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (run_id, sequence)) WITHOUT ROWID;

CREATE TABLE attempts (run_id INTEGER NOT NULL REFERENCES runs (id), runnable INTEGER NOT NULL, attempt INTEGER NOT
    NULL, step TEXT NOT NULL, queue_id INTEGER NOT NULL REFERENCES names (id), status TEXT NOT NULL, visible_at
    INTEGER NOT NULL, PRIMARY KEY (run_id, runnable, attempt)) WITHOUT ROWID;

CREATE INDEX attempts_to_claim ON attempts (queue_id, visible_at) WHERE status = 'scheduled';

CREATE TABLE activations (id INTEGER PRIMARY KEY, received_at INTEGER NOT NULL, trigger_id INTEGER REFERENCES
    triggers (id), source INTEGER NOT NULL, actor_id INTEGER REFERENCES names (id), payload BLOB NOT NULL,
    signal_id TEXT, signal_origin INTEGER, window_start TEXT, window_end TEXT, window_start_at INTEGER,
    window_end_at INTEGER, outcome INTEGER NOT NULL, run_id INTEGER REFERENCES run_ids (id), error_code TEXT,
    error_value TEXT, replay_of INTEGER, conflict INTEGER NOT NULL);

CREATE INDEX activations_by_time ON activations (received_at);

CREATE INDEX activations_by_trigger ON activations (trigger_id, received_at);

CREATE INDEX activations_by_window ON activations (trigger_id, window_start_at, window_end_at) WHERE
    window_start_at IS NOT NULL;

CREATE INDEX activations_by_run ON activations (run_id) WHERE run_id IS NOT NULL;

CREATE INDEX activations_not_started ON activations (outcome, received_at) WHERE outcome > 0;

CREATE INDEX activations_in_conflict ON activations (received_at) WHERE conflict > 0;

-- A derived signal id is a digest, whose index would scatter; it is found by its run id instead.
CREATE INDEX activations_by_signal ON activations (signal_id) WHERE signal_origin = 0;

CREATE TABLE saved_payloads (name TEXT PRIMARY KEY, tags TEXT NOT NULL, note TEXT NOT NULL, payload BLOB NOT NULL,
    saved_at INTEGER NOT NULL, actor TEXT NOT NULL, saved_from INTEGER) WITHOUT ROWID;

-- For people with the sqlite3 shell.
CREATE VIEW ledger AS SELECT a.id, strftime('%Y-%m-%dT%H:%M:%S', a.received_at / 1000000, 'unixepoch') ||
    printf('.%06dZ', a.received_at % 1000000) AS received_at, t.workflow, t.trigger_name, CASE a.outcome WHEN 0
    THEN 'started' WHEN 1 THEN 'duplicate' WHEN 2 THEN 'skipped' ELSE 'rejected' END AS outcome, CASE a.source WHEN
    0 THEN 'host' WHEN 1 THEN 'console' WHEN 2 THEN 'command_line' WHEN 3 THEN 'replay' ELSE 'import' END AS
    source, n.name AS actor, a.signal_id, a.window_start, a.window_end, lower(hex(r.uuid)) AS run_id, a.error_code,
    a.error_value, a.replay_of, CASE a.conflict WHEN 1 THEN 'payload_differs' WHEN 2 THEN
    'window_has_other_identity' END AS conflict, CAST(a.payload AS TEXT) AS payload FROM activations a LEFT JOIN
    triggers t ON t.id = a.trigger_id LEFT JOIN names n ON n.id = a.actor_id LEFT JOIN run_ids r ON r.id = a.run_id;
