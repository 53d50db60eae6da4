// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace squidie::inline v0::schema {
namespace {

// Keys do not scatter: rows have ascending integer ids; a run's UUID stands once, under one unique index; names are
// interned. Integer codes stand for the enums of schedule/activation.h; the view "ledger" gives their names.
QStringList firstVersion()
{
    return {
        QStringLiteral("CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"),
        QStringLiteral("CREATE TABLE triggers (id INTEGER PRIMARY KEY, workflow TEXT NOT NULL, trigger_name TEXT NOT NULL,"
                       " expect_at TEXT NOT NULL DEFAULT 'start', grace INTEGER NOT NULL DEFAULT 60000000,"
                       " daylight_saving TEXT NOT NULL DEFAULT 'every_match', UNIQUE (workflow, trigger_name))"),

        QStringLiteral(
            "CREATE TABLE definitions (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, workflow TEXT NOT NULL,"
            " definition_version TEXT NOT NULL, fingerprint TEXT NOT NULL, document TEXT NOT NULL,"
            " loaded_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE catalogue (workflow TEXT PRIMARY KEY, definition_id INTEGER NOT NULL"
                       " REFERENCES definitions (id)) WITHOUT ROWID"),

        QStringLiteral("CREATE TABLE run_ids (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16))"),
        QStringLiteral("CREATE TABLE runs (id INTEGER PRIMARY KEY REFERENCES run_ids (id),"
                       " trigger_id INTEGER NOT NULL REFERENCES triggers (id),"
                       " definition_id INTEGER NOT NULL REFERENCES definitions (id),"
                       " queue_id INTEGER NOT NULL REFERENCES names (id), status TEXT NOT NULL,"
                       " idempotency INTEGER NOT NULL, started_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX runs_by_trigger ON runs (trigger_id)"),
        QStringLiteral("CREATE INDEX runs_by_status ON runs (status)"),
        QStringLiteral("CREATE TABLE facts (run_id INTEGER NOT NULL REFERENCES run_ids (id), sequence INTEGER NOT NULL,"
                       " type TEXT NOT NULL, recorded_at INTEGER NOT NULL, data TEXT NOT NULL,"
                       " PRIMARY KEY (run_id, sequence)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE attempts (run_id INTEGER NOT NULL REFERENCES runs (id), runnable INTEGER NOT NULL,"
                       " attempt INTEGER NOT NULL, step TEXT NOT NULL, queue_id INTEGER NOT NULL REFERENCES names (id),"
                       " status TEXT NOT NULL, visible_at INTEGER NOT NULL,"
                       " PRIMARY KEY (run_id, runnable, attempt)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX attempts_to_claim ON attempts (queue_id, visible_at) WHERE status = 'scheduled'"),

        QStringLiteral(
            "CREATE TABLE activations (id INTEGER PRIMARY KEY, received_at INTEGER NOT NULL,"
            " trigger_id INTEGER REFERENCES triggers (id), source INTEGER NOT NULL,"
            " actor_id INTEGER REFERENCES names (id), payload BLOB NOT NULL, signal_id TEXT, signal_origin INTEGER,"
            " window_start TEXT, window_end TEXT, window_start_at INTEGER, window_end_at INTEGER,"
            " outcome INTEGER NOT NULL, run_id INTEGER REFERENCES run_ids (id), error_code TEXT, error_value TEXT,"
            " replay_of INTEGER, conflict INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX activations_by_time ON activations (received_at)"),
        QStringLiteral("CREATE INDEX activations_by_trigger ON activations (trigger_id, received_at)"),
        QStringLiteral("CREATE INDEX activations_by_window ON activations (trigger_id, window_start_at, window_end_at)"
                       " WHERE window_start_at IS NOT NULL"),
        QStringLiteral("CREATE INDEX activations_by_run ON activations (run_id) WHERE run_id IS NOT NULL"),
        QStringLiteral("CREATE INDEX activations_not_started ON activations (outcome, received_at) WHERE outcome > 0"),
        QStringLiteral("CREATE INDEX activations_in_conflict ON activations (received_at) WHERE conflict > 0"),
        // A derived signal id is a digest, whose index would scatter; it is found by its run id instead.
        QStringLiteral("CREATE INDEX activations_by_signal ON activations (signal_id) WHERE signal_origin = 0"),

        QStringLiteral("CREATE TABLE saved_payloads (name TEXT PRIMARY KEY, tags TEXT NOT NULL, note TEXT NOT NULL,"
                       " payload BLOB NOT NULL, saved_at INTEGER NOT NULL, actor TEXT NOT NULL, saved_from INTEGER)"
                       " WITHOUT ROWID"),

        // For people with the sqlite3 shell.
        QStringLiteral(
            "CREATE VIEW ledger AS SELECT a.id,"
            " strftime('%Y-%m-%dT%H:%M:%S', a.received_at / 1000000, 'unixepoch') || printf('.%06dZ',"
            " a.received_at % 1000000) AS received_at, t.workflow, t.trigger_name,"
            " CASE a.outcome WHEN 0 THEN 'started' WHEN 1 THEN 'duplicate' WHEN 2 THEN 'skipped' ELSE 'rejected' END"
            " AS outcome, CASE a.source WHEN 0 THEN 'host' WHEN 1 THEN 'console' WHEN 2 THEN 'command_line'"
            " WHEN 3 THEN 'replay' ELSE 'import' END AS source, n.name AS actor, a.signal_id,"
            " a.window_start, a.window_end, lower(hex(r.uuid)) AS run_id, a.error_code, a.error_value, a.replay_of,"
            " CASE a.conflict WHEN 1 THEN 'payload_differs' WHEN 2 THEN 'window_has_other_identity' END AS conflict,"
            " CAST(a.payload AS TEXT) AS payload"
            " FROM activations a LEFT JOIN triggers t ON t.id = a.trigger_id"
            " LEFT JOIN names n ON n.id = a.actor_id LEFT JOIN run_ids r ON r.id = a.run_id"),
    };
}

// Workers find the oldest attempt that they may claim by one index for each queue and lane (see laneOf): claimable_at is
// when a scheduled attempt becomes visible, or when the lease of a claimed one ends.
QStringList secondVersion()
{
    const QString action = QStringLiteral("coalesce(json_extract(s.value, '$.action'), json_extract(s.value, '$.module'))");
    const QString lane = QStringLiteral("CASE %1 WHEN 'command' THEN 'command:' || d.fingerprint ELSE %1 END").arg(action);
    return {
        QStringLiteral("CREATE TABLE trusted_definitions (fingerprint TEXT PRIMARY KEY, trusted_at INTEGER NOT NULL,"
                       " actor TEXT NOT NULL, comment TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE new_attempts (run_id INTEGER NOT NULL REFERENCES runs (id), runnable INTEGER NOT NULL,"
                       " attempt INTEGER NOT NULL, step TEXT NOT NULL, queue_id INTEGER NOT NULL REFERENCES names (id),"
                       " lane_id INTEGER NOT NULL REFERENCES names (id), status TEXT NOT NULL, visible_at INTEGER NOT NULL,"
                       " claimable_at INTEGER, PRIMARY KEY (run_id, runnable, attempt)) WITHOUT ROWID"),
        QStringLiteral("INSERT OR IGNORE INTO names (name) SELECT DISTINCT %1 FROM definitions d,"
                       " json_each(d.document, '$.steps') s WHERE %2 IS NOT NULL")
            .arg(lane, action),
        QStringLiteral("INSERT INTO new_attempts SELECT a.run_id, a.runnable, a.attempt, a.step, a.queue_id, n.id, a.status,"
                       " a.visible_at, a.visible_at FROM attempts a JOIN runs r ON r.id = a.run_id"
                       " JOIN definitions d ON d.id = r.definition_id JOIN json_each(d.document, '$.steps') s"
                       " ON json_extract(s.value, '$.name') = a.step JOIN names n ON n.name = %1")
            .arg(lane),
        QStringLiteral("DROP TABLE attempts"),
        QStringLiteral("ALTER TABLE new_attempts RENAME TO attempts"),
        QStringLiteral("CREATE INDEX attempts_to_claim ON attempts (queue_id, lane_id, claimable_at)"
                       " WHERE claimable_at IS NOT NULL"),
    };
}

/// What arrived in each hour (level 0) and day (level 1), for each trigger: so that years are drawn and summed up without
/// reading every delivery. A delivery counts in the hour in which its window starts, or in which it was received if it names
/// none.
QStringList activityPerHour()
{
    return {
        // Answers the comparison of windows without a look at the rows themselves.
        QStringLiteral("DROP INDEX activations_by_window"),
        QStringLiteral(
            "CREATE INDEX activations_by_window ON activations (trigger_id, window_start_at, window_end_at, outcome,"
            " received_at, conflict, run_id) WHERE window_start_at IS NOT NULL"),
        QStringLiteral("CREATE INDEX activations_without_window ON activations (trigger_id, received_at)"
                       " WHERE window_start_at IS NULL"),
        // What the ledger's filters ask for, in its order. On-time starts by the host stand in none of them.
        QStringLiteral("CREATE INDEX activations_not_started_by_trigger ON activations (trigger_id, outcome, received_at)"
                       " WHERE outcome > 0"),
        QStringLiteral("CREATE INDEX activations_by_source ON activations (source, received_at) WHERE source > 0"),
        QStringLiteral("CREATE INDEX activations_late ON activations (received_at, trigger_id, window_start_at)"
                       " WHERE received_at - window_start_at > 60000000"),
        QStringLiteral(
            "CREATE INDEX activations_by_error ON activations (error_code, received_at) WHERE error_code IS NOT NULL"),
        QStringLiteral("CREATE INDEX activations_by_signal_without_run ON activations (signal_id) WHERE run_id IS NULL"
                       " AND signal_id IS NOT NULL"),
        QStringLiteral("CREATE TABLE activity (trigger_id INTEGER NOT NULL, level INTEGER NOT NULL, bucket INTEGER NOT NULL,"
                       " starts INTEGER NOT NULL, duplicates INTEGER NOT NULL, skipped INTEGER NOT NULL,"
                       " rejected INTEGER NOT NULL, conflicts INTEGER NOT NULL, windows INTEGER NOT NULL,"
                       " started INTEGER NOT NULL, late INTEGER NOT NULL, earliest INTEGER, latest INTEGER,"
                       " PRIMARY KEY (trigger_id, level, bucket)) WITHOUT ROWID"),
    };
}

/// Retention: a run that is over can give up its journal and keep its row, so that its identity stays known for ever. Each
/// store has an identity of its own, by which an unfinished copy knows its source.
QStringList retention()
{
    return {
        QStringLiteral("ALTER TABLE runs ADD COLUMN retained_at INTEGER"),
        QStringLiteral("INSERT INTO properties (name, value) VALUES ('store_id', lower(hex(randomblob(16))))"),
    };
}

/// Weeks beside hours and days (level 2), so that ten years of many triggers are summed up as quickly as one.
QStringList activityPerWeek()
{
    return weeksFromDays();
}

/// The counts are kept by ActivityCounter, and not by the database triggers of versions 3 to 5.
QStringList countsWithoutTriggers()
{
    return {
        QStringLiteral("DROP TRIGGER IF EXISTS activations_counted"),
        QStringLiteral("DROP TRIGGER IF EXISTS activity_counted_again"),
    };
}

} // namespace

QStringList weeksFromDays()
{
    return {
        QStringLiteral("DELETE FROM activity WHERE level = 2"),
        QStringLiteral(
            "INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows,"
            " started, late, earliest, latest) SELECT trigger_id, 2, bucket / 7 - CASE WHEN bucket % 7 < 0 THEN 1"
            " ELSE 0 END AS week, sum(starts), sum(duplicates), sum(skipped), sum(rejected), sum(conflicts),"
            " sum(windows), sum(started), sum(late), min(earliest), max(latest) FROM activity WHERE level = 1"
            " GROUP BY trigger_id, week"),
    };
}

const QVector<QStringList> &migrations()
{
    static const QVector<QStringList> all{firstVersion(), secondVersion(),   activityPerHour(),
                                          retention(),    activityPerWeek(), countsWithoutTriggers()};
    return all;
}

int currentVersion()
{
    return int(migrations().size());
}

} // namespace squidie::inline v0::schema
