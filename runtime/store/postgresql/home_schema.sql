-- SPDX-License-Identifier: Apache-2.0
-- The schema of a store whose address names none: the first one that is there of the search_path that this user has in this
-- database. What somebody has set on the connection since does not count.

SELECT n.nspname
FROM pg_settings s
    CROSS JOIN ROWS FROM (unnest(string_to_array(s.reset_val, ','))) WITH ORDINALITY p (entry, place)
    JOIN pg_namespace n ON CAST(n.nspname AS text) = CASE
        WHEN btrim(p.entry, ' "') = '$user' THEN CAST(current_user AS text)
        WHEN left(btrim(p.entry), 1) = '"' THEN replace(btrim(p.entry, ' "'), '""', '"')
        ELSE lower(btrim(p.entry)) END
WHERE s.name = 'search_path' AND n.nspname <> 'pg_catalog' AND has_schema_privilege(n.oid, 'USAGE')
ORDER BY p.place LIMIT 1;
