// SPDX-License-Identifier: Apache-2.0
#include "store/sqliteengine.h"

#include <squidie/instant.h>
#include "base/sentences.h"
#include "store/activitycounter.h"
#include "store/schema.h"
#include "store/sqliteschema.h"
#include "store/storebackup.h"
#include "store/transaction.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUrl>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::seconds longestSwitch{30}; ///< to a write-ahead log
constexpr unsigned long pauseMilliseconds = 5;

// SQLite's primary result codes; extended ones carry them in the low byte.
enum Native {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

StoreReason reasonFor(int native)
{
    switch (native & 0xff) {
    case Busy:
    case Locked:
        return StoreReason::Locked;
    case ReadOnly:
        return StoreReason::ReadOnly;
    case IoError:
        return StoreReason::IoError;
    case Corrupt:
        return StoreReason::Corrupt;
    case Full:
        return StoreReason::Full;
    case CannotOpen:
        return StoreReason::CannotOpen;
    case NotADatabase:
        return StoreReason::NotAStore;
    default:
        return StoreReason::Failed;
    }
}

/// The first few.
QString listed(QStringList differences)
{
    constexpr int most = 3;
    const auto further = differences.size() - most;
    differences = differences.mid(0, most);
    return further > 0 ? tr("%1 and %2 more").arg(differences.join(QStringLiteral(", "))).arg(further)
                       : differences.join(QStringLiteral(", "));
}

/// Tries again for as long as others lock the store: waits longer than SQLite does, and where it does not wait at all.
template<typename Attempt>
auto whileLocked(std::chrono::milliseconds longest, const Attempt &attempt)
{
    const QDeadlineTimer deadline(longest);
    while (true) {
        auto result = attempt();
        if (result || !isLocked(result.error()) || deadline.hasExpired())
            return result;
        QThread::msleep(pauseMilliseconds);
    }
}

/// Inside a transaction.
Status runMigrations(StoreConnection &store, int from)
{
    for (int next = from; next < schema::currentVersion(); ++next) {
        for (const QString &sql : schema::migrations()[next]) {
            if (auto done = store.runOnce(sql); !done)
                return done;
        }
    }
    if (from > 0) {
        if (auto counted = store.counter().recountAfterMigration(from); !counted)
            return counted;
    }
    for (const QString &sql : {QStringLiteral("PRAGMA application_id = %1").arg(schema::applicationId),
                               QStringLiteral("PRAGMA user_version = %1").arg(schema::currentVersion())}) {
        if (auto done = store.runOnce(sql); !done)
            return done;
    }
    return {};
}

} // namespace

SqliteEngine::SqliteEngine(const StoreLocation &location)
    : StoreEngine(StoreFile::resolved(location.path)),
      m_file(path()),
      m_mustExist(location.mustExist)
{
}

const SqlDialect &SqliteEngine::dialect() const
{
    static const SqlDialect sqlite{
        .locksRows = false,
        .returnsRows = false,
        .escapesText = false,
        .readsForward = true,
        .inRows = QStringLiteral(" IN (SELECT value FROM json_each(?))"),
        .inSelected = QStringLiteral(" IN (%1)"),
        .rowListBegin = QStringLiteral("["),
        .rowListEnd = QStringLiteral("]"),
        .insertFact = QStringLiteral("INSERT INTO facts (run_id, sequence, type, recorded_at, data)"
                                     " VALUES (?, ?, ?, ?, CAST(? AS TEXT))"),
        .furtherFact = QString(),
        .forUpdate = QString(),
        .alongIndex = QStringLiteral(" INDEXED BY "),
        .signalBeginning = QStringLiteral("signal_id"),
        .counts = QStringLiteral("activity"),
        .countSums = QStringLiteral("activity"),
    };
    return sqlite;
}

QString SqliteEngine::driver() const
{
    return QStringLiteral("QSQLITE");
}

Error SqliteEngine::errorFrom(const QSqlError &said) const
{
    return error(reasonFor(said.nativeErrorCode().toInt()), said.databaseText());
}

Status SqliteEngine::connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout)
{
    const QMutexLocker lock(&OpenFiles::mutex());
    if (auto prepared = m_file.prepare(access, m_mustExist); !prepared)
        return prepared;
    if (auto opened = open(database, access, busyTimeout); !opened)
        return opened;
    m_handle = handleOf(database);
    disarm();
    return m_file.take();
}

Status SqliteEngine::open(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout)
{
    QString name = path();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    // A look must not change the file: closed as the last one, a connection that may write would write the log back into
    // the store and remove it, and everything after the damage in a damaged log would be lost for good.
    if (access == Store::Access::Reader)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    // Without write permission SQLite can make no shared memory beside a store at rest; nobody can be writing it either.
    const QFileInfo folder(QFileInfo(path()).absolutePath());
    if (access == Store::Access::Reader && !folder.isWritable() && !QFileInfo::exists(m_file.log())) {
        QUrl url = QUrl::fromLocalFile(path());
        url.setQuery(QStringLiteral("immutable=1"));
        name = url.toString(QUrl::FullyEncoded);
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    database.setDatabaseName(name);
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected(errorFrom(database.lastError()));
    return {};
}

Result<int> SqliteEngine::findVersion(StoreConnection &store)
{
    if (store.isInTransaction())
        return versionOf(store);
    // As of one moment: another process may be making or migrating it.
    if (auto begun = store.runOnce(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    const auto version = versionOf(store);
    const Status ended = store.runOnce(QStringLiteral("COMMIT"));
    return version && !ended ? tl::unexpected(ended.error()) : version;
}

Result<int> SqliteEngine::versionOf(StoreConnection &store) const
{
    const auto version = store.readOnce(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto application = store.readOnce(QStringLiteral("PRAGMA application_id"));
    const auto tables = store.readOnce(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!application || !tables)
        return tl::unexpected((application ? tables : application).error());
    if (tables->toInt() > 0 && application->toInt() != schema::applicationId)
        return tl::unexpected(error(StoreReason::NotAStore));
    if (tables->toInt() > 0 && version->toInt() <= schema::currentVersion()) {
        const auto differences = schemaDifferences(store, version->toInt());
        if (!differences)
            return tl::unexpected(differences.error());
        if (!differences->isEmpty())
            return tl::unexpected(error(StoreReason::Altered, listed(*differences)));
    }
    return version->toInt();
}

/// A log that grew beyond this, behind a slow reader, becomes as small again once it starts over. Twice what is written
/// between two checkpoints, so that an ordinary log is never cut.
constexpr qint64 longestKeptLog = 2 * 4000 * 4096;

Status SqliteEngine::configure(StoreConnection &store, Store::Access access)
{
    QStringList pragmas{QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA foreign_keys = ON"),
                        QStringLiteral("PRAGMA cache_size = -32768"), QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Store::Access::Reader)
        pragmas << QStringLiteral("PRAGMA query_only = ON");
    else
        pragmas << QStringLiteral("PRAGMA synchronous = FULL") << QStringLiteral("PRAGMA wal_autocheckpoint = 4000")
                << QStringLiteral("PRAGMA journal_size_limit = %1").arg(longestKeptLog);
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto done = store.runOnce(pragma); !done)
            return done;
    }
    return access == Store::Access::Reader ? Status() : switchToLog(store);
}

Status SqliteEngine::switchToLog(StoreConnection &store)
{
    // SQLite's own waiting does not cover this: others that open a new store, or an old one, are in the way for a moment.
    const auto mode =
        whileLocked(longestSwitch, [&store] { return store.readOnce(QStringLiteral("PRAGMA journal_mode = WAL")); });
    if (!mode)
        return tl::unexpected(mode.error());
    return mode->toString() == QLatin1String("wal")
        ? Status()
        : tl::unexpected(error(StoreReason::Failed, tr("its file system cannot hold a write-ahead log")));
}

Status SqliteEngine::migrate(StoreConnection &store)
{
    auto transaction = whileLocked(longestMigration, [&store] { return Transaction::begin(store); });
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto from = findVersion(store);
    if (!from)
        return tl::unexpected(from.error());
    if (*from >= schema::currentVersion())
        return {};
    if (*from > 0) {
        if (auto copied = backUpFile(path(), *from); !copied)
            return copied;
    }
    if (auto done = runMigrations(store, *from); !done)
        return done;
    return transaction->commit();
}

Status SqliteEngine::beginWriting(StoreConnection &store)
{
    // A deferred BEGIN would fail at its first write where another process writes, and no timeout cures that.
    if (auto begun = store.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    const Status inPlace = m_file.check(true);
    if (inPlace)
        return {};
    const Status undone = rollBack(store);
    return undone ? inPlace : undone;
}

Status SqliteEngine::beginReading(StoreConnection &store)
{
    return store.run(QStringLiteral("BEGIN"));
}

Status SqliteEngine::commit(StoreConnection &store)
{
    return store.run(QStringLiteral("COMMIT"));
}

Status SqliteEngine::rollBack(StoreConnection &store)
{
    return store.run(QStringLiteral("ROLLBACK"));
}

Status SqliteEngine::confirm()
{
    return m_file.check(true);
}

Result<QVariant> SqliteEngine::changeMark(StoreConnection &store)
{
    if (auto inPlace = m_file.check(false); !inPlace)
        return tl::unexpected(inPlace.error());
    return store.readOnce(QStringLiteral("PRAGMA data_version"));
}

Status SqliteEngine::listen(QSqlDatabase &, QObject *, const std::function<void()> &)
{
    return {}; // a file announces nothing
}

/// The file and its write-ahead log.
Result<qint64> SqliteEngine::bytes(StoreConnection &) const
{
    return QFileInfo(path()).size() + QFileInfo(m_file.log()).size();
}

Result<QString> SqliteEngine::checkIntegrity(StoreConnection &store)
{
    const auto said = store.readOnce(QStringLiteral("PRAGMA integrity_check(1)"));
    return said ? Result<QString>(said->toString()) : tl::unexpected(said.error());
}

Result<qint64> SqliteEngine::countBrokenReferences(StoreConnection &store)
{
    const auto count = store.readOnce(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
    return count ? Result<qint64>(count->toLongLong()) : tl::unexpected(count.error());
}

} // namespace squidie::inline v0
