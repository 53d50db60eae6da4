// SPDX-License-Identifier: Apache-2.0
#include "store/storeerror.h"

#include "base/sentences.h"

namespace squidie::inline v0 {
namespace {

/// With the store as %1 and, where it is said, the detail as %2.
QString sentenceFor(const QString &path, const QString &reason, const QString &detail)
{
    if (reason == QLatin1String("locked"))
        return tr("The store %1 is locked by another program's long transaction. Nothing was written. Wait for it to end, or "
                  "close that program, and try again.")
            .arg(path);
    if (reason == QLatin1String("deadlock"))
        return tr("Other programs' transactions in the store %1 were in the way again and again. Nothing was written. Try "
                  "again.")
            .arg(path);
    if (reason == QLatin1String("read_only"))
        return tr("The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give "
                  "yourself write permission, or use another store.")
            .arg(path);
    if (reason == QLatin1String("io_error"))
        return tr("The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk "
                  "and try again.")
            .arg(path, detail);
    if (reason == QLatin1String("corrupt"))
        return tr("The store %1 is damaged (%2). Run \"squidie doctor\" on a copy of it, and restore a backup.")
            .arg(path, detail);
    if (reason == QLatin1String("full"))
        return tr("The disk under the store %1 is full. Nothing was written. Make room and try again.").arg(path);
    if (reason == QLatin1String("not_a_store"))
        return tr("The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet "
                  "to make a new store.")
            .arg(path);
    if (reason == QLatin1String("newer_version"))
        return tr("The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program "
                  "to use it.")
            .arg(path, detail);
    if (reason == QLatin1String("older_version"))
        return tr("The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it "
                  "in the console or give a command that writes, such as squidie workflow add: that migrates it.")
            .arg(path, detail);
    if (reason == QLatin1String("unfinished_copy"))
        return tr("The store %1 is a copy that is not finished. Nothing uses it until \"squidie copy\" has been run again with "
                  "the same source, which finishes it.")
            .arg(path);
    if (reason == QLatin1String("not_found"))
        return tr("There is no store %1. Check the path.").arg(path);
    if (reason == QLatin1String("closed"))
        return tr("No store is open. Open one, or make a new one.");
    if (reason == QLatin1String("driver_missing"))
        return tr("Qt's SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).");
    return tr("The store %1 cannot be used: %2.").arg(path, detail);
}

/// The same for a server.
QString serverSentenceFor(const QString &path, const QString &reason, const QString &detail)
{
    if (reason == QLatin1String("bad_address"))
        return tr("%1 is not the address of a PostgreSQL store: %2. Write postgresql://USER@HOST:PORT/DATABASE.")
            .arg(path, detail);
    if (reason == QLatin1String("driver_missing"))
        return tr("Qt's PostgreSQL driver is missing. Install it (Debian: libqt6sql6-psql).");
    if (reason == QLatin1String("cannot_connect"))
        return tr("The server of the store %1 cannot be reached (%2). Check the address and the network, and whether the server "
                  "runs. It is tried again at the next use.")
            .arg(path, detail);
    if (reason == QLatin1String("connection_lost"))
        return tr("The connection to the store %1 was lost (%2). What was under way was not recorded; nothing that had been "
                  "acknowledged before is lost. It is tried again at the next use.")
            .arg(path, detail);
    if (reason == QLatin1String("outcome_unknown"))
        return tr("The connection to the store %1 was lost during a commit (%2): whether it was recorded is not known. Look "
                  "before you repeat it; a payload with an identity may simply be delivered again, and comes back as a duplicate "
                  "if it was.")
            .arg(path, detail);
    if (reason == QLatin1String("wrong_password"))
        return tr("The server of the store %1 refused the user or the password (%2). Give the password in PGPASSWORD, in "
                  "~/.pgpass, or when the console asks for it.")
            .arg(path, detail);
    if (reason == QLatin1String("no_such_database"))
        return tr("The server has no such database as %1 names (%2). Make it with createdb, or correct the name.")
            .arg(path, detail);
    if (reason == QLatin1String("not_permitted"))
        return tr("The server does not let this user do that in the store %1 (%2). Ask its administrator for the right to.")
            .arg(path, detail);
    if (reason == QLatin1String("read_only"))
        return tr("The store %1 cannot be written to: the server is a standby, or this user may only read. Nothing was written. "
                  "Connect to the primary server, or ask for the right to write.")
            .arg(path);
    if (reason == QLatin1String("full"))
        return tr("The server of the store %1 has no room left (%2). Nothing was written. Make room there and try again.")
            .arg(path, detail);
    if (reason == QLatin1String("corrupt"))
        return tr("The store %1 is damaged (%2). Leave the server as it is and restore a backup of the database.")
            .arg(path, detail);
    if (reason == QLatin1String("not_a_store"))
        return tr("The database %1 has tables of another program and no Squidie store. It was left as it is. Name another "
                  "database, or a schema of its own with ?schema=NAME.")
            .arg(path);
    if (reason == QLatin1String("not_found"))
        return tr("There is no store in the database %1 yet. Check the address, or make one by opening it for writing.")
            .arg(path);
    return sentenceFor(path, reason, detail);
}

} // namespace

Error storeError(const QString &path, const QString &reason, const QString &detail)
{
    const bool isServer = path.startsWith(QLatin1String("postgres:")) || path.startsWith(QLatin1String("postgresql:"));
    QJsonObject value{{QStringLiteral("store"), path},
                      {QStringLiteral("reason"), reason},
                      {QStringLiteral("sentence"),
                       isServer ? serverSentenceFor(path, reason, detail) : sentenceFor(path, reason, detail)}};
    if (!detail.isEmpty())
        value.insert(QStringLiteral("detail"), detail);
    return {ErrorCode::StoreUnavailable, value};
}

QString storeReason(const Error &error)
{
    return error.code == ErrorCode::StoreUnavailable ? error.value.toObject().value(QStringLiteral("reason")).toString()
                                                     : QString();
}

bool isLocked(const Error &error)
{
    const QString reason = storeReason(error);
    return reason == QLatin1String("locked") || reason == QLatin1String("deadlock");
}

bool isUnreachable(const Error &error)
{
    const QString reason = storeReason(error);
    return reason == QLatin1String("connection_lost") || reason == QLatin1String("cannot_connect")
        || reason == QLatin1String("outcome_unknown");
}

bool mayPass(const Error &error)
{
    return isLocked(error) || isUnreachable(error);
}

bool gaveWay(const Error &error)
{
    return storeReason(error) == QLatin1String("deadlock");
}

} // namespace squidie::inline v0
