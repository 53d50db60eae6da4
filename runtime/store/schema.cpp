// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include "store/sqltext.h"

namespace squidie::inline v0::schema {
namespace {

constexpr int current = 8;
constexpr int firstOnServers = 4;

} // namespace

int currentVersion()
{
    return current;
}

const QVector<QStringList> &migrations()
{
    static const QVector<QStringList> all = [] {
        QVector<QStringList> read;
        for (int version = 1; version <= current; ++version)
            read << sqlStatements(QStringLiteral("sqlite/%1.sql").arg(version));
        return read;
    }();
    return all;
}

const QVector<PostgresMigration> &postgresMigrations()
{
    static const QVector<PostgresMigration> all = [] {
        QVector<PostgresMigration> read;
        for (int version = firstOnServers; version <= current; ++version)
            read.append({version, sqlStatements(QStringLiteral("postgresql/%1.sql").arg(version))});
        return read;
    }();
    return all;
}

QStringList weeksFromDays()
{
    return sqlStatements(QStringLiteral("sqlite/5.sql"));
}

QString postgresChannel()
{
    return QStringLiteral("SELECT concat('squidie_', CAST(CAST('{schema}.activations' AS regclass) AS oid))");
}

} // namespace squidie::inline v0::schema
