-- SPDX-License-Identifier: Apache-2.0
-- For each foreign key, an expression that counts the rows whose reference leads nowhere.

SELECT format('(SELECT count(*) FROM %s c WHERE c.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s p WHERE p.%I = c.%I))',
    CAST(f.conrelid AS regclass), a.attname, CAST(f.confrelid AS regclass), b.attname, a.attname)
FROM pg_constraint f
    JOIN pg_namespace n ON n.oid = f.connamespace
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
WHERE f.contype = 'f' AND n.nspname = current_schema();
