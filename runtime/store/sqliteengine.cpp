// SPDX-License-Identifier: Apache-2.0
#include "store/sqliteengine.h"

#include <squidie/instant.h>
#include "base/sentences.h"
#include "store/activitycounter.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSqlError>
#include <QUrl>

namespace squidie::inline v0 {
namespace {

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

/// The store files that this process has open, and how often. POSIX drops all of a process's locks on a file when the
/// process closes any descriptor of it: looking into a store that is open would take SQLite's locks away, and another
/// process, thinking itself alone, would then remove the write-ahead log that this one still writes to.
class OpenFiles {
public:
    /// Held from a look into a file until the connection to it is counted.
    static QMutex &mutex()
    {
        static QMutex instance;
        return instance;
    }
    static QHash<QString, int> &counts()
    {
        static QHash<QString, int> instance;
        return instance;
    }
    static QString nameOf(const QString &path)
    {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        return canonical.isEmpty() ? path : canonical;
    }
};

QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

/// An older store is copied before anything in it changes.
Status backUp(StoreConnection &store, int version)
{
    const QString stamp = formatSeconds(systemNow()).remove(u':');
    const QString copy = QStringLiteral("%1.v%2-%3.backup").arg(store.path()).arg(version).arg(stamp);
    return store.runOnce(QStringLiteral("VACUUM INTO ") + quotedText(copy));
}

Status runMigrations(StoreConnection &store, int from)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Another process may have migrated it while this one waited for the lock.
    const auto version = store.readOnce(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() != from)
        return {};
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
    return transaction->commit();
}

} // namespace

SqliteEngine::SqliteEngine(const StoreLocation &location)
    : StoreEngine(QFileInfo(location.path).absoluteFilePath()),
      m_mustExist(location.mustExist)
{
}

SqliteEngine::~SqliteEngine()
{
    if (m_countedAs.isEmpty())
        return;
    const QMutexLocker lock(&OpenFiles::mutex());
    if (--OpenFiles::counts()[m_countedAs] == 0)
        OpenFiles::counts().remove(m_countedAs);
}

const SqlDialect &SqliteEngine::dialect() const
{
    static const SqlDialect sqlite{
        .locksRows = false,
        .returnsRows = false,
        .escapesText = false,
        .readsForward = true,
        .inRows = QStringLiteral(" IN (SELECT value FROM json_each(?))"),
        .rowListBegin = QStringLiteral("["),
        .rowListEnd = QStringLiteral("]"),
        .insertFact = QStringLiteral("INSERT INTO facts (run_id, sequence, type, recorded_at, data)"
                                     " VALUES (?, ?, ?, ?, CAST(? AS TEXT))"),
        .furtherFact = QString(),
        .forUpdate = QString(),
        .alongIndex = QStringLiteral(" INDEXED BY "),
        .signalBeginning = QStringLiteral("signal_id"),
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
    if (!OpenFiles::counts().contains(OpenFiles::nameOf(path()))) {
        if (auto header = checkHeader(); !header)
            return header;
    }
    if ((access == Store::Access::Reader || m_mustExist) && !QFileInfo::exists(path()))
        return tl::unexpected(error(StoreReason::NotFound));
    if (auto opened = open(database, access, busyTimeout); !opened)
        return opened;
    m_countedAs = OpenFiles::nameOf(path());
    ++OpenFiles::counts()[m_countedAs];
    return {};
}

/// Looked at before SQLite does anything with the file: a stranger's file is never touched.
Status SqliteEngine::checkHeader() const
{
    const QFileInfo info(path());
    if (!info.exists())
        return {};
    if (info.isDir())
        return tl::unexpected(error(StoreReason::NotAStore, tr("it is a folder")));
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(error(StoreReason::CannotOpen, file.errorString()));
    const QByteArray start = file.read(16);
    // SQLite takes an empty file for a new database, and removes a log beside it.
    if (start.isEmpty() && QFileInfo(path() + QStringLiteral("-wal")).size() > 0)
        return tl::unexpected(error(StoreReason::Corrupt, tr("the file is empty, but its write-ahead log is not")));
    if (!start.isEmpty() && start != QByteArray("SQLite format 3\0", 16))
        return tl::unexpected(error(StoreReason::NotAStore));
    return {};
}

Status SqliteEngine::open(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout)
{
    if (access == Store::Access::ReadWrite && !QDir().mkpath(QFileInfo(path()).absolutePath()))
        return tl::unexpected(error(StoreReason::CannotOpen, tr("its folder cannot be created")));
    QString name = path();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    // A look must not change the file: closed as the last one, a connection that may write would write the log back into
    // the store and remove it, and everything after the damage in a damaged log would be lost for good.
    if (access == Store::Access::Reader)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    // Without write permission SQLite can make no shared memory beside a store at rest; nobody can be writing it either.
    const QFileInfo folder(QFileInfo(path()).absolutePath());
    if (access == Store::Access::Reader && !folder.isWritable() && !QFileInfo::exists(path() + QStringLiteral("-wal"))) {
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
    const auto version = store.readOnce(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto application = store.readOnce(QStringLiteral("PRAGMA application_id"));
    const auto tables = store.readOnce(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!application || !tables)
        return tl::unexpected((application ? tables : application).error());
    if (tables->toInt() > 0 && application->toInt() != schema::applicationId)
        return tl::unexpected(error(StoreReason::NotAStore));
    return version->toInt();
}

Status SqliteEngine::configure(StoreConnection &store, Store::Access access)
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA cache_size = -32768"),
                        QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Store::Access::Reader)
        pragmas << QStringLiteral("PRAGMA query_only = ON");
    else
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA wal_autocheckpoint = 4000");
    for (const QString &pragma : pragmas) {
        if (auto done = store.runOnce(pragma); !done)
            return done;
    }
    return {};
}

Status SqliteEngine::migrate(StoreConnection &store, int from)
{
    if (from > 0) {
        if (auto copied = backUp(store, from); !copied)
            return copied;
    }
    return runMigrations(store, from);
}

Status SqliteEngine::beginWriting(StoreConnection &store)
{
    // A deferred BEGIN would fail at its first write where another process writes, and no timeout cures that.
    return store.run(QStringLiteral("BEGIN IMMEDIATE"));
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

Result<QVariant> SqliteEngine::changeMark(StoreConnection &store)
{
    return store.readOnce(QStringLiteral("PRAGMA data_version"));
}

Status SqliteEngine::listen(QSqlDatabase &, QObject *, const std::function<void()> &)
{
    return {}; // a file announces nothing
}

/// The file and its write-ahead log.
qint64 SqliteEngine::bytes(StoreConnection &) const
{
    return QFileInfo(path()).size() + QFileInfo(path() + QStringLiteral("-wal")).size();
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
