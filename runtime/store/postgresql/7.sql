-- SPDX-License-Identifier: Apache-2.0
-- Seals over past days of the ledger: see sqlite/7.sql. And the functions of versions 4 and 5 with names that depend on no
-- search_path: the schema's name is part of them from now on.

CREATE TABLE seals (id BIGINT PRIMARY KEY, trigger_id BIGINT NOT NULL, day BIGINT NOT NULL, supplement INTEGER NOT
    NULL, deliveries BIGINT NOT NULL, hash BYTEA NOT NULL, document TEXT COLLATE "C" NOT NULL);

CREATE UNIQUE INDEX seals_by_day ON seals (day, trigger_id, supplement);

CREATE INDEX seals_by_trigger ON seals (trigger_id, id);

CREATE TABLE seal_leaves (seal_id BIGINT NOT NULL REFERENCES seals (id), part INTEGER NOT NULL, leaves BYTEA NOT NULL,
    PRIMARY KEY (seal_id, part));

CREATE TABLE removed_activations (first_id BIGINT PRIMARY KEY, last_id BIGINT NOT NULL);

-- Before a transaction takes its first id, it keeps the number that it is above: see settled_activation.
CREATE OR REPLACE FUNCTION next_activation() RETURNS BIGINT LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('squidie.keeps_floor', true), '') = '' THEN
        PERFORM pg_advisory_xact_lock_shared(
            CAST(CAST(CAST(CAST('{schema}.activation_ids' AS regclass) AS oid) AS bigint) & CAST(2147483647 AS bigint) AS int),
            CAST((SELECT CASE WHEN is_called THEN last_value % CAST(2147483647 AS bigint) ELSE 0 END
                FROM activation_ids) AS int));
        PERFORM set_config('squidie.keeps_floor', 'yes', true);
    END IF;
    RETURN nextval('{schema}.activation_ids');
END $$;

-- Up to this id every activation is there or never will be.
CREATE OR REPLACE FUNCTION settled_activation() RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    newest BIGINT;
    behind BIGINT;
    modulus BIGINT := 2147483647;
BEGIN
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO newest FROM activation_ids;
    SELECT max((newest % modulus - CAST(objid AS bigint) + modulus) % modulus) INTO behind FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 2 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND CAST(classid AS bigint)
            = CAST(CAST(CAST('{schema}.activation_ids' AS regclass) AS oid) AS bigint) & modulus;
    RETURN newest - coalesce(behind, 0);
END $$;

CREATE OR REPLACE FUNCTION lock_weeks(trigger_ids BIGINT[], weeks BIGINT[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM triggers WHERE id = ANY (trigger_ids) ORDER BY id FOR SHARE;
    INSERT INTO activity (trigger_id, level, bucket)
        SELECT DISTINCT t, 2, w FROM ROWS FROM (unnest(trigger_ids), unnest(weeks)) u (t, w) ORDER BY t, w
        ON CONFLICT DO NOTHING;
    PERFORM 1 FROM activity a WHERE a.level = 2
        AND (a.trigger_id, a.bucket) IN (SELECT * FROM ROWS FROM (unnest(trigger_ids), unnest(weeks)) u)
        ORDER BY a.trigger_id, a.bucket FOR UPDATE;
END $$;

-- Trust is kept by those who give it (manual: trust.md), and never in a store.
DROP TABLE trusted_definitions;

-- What a trigger's settings say about its schedule: the empty text where they leave it to the definition and its dialect. The
-- rule that was every trigger's until it was changed counts as not set.
ALTER TABLE triggers ADD COLUMN dst TEXT NOT NULL DEFAULT '';

ALTER TABLE triggers ADD COLUMN dialect TEXT NOT NULL DEFAULT '';

UPDATE triggers SET dst = daylight_saving WHERE daylight_saving <> 'every_match';

ALTER TABLE triggers DROP COLUMN daylight_saving;
