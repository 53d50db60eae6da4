-- SPDX-License-Identifier: Apache-2.0
-- Retention: a run that is over can give up its journal and keep its row, so that its identity stays known for ever.
-- Each store has its own id, by which an unfinished copy recognises its source.

ALTER TABLE runs ADD COLUMN retained_at INTEGER;

INSERT INTO properties (name, value) VALUES ('store_id', lower(hex(randomblob(16))));
