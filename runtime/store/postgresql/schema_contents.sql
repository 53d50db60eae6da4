-- SPDX-License-Identifier: Apache-2.0
-- What the store's schema contains: nothing, our tables, or another program's.

SELECT CASE
    WHEN n.oid IS NULL THEN 'no schema'
    WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = 'squidie_store') THEN 'ours'
    WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))
        THEN 'another'
    ELSE 'empty' END
FROM (SELECT CAST(to_regnamespace('{schema}') AS oid) AS oid) n;
