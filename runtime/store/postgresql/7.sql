-- SPDX-License-Identifier: Apache-2.0
-- Seals over past days of the ledger: see sqlite/7.sql.

CREATE TABLE seals (id BIGINT PRIMARY KEY, trigger_id BIGINT NOT NULL, day BIGINT NOT NULL, supplement INTEGER NOT
    NULL, deliveries BIGINT NOT NULL, hash BYTEA NOT NULL, document TEXT COLLATE "C" NOT NULL);

CREATE UNIQUE INDEX seals_by_day ON seals (day, trigger_id, supplement);

CREATE INDEX seals_by_trigger ON seals (trigger_id, id);

CREATE TABLE seal_leaves (seal_id BIGINT NOT NULL REFERENCES seals (id), part INTEGER NOT NULL, leaves BYTEA NOT NULL,
    PRIMARY KEY (seal_id, part));

CREATE TABLE removed_activations (first_id BIGINT PRIMARY KEY, last_id BIGINT NOT NULL);
