-- SPDX-License-Identifier: Apache-2.0
-- What somebody who may create in the schema "public" can put into the way of other programs: functions and operators with
-- the server's own names, for types that fit a call better than the server's own do. Whoever calls one is told.

DO $plant$
DECLARE
    types TEXT[] := ARRAY['smallint', 'integer', 'bigint', 'numeric', 'double precision', 'text', 'varchar', 'name', 'oid',
        'regclass', 'regnamespace', 'bytea', 'boolean', '"char"'];
    signatures TEXT[] := types || ARRAY['', 'text, text', 'regclass, text', 'text, integer', 'bigint, integer',
        'integer, integer', 'text, text, boolean', 'text, text, text', 'text, integer, integer', 'regclass, bigint, boolean',
        'regclass, integer, boolean', 'text, bigint, boolean', 'bytea, text', 'bigint[]', 'bytea[]', 'integer, bigint'];
    l TEXT;
    r TEXT;
    word TEXT;
    body TEXT := 'RETURNS boolean LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION ''a planted function was called''; END $f$';
BEGIN
    FOREACH word IN ARRAY ARRAY['btrim', 'concat', 'convert_from', 'count', 'current_database', 'current_schema',
            'current_setting', 'encode', 'format', 'gen_random_uuid', 'has_schema_privilege', 'has_table_privilege', 'hashtext',
            'left', 'length', 'lower', 'max', 'min', 'nextval', 'octet_length', 'pg_advisory_xact_lock',
            'pg_advisory_xact_lock_shared', 'pg_current_snapshot', 'pg_get_serial_sequence', 'pg_is_in_recovery',
            'pg_total_relation_size', 'replace', 'set_config', 'setval', 'split_part', 'string_agg', 'string_to_array',
            'substr', 'sum', 'to_regclass', 'to_regnamespace', 'to_timestamp', 'unnest', 'version'] LOOP
        FOREACH l IN ARRAY signatures LOOP
            EXECUTE format('CREATE FUNCTION public.%I(%s) %s', word, l, body);
        END LOOP;
    END LOOP;
    FOREACH l IN ARRAY types LOOP
        FOREACH r IN ARRAY types LOOP
            EXECUTE format('CREATE FUNCTION public.planted(%s, %s) %s', l, r, body);
            FOREACH word IN ARRAY ARRAY['=', '<>', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', '||', '&', '|', '<<'] LOOP
                EXECUTE format('CREATE OPERATOR public.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = public.planted)', word, l, r);
            END LOOP;
        END LOOP;
    END LOOP;
END $plant$;
