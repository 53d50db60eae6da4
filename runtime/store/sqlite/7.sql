-- SPDX-License-Identifier: Apache-2.0
-- Seals over past days of the ledger: the chain of their documents, the leaves of each one's tree in the tree's order, and
-- which deliveries retention has removed, as ranges of their numbers. A trigger_id of 0 stands for deliveries that name no
-- trigger.

CREATE TABLE seals (id INTEGER PRIMARY KEY, trigger_id INTEGER NOT NULL, day INTEGER NOT NULL, supplement INTEGER NOT
    NULL, deliveries INTEGER NOT NULL, hash BLOB NOT NULL, document TEXT NOT NULL);

CREATE UNIQUE INDEX seals_by_day ON seals (day, trigger_id, supplement);

CREATE INDEX seals_by_trigger ON seals (trigger_id, id);

CREATE TABLE seal_leaves (seal_id INTEGER NOT NULL REFERENCES seals (id), part INTEGER NOT NULL, leaves BLOB NOT NULL,
    PRIMARY KEY (seal_id, part));

CREATE TABLE removed_activations (first_id INTEGER PRIMARY KEY, last_id INTEGER NOT NULL);

-- Trust is kept by those who give it (manual: trust.md), and never in a store.
DROP TABLE trusted_definitions;

-- What a trigger's settings say about its schedule: the empty text where they leave it to the definition and its dialect. The
-- rule that was every trigger's until it was changed counts as not set.
ALTER TABLE triggers ADD COLUMN dst TEXT NOT NULL DEFAULT '';

ALTER TABLE triggers ADD COLUMN dialect TEXT NOT NULL DEFAULT '';

UPDATE triggers SET dst = daylight_saving WHERE daylight_saving <> 'every_match';

ALTER TABLE triggers DROP COLUMN daylight_saving;
