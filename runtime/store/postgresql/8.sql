-- SPDX-License-Identifier: Apache-2.0
-- How long a trigger's windows are, in microseconds: 0 where each ends at the next firing.

ALTER TABLE triggers ADD COLUMN window_length BIGINT NOT NULL DEFAULT 0;

-- A reader has SELECT on the tables and no right on the sequence. The search path is fixed, since it runs with its owner's
-- rights.
ALTER FUNCTION settled_activation() SECURITY DEFINER SET search_path = pg_catalog, pg_temp;

-- What is later than a day, or a month, is found among all late deliveries without a look at the rows.
DROP INDEX {schema}.activations_late;

CREATE INDEX activations_late ON activations (received_at, id, (received_at - window_start_at)) WHERE received_at -
    window_start_at > 60000000;

-- Counts of hours that are not in "activity" yet. Whoever records a delivery only adds a row here, so that no commit waits for
-- another one's; fold_activity moves them on now and then.
CREATE TABLE activity_increments (trigger_id BIGINT NOT NULL, bucket BIGINT NOT NULL, starts BIGINT NOT NULL, duplicates BIGINT
    NOT NULL, skipped BIGINT NOT NULL, rejected BIGINT NOT NULL, conflicts BIGINT NOT NULL, windows BIGINT NOT NULL, started
    BIGINT NOT NULL, late BIGINT NOT NULL, earliest BIGINT, latest BIGINT);

-- Rows that add up to the counts of hours, days and weeks as they are now; several for one bucket.
CREATE VIEW activity_now AS SELECT trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows,
    started, late, earliest, latest FROM activity UNION ALL SELECT i.trigger_id, l.level, i.bucket / l.hours - CASE WHEN
    i.bucket % l.hours < CAST(0 AS BIGINT) THEN 1 ELSE 0 END, i.starts, i.duplicates, i.skipped, i.rejected, i.conflicts,
    i.windows, i.started, i.late, i.earliest, i.latest FROM activity_increments i CROSS JOIN (VALUES (0, CAST(1 AS BIGINT)),
    (1, CAST(24 AS BIGINT)), (2, CAST(168 AS BIGINT))) l (level, hours);

-- The same with one row for each bucket.
CREATE VIEW activity_sums AS SELECT trigger_id, level, bucket, CAST(sum(starts) AS BIGINT) AS starts, CAST(sum(duplicates)
    AS BIGINT) AS duplicates, CAST(sum(skipped) AS BIGINT) AS skipped, CAST(sum(rejected) AS BIGINT) AS rejected,
    CAST(sum(conflicts) AS BIGINT) AS conflicts, CAST(sum(windows) AS BIGINT) AS windows, CAST(sum(started) AS BIGINT) AS
    started, CAST(sum(late) AS BIGINT) AS late, min(earliest) AS earliest, max(latest) AS latest FROM activity_now GROUP BY
    trigger_id, level, bucket;

-- Whoever may read and write the counts may do so with these as well.
DO $$
DECLARE
    given RECORD;
BEGIN
    FOR given IN SELECT a.privilege_type AS what, CASE WHEN a.grantee = CAST(0 AS oid) THEN 'PUBLIC'
            ELSE quote_ident(CAST(pg_get_userbyid(a.grantee) AS text)) END AS whom
        FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
        WHERE c.oid = CAST(CAST('{schema}.activity' AS regclass) AS oid) AND a.grantee <> c.relowner
    LOOP
        EXECUTE concat('GRANT ', given.what, ' ON {schema}.activity_increments, {schema}.activity_now, {schema}.activity_sums TO ',
            given.whom);
    END LOOP;
END $$;

-- Moves the increments that are committed into the counts: one program at a time. Where another one is at it, waits for it or
-- leaves the rest to it.
CREATE FUNCTION fold_activity(waits BOOLEAN) RETURNS void LANGUAGE plpgsql SET enable_seqscan TO off
    SET jit TO off AS $$
DECLARE
    class INTEGER := CAST(CAST(CAST(CAST('{schema}.activity_increments' AS regclass) AS oid) AS bigint)
        & CAST(2147483647 AS bigint) AS integer);
BEGIN
    IF waits THEN
        PERFORM pg_advisory_xact_lock(class, 0);
    ELSIF NOT pg_try_advisory_xact_lock(class, 0) THEN
        RETURN;
    END IF;
    WITH taken AS (DELETE FROM activity_increments RETURNING *)
    INSERT INTO activity AS a (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows, started,
        late, earliest, latest)
        SELECT i.trigger_id, l.level,
            i.bucket / l.hours - CASE WHEN i.bucket % l.hours < CAST(0 AS bigint) THEN 1 ELSE 0 END AS number,
            sum(i.starts), sum(i.duplicates), sum(i.skipped), sum(i.rejected), sum(i.conflicts), sum(i.windows),
            sum(i.started), sum(i.late), min(i.earliest), max(i.latest)
        FROM taken i CROSS JOIN (VALUES (0, CAST(1 AS bigint)), (1, CAST(24 AS bigint)), (2, CAST(168 AS bigint)))
            l (level, hours)
        GROUP BY i.trigger_id, l.level, number
        ORDER BY i.trigger_id, l.level, number
    ON CONFLICT (trigger_id, level, bucket) DO UPDATE SET
        starts = a.starts + excluded.starts,
        duplicates = a.duplicates + excluded.duplicates,
        skipped = a.skipped + excluded.skipped,
        rejected = a.rejected + excluded.rejected,
        conflicts = a.conflicts + excluded.conflicts,
        windows = a.windows + excluded.windows,
        started = a.started + excluded.started,
        late = a.late + excluded.late,
        earliest = least(a.earliest, excluded.earliest),
        latest = greatest(a.latest, excluded.latest);
END $$;

-- Keeps all others from recording deliveries of these triggers, until the transaction ends. Triggers share 64 locks, so that a
-- transaction never holds more, and are locked in one order.
CREATE FUNCTION lock_triggers(trigger_ids BIGINT[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    class INTEGER := CAST(CAST(CAST(CAST('{schema}.triggers' AS regclass) AS oid) AS bigint)
        & CAST(2147483647 AS bigint) AS integer);
    slot INTEGER;
BEGIN
    FOR slot IN SELECT DISTINCT CAST(t % CAST(64 AS bigint) AS integer) AS s FROM ROWS FROM (unnest(trigger_ids)) u (t)
        ORDER BY s
    LOOP
        PERFORM pg_advisory_xact_lock(class, slot);
    END LOOP;
END $$;

DROP FUNCTION lock_weeks(BIGINT[], BIGINT[]);

-- Records deliveries about which the program has decided ahead: what each one is if its identity is new and nothing has
-- arrived for its window ("start"), and what it is if it repeats a run of that strategy with the very payload that started it
-- ("repeat"). Ends before the first one where neither is so, or where the program decided by something that has changed since.
-- Returns what was recorded. Decides nothing itself.
-- A delivery by itself shares the lock of its trigger with others of its kind and has its window for itself; of several
-- deliveries the program has locked the triggers before (lock_triggers), and gives no wait.
CREATE FUNCTION deliver_expected(known_version INTEGER, known_revision TEXT, longest_wait TEXT, window_lock INTEGER, announces
    BOOLEAN, number_mark TEXT, trigger_ids BIGINT[], received BIGINT[], sources INTEGER[], actor_ids BIGINT[], payloads BYTEA[],
    signals TEXT[], origins INTEGER[], window_starts TEXT[], window_ends TEXT[], start_ats BIGINT[], end_ats BIGINT[],
    replays BIGINT[], uuids BYTEA[], definition_ids BIGINT[], queue_ids BIGINT[], strategies INTEGER[],
    repeat_outcomes INTEGER[], hours BIGINT[], start_windows BIGINT[], start_lates BIGINT[], latenesses BIGINT[],
    fact_places INTEGER[], fact_sequences INTEGER[], fact_types TEXT[], fact_texts TEXT[], attempt_places INTEGER[],
    attempt_runnables INTEGER[], attempt_numbers INTEGER[], attempt_steps TEXT[], attempt_lanes BIGINT[],
    attempt_visibles BIGINT[])
    RETURNS TABLE (recorded BIGINT, became INTEGER) LANGUAGE plpgsql SET enable_seqscan TO off
    SET plan_cache_mode TO force_generic_plan SET jit TO off AS $$
#variable_conflict use_column
DECLARE
    mask BIGINT := 2147483647;
    d RECORD;
    decider INTEGER;
    run BIGINT;
    first_one RECORD;
    numbers BIGINT[];
    outcomes INTEGER[];
    made BIGINT[];
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RETURN;
    END IF;
    IF longest_wait IS NOT NULL THEN
        -- Of this transaction: the connection's own may be another program's, where a pooler shares it.
        PERFORM set_config('lock_timeout', longest_wait, true);
        IF current_setting('synchronous_commit') = 'off' THEN
            PERFORM set_config('synchronous_commit', 'on', true);
        END IF;
        PERFORM pg_advisory_xact_lock_shared(
            CAST(CAST(CAST(CAST('{schema}.triggers' AS regclass) AS oid) AS bigint) & mask AS integer),
            CAST(trigger_ids[1] % CAST(64 AS bigint) AS integer));
        IF window_lock IS NOT NULL THEN
            PERFORM pg_advisory_xact_lock(
                CAST(CAST(CAST(CAST('{schema}.activity' AS regclass) AS oid) AS bigint) & mask AS integer), window_lock);
        END IF;
    END IF;
    IF known_version <> (SELECT s.version FROM squidie_store s) OR known_revision
        <> coalesce((SELECT p.value FROM properties p WHERE p.name = 'catalogue_revision'), '') THEN
        RETURN;
    END IF;
    FOR d IN SELECT * FROM ROWS FROM (unnest(trigger_ids), unnest(received), unnest(sources), unnest(actor_ids),
            unnest(payloads), unnest(signals), unnest(origins), unnest(window_starts), unnest(window_ends), unnest(start_ats),
            unnest(end_ats), unnest(replays), unnest(uuids), unnest(definition_ids), unnest(queue_ids), unnest(strategies),
            unnest(repeat_outcomes)) WITH ORDINALITY u (trigger_id, received_at, source, actor_id, payload, signal_id,
            signal_origin, window_start, window_end, start_at, end_at, replay_of, uuid, definition_id, queue_id, strategy,
            repeat_outcome, place)
    LOOP
        decider := NULL;
        IF d.start_at IS NOT NULL AND d.end_at IS NOT NULL THEN
            SELECT a.outcome INTO decider FROM activations a WHERE a.trigger_id = d.trigger_id
                AND a.window_start_at = d.start_at AND a.window_end_at = d.end_at ORDER BY a.outcome, a.received_at LIMIT 1;
        END IF;
        run := NULL;
        outcomes[d.place] := NULL;
        IF decider IS NULL THEN
            INSERT INTO run_ids (uuid) VALUES (d.uuid) ON CONFLICT (uuid) DO NOTHING RETURNING id INTO run;
        END IF;
        made[d.place] := run;
        IF run IS NOT NULL THEN
            outcomes[d.place] := 0;
        ELSIF d.repeat_outcome IS NOT NULL AND (decider = 0 OR d.start_at IS NULL OR d.end_at IS NULL) THEN
            SELECT r.id, r.idempotency, a.payload INTO first_one FROM run_ids i JOIN runs r ON r.id = i.id
                JOIN activations a ON a.run_id = r.id WHERE i.uuid = d.uuid AND a.outcome = 0 ORDER BY a.id LIMIT 1;
            IF first_one.idempotency = d.strategy AND first_one.payload = d.payload THEN
                run := first_one.id;
                outcomes[d.place] := d.repeat_outcome;
            END IF;
        END IF;
        EXIT WHEN outcomes[d.place] IS NULL;
        INSERT INTO activations (received_at, trigger_id, source, actor_id, payload, signal_id, signal_origin, window_start,
            window_end, window_start_at, window_end_at, outcome, run_id, replay_of, conflict)
            VALUES (d.received_at, d.trigger_id, d.source, d.actor_id, d.payload, d.signal_id, d.signal_origin, d.window_start,
            d.window_end, d.start_at, d.end_at, outcomes[d.place], run, d.replay_of, 0) RETURNING id INTO recorded;
        IF made[d.place] IS NOT NULL THEN
            INSERT INTO runs (id, trigger_id, definition_id, queue_id, status, idempotency, started_at, updated_at)
                VALUES (run, d.trigger_id, d.definition_id, d.queue_id, 'running', d.strategy, d.received_at, d.received_at);
        END IF;
        numbers[d.place] := recorded;
        became := outcomes[d.place];
        RETURN NEXT;
    END LOOP;
    IF numbers IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO facts (run_id, sequence, type, recorded_at, data)
        SELECT made[f.place], f.sequence, f.type, received[f.place], CASE WHEN f.sequence = 1
            THEN replace(f.data, number_mark, CAST(numbers[f.place] AS text)) ELSE f.data END
        FROM ROWS FROM (unnest(fact_places), unnest(fact_sequences), unnest(fact_types), unnest(fact_texts))
            f (place, sequence, type, data)
        WHERE made[f.place] IS NOT NULL;
    INSERT INTO attempts (run_id, runnable, attempt, step, queue_id, lane_id, status, visible_at, claimable_at)
        SELECT made[w.place], w.runnable, w.attempt, w.step, queue_ids[w.place], w.lane_id, 'scheduled', w.visible_at,
            w.visible_at
        FROM ROWS FROM (unnest(attempt_places), unnest(attempt_runnables), unnest(attempt_numbers), unnest(attempt_steps),
            unnest(attempt_lanes), unnest(attempt_visibles)) w (place, runnable, attempt, step, lane_id, visible_at)
        WHERE made[w.place] IS NOT NULL;
    INSERT INTO activity_increments (trigger_id, bucket, starts, duplicates, skipped, rejected, conflicts, windows, started,
        late, earliest, latest)
        SELECT c.trigger_id, c.hour, sum(CASE WHEN outcomes[c.place] = 0 THEN 1 ELSE 0 END),
            sum(CASE WHEN outcomes[c.place] = 1 THEN 1 ELSE 0 END), sum(CASE WHEN outcomes[c.place] = 2 THEN 1 ELSE 0 END),
            0, 0, sum(CASE WHEN made[c.place] IS NULL THEN 0 ELSE c.is_window END),
            sum(CASE WHEN made[c.place] IS NULL THEN 0 ELSE c.is_window END),
            sum(CASE WHEN made[c.place] IS NULL THEN 0 ELSE c.is_late END), min(c.lateness), max(c.lateness)
        FROM ROWS FROM (unnest(trigger_ids), unnest(hours), unnest(start_windows), unnest(start_lates), unnest(latenesses))
            WITH ORDINALITY c (trigger_id, hour, is_window, is_late, lateness, place)
        WHERE numbers[c.place] IS NOT NULL
        GROUP BY c.trigger_id, c.hour;
    IF announces THEN
        PERFORM pg_notify(concat('squidie_', CAST(CAST('{schema}.activations' AS regclass) AS oid)), '');
    END IF;
END $$;
