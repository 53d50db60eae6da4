-- SPDX-License-Identifier: Apache-2.0
-- The program keeps the counts, and not the database triggers of versions 3 to 5.

DROP TRIGGER IF EXISTS activations_counted;

DROP TRIGGER IF EXISTS activity_counted_again;
