// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QVector>

namespace squidie::inline v0::schema {

/// "SQID", in the file's header: tells our stores from other programs' databases.
inline constexpr int applicationId = 0x53514944;

/// The version that this program reads and writes, of either engine.
int currentVersion();

/// SQLite: the statements of each migration (sqlite/N.sql); the first makes version 1 of an empty file.
const QVector<QStringList> &migrations();

/// PostgreSQL: the statements that bring an older schema, or none, to that version (postgresql/N.sql). Versions are numbered
/// as SQLite's are.
struct PostgresMigration {
    int version = 0;
    QStringList statements;
};
const QVector<PostgresMigration> &postgresMigrations();

/// Fills the weeks of counts that know hours and days only; for either engine.
QStringList weeksFromDays();
/// The query that gives the name of the channel on which a PostgreSQL store's changes are announced.
QString postgresChannel();

} // namespace squidie::inline v0::schema
