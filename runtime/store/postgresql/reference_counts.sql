-- SPDX-License-Identifier: Apache-2.0
-- For each foreign key, an expression that counts the rows whose reference leads nowhere.

SELECT format('(SELECT count(*) FROM %I.%I c WHERE c.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %I.%I p WHERE p.%I = c.%I))',
    n.nspname, child.relname, a.attname, n.nspname, parent.relname, b.attname, a.attname)
FROM pg_constraint f
    JOIN pg_namespace n ON n.oid = f.connamespace
    JOIN pg_class child ON child.oid = f.conrelid
    JOIN pg_class parent ON parent.oid = f.confrelid
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
WHERE f.contype = 'f' AND f.connamespace = CAST(to_regnamespace('{schema}') AS oid);
