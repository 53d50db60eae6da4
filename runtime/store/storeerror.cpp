// SPDX-License-Identifier: Apache-2.0
#include "store/storeerror.h"

#include <squidie/storelocation.h>
#include "base/sentences.h"

namespace squidie::inline v0 {
namespace {

struct ReasonName {
    StoreReason reason;
    const char *name;
};

constexpr ReasonName reasonNames[] = {
    {StoreReason::Locked, "locked"},
    {StoreReason::Deadlock, "deadlock"},
    {StoreReason::ReadOnly, "read_only"},
    {StoreReason::Full, "full"},
    {StoreReason::Corrupt, "corrupt"},
    {StoreReason::NotAStore, "not_a_store"},
    {StoreReason::NotAFile, "not_a_file"},
    {StoreReason::SeveralNames, "several_names"},
    {StoreReason::Replaced, "replaced"},
    {StoreReason::Altered, "altered"},
    {StoreReason::NewerVersion, "newer_version"},
    {StoreReason::OlderVersion, "older_version"},
    {StoreReason::UnfinishedCopy, "unfinished_copy"},
    {StoreReason::NotFound, "not_found"},
    {StoreReason::CannotOpen, "cannot_open"},
    {StoreReason::IoError, "io_error"},
    {StoreReason::DriverMissing, "driver_missing"},
    {StoreReason::Closed, "closed"},
    {StoreReason::BadAddress, "bad_address"},
    {StoreReason::CannotConnect, "cannot_connect"},
    {StoreReason::ConnectionLost, "connection_lost"},
    {StoreReason::OutcomeUnknown, "outcome_unknown"},
    {StoreReason::Interrupted, "interrupted"},
    {StoreReason::UntrustedCertificate, "untrusted_certificate"},
    {StoreReason::WrongPassword, "wrong_password"},
    {StoreReason::NoSuchDatabase, "no_such_database"},
    {StoreReason::NotPermitted, "not_permitted"},
    {StoreReason::Failed, "failed"},
};

/// With the store as %1 and, where it is said, the detail as %2.
QString sentenceFor(const QString &path, StoreReason reason, const QString &detail)
{
    switch (reason) {
    case StoreReason::Locked:
        return tr("The store %1 is locked by another program's long transaction. Nothing was written. Wait for it to end, or "
                  "close that program, and try again.")
            .arg(path);
    case StoreReason::Deadlock:
        return tr("Other programs' transactions in the store %1 kept deadlocking with this one. Nothing was written. Try again.")
            .arg(path);
    case StoreReason::ReadOnly:
        return tr("The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give "
                  "yourself write permission, or use another store.")
            .arg(path);
    case StoreReason::IoError:
        return tr("The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk "
                  "and try again.")
            .arg(path, detail);
    case StoreReason::Corrupt:
        return tr("The store %1 is damaged (%2). Run \"squidie doctor\" on a copy of it, and restore a backup.")
            .arg(path, detail);
    case StoreReason::Full:
        return tr("The disk under the store %1 is full. Nothing was written. Free some space and try again.").arg(path);
    case StoreReason::NotAStore:
        return tr("The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet "
                  "to create a new store.")
            .arg(path);
    case StoreReason::NotAFile:
        return path.isEmpty()
            ? tr("The store has no name. Name a file.")
            : tr("%1 cannot be a store: %2. Name an ordinary file, or one that does not exist yet.").arg(path, detail);
    case StoreReason::SeveralNames:
        return tr("The store %1 was not opened: %2. Programs that open it by different names would not notice each other, and "
                  "work that was acknowledged would be lost. Leave it one name.")
            .arg(path, detail);
    case StoreReason::Replaced:
        return tr("The file of the store %1 was removed or replaced while it was open (%2). What was acknowledged before is in "
                  "the file that was there then; nothing is acknowledged any more. Find out what removed it, restore it where "
                  "that was a mistake, and open the store again.")
            .arg(path, detail);
    case StoreReason::Altered:
        return tr("The store %1 has something in it that this program does not make (%2). It was left as it is, and nothing of it "
                  "was run. Use a store from a source that you trust; what you added to your own, remove.")
            .arg(path, detail);
    case StoreReason::NewerVersion:
        return tr("The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program "
                  "to use it.")
            .arg(path, detail);
    case StoreReason::OlderVersion:
        return tr("The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it "
                  "in the console or run a command that writes, such as squidie workflow add: either migrates it.")
            .arg(path, detail);
    case StoreReason::UnfinishedCopy:
        return tr("The store %1 is an unfinished copy. It cannot be used until \"squidie copy\" has been run again with the same "
                  "source, which finishes it.")
            .arg(path);
    case StoreReason::NotFound:
        return tr("There is no store %1. Check the path; \"squidie workflow add\" and the console create a store.")
            .arg(path);
    case StoreReason::Closed:
        return tr("No store is open. Open one, or create a new one.");
    case StoreReason::DriverMissing:
        return tr("Qt's SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).");
    default:
        return tr("The store %1 cannot be used: %2.").arg(path, detail);
    }
}

/// The same for a server.
QString serverSentenceFor(const QString &path, StoreReason reason, const QString &detail)
{
    switch (reason) {
    case StoreReason::BadAddress:
        return tr("%1 is not the address of a PostgreSQL store: %2. Write postgresql://USER@HOST:PORT/DATABASE.")
            .arg(path, detail);
    case StoreReason::DriverMissing:
        return tr("Qt's PostgreSQL driver is missing. Install it (Debian: libqt6sql6-psql).");
    case StoreReason::CannotConnect:
        return tr("The server of the store %1 cannot be reached (%2). Check the address and the network, and whether the server "
                  "is running. The next use tries again.")
            .arg(path, detail);
    case StoreReason::ConnectionLost:
        return tr("The connection to the store %1 was lost (%2). What was in progress was not recorded; nothing that had been "
                  "acknowledged before is lost. The next use tries again.")
            .arg(path, detail);
    case StoreReason::OutcomeUnknown:
        return tr("The connection to the store %1 was lost during a commit (%2): it is not known whether it was recorded. "
                  "Check before you repeat it; a payload with an identity can simply be delivered again, and comes back as a "
                  "duplicate if it was.")
            .arg(path, detail);
    case StoreReason::Interrupted:
        return tr("The server of the store %1 ended what was under way (%2): by a time limit, or at its administrator's wish. "
                  "Nothing was written. Try again; where it happens again, ask for a higher limit (statement_timeout).")
            .arg(path, detail);
    case StoreReason::UntrustedCertificate:
        return tr("The server of the store %1 shows a certificate that the address does not trust (%2). Nothing was sent to it. "
                  "Check the host's name and the root certificate (sslrootcert), and ask its administrator.")
            .arg(path, detail);
    case StoreReason::WrongPassword:
        return tr("The server of the store %1 refused the user or the password (%2). Give the password in PGPASSWORD, in "
                  "~/.pgpass, or when the console asks for it.")
            .arg(path, detail);
    case StoreReason::NoSuchDatabase:
        return tr("The server has no database as named in %1 (%2). Create it with createdb, or correct the name.")
            .arg(path, detail);
    case StoreReason::NotPermitted:
        return tr("The server does not allow this user to do that in the store %1 (%2). Ask its administrator for permission.")
            .arg(path, detail);
    case StoreReason::ReadOnly:
        return tr("The store %1 cannot be written to: the server is a standby, or this user may only read. Nothing was written. "
                  "Connect to the primary server, or ask for write permission.")
            .arg(path);
    case StoreReason::Full:
        return tr("The server of the store %1 has no space left (%2). Nothing was written. Free some space there and try again.")
            .arg(path, detail);
    case StoreReason::Corrupt:
        return tr("The store %1 is damaged (%2). Leave the server as it is and restore a backup of the database.")
            .arg(path, detail);
    case StoreReason::NotAStore:
        return tr("The database %1 has tables of another program and no Squidie store. It was left as it is. Name another "
                  "database, or give the store its own schema with ?schema=NAME.")
            .arg(path);
    case StoreReason::NotFound:
        return tr("There is no store in the database %1 yet. Check the address; \"squidie workflow add\" and the console create a store.")
            .arg(path);
    default:
        return sentenceFor(path, reason, detail);
    }
}

} // namespace

QString storeReasonName(StoreReason reason)
{
    for (const ReasonName &known : reasonNames) {
        if (known.reason == reason)
            return QString::fromLatin1(known.name);
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<StoreReason> storeReason(const Error &error)
{
    if (error.code != ErrorCode::StoreUnavailable)
        return std::nullopt;
    const QString name = error.value.toObject().value(QStringLiteral("reason")).toString();
    for (const ReasonName &known : reasonNames) {
        if (name == QLatin1String(known.name))
            return known.reason;
    }
    return std::nullopt;
}

Error storeError(const QString &path, StoreReason reason, const QString &detail)
{
    const bool isServer = isStoreAddress(path);
    QJsonObject value{{QStringLiteral("store"), path},
                      {QStringLiteral("reason"), storeReasonName(reason)},
                      {QStringLiteral("sentence"),
                       isServer ? serverSentenceFor(path, reason, detail) : sentenceFor(path, reason, detail)}};
    if (!detail.isEmpty())
        value.insert(QStringLiteral("detail"), detail);
    return {ErrorCode::StoreUnavailable, value};
}

bool isLocked(const Error &error)
{
    const auto reason = storeReason(error);
    return reason == StoreReason::Locked || reason == StoreReason::Deadlock;
}

bool isUnreachable(const Error &error)
{
    const auto reason = storeReason(error);
    return reason == StoreReason::ConnectionLost || reason == StoreReason::CannotConnect
        || reason == StoreReason::OutcomeUnknown;
}

bool isTransient(const Error &error)
{
    return isLocked(error) || isUnreachable(error) || storeReason(error) == StoreReason::Interrupted;
}

bool isWorthWaiting(const Error &error, bool endsByItself)
{
    return endsByItself ? isTransient(error) : mayPass(error);
}

bool mayPass(const Error &error)
{
    const auto reason = storeReason(error);
    if (!reason)
        return false;
    switch (*reason) {
    case StoreReason::Locked:
    case StoreReason::Deadlock:
    case StoreReason::ReadOnly: // a standby before it is promoted, a disk that is mounted again
    case StoreReason::Full:
    case StoreReason::IoError:
    case StoreReason::CannotConnect:
    case StoreReason::ConnectionLost:
    case StoreReason::OutcomeUnknown:
    case StoreReason::Interrupted:
        return true;
    case StoreReason::NotFound: // a server's database is being restored
    case StoreReason::NoSuchDatabase:
    case StoreReason::NotPermitted:
    case StoreReason::WrongPassword:
    case StoreReason::Failed:
        return isStoreAddress(error.value.toObject().value(QStringLiteral("store")).toString());
    default:
        return false;
    }
}

bool isDeadlock(const Error &error)
{
    return storeReason(error) == StoreReason::Deadlock;
}

} // namespace squidie::inline v0
