-- SPDX-License-Identifier: Apache-2.0
-- The program keeps the counts, and not the database triggers of versions 4 and 5.

DROP TRIGGER IF EXISTS activations_counted ON activations;

DROP TRIGGER IF EXISTS activity_counted_again ON triggers;

DROP FUNCTION IF EXISTS count_activation();

DROP FUNCTION IF EXISTS count_activity_again();
