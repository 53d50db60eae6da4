#include "store/store.h"

#include "base/instant.h"
#include "base/sentences.h"
#include "store/schema.h"

#include <QAtomicInteger>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSqlError>
#include <QUrl>

namespace squidie {
namespace {

// SQLite's primary result codes; extended ones carry them in the low byte.
enum Native { Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

QString reasonFor(int native)
{
    switch (native & 0xff) {
    case Busy:
    case Locked: return QStringLiteral("locked");
    case ReadOnly: return QStringLiteral("read_only");
    case IoError: return QStringLiteral("io_error");
    case Corrupt: return QStringLiteral("corrupt");
    case Full: return QStringLiteral("full");
    case CannotOpen: return QStringLiteral("cannot_open");
    case NotADatabase: return QStringLiteral("not_a_store");
    default: return QStringLiteral("failed");
    }
}

QString sentenceFor(const QString &path, const QString &reason, const QString &detail)
{
    if (reason == QLatin1String("locked"))
        return tr("The store %1 is locked by another program's long transaction. Nothing was written. Wait for it to end, or "
                  "close that program, and try again.").arg(path);
    if (reason == QLatin1String("read_only"))
        return tr("The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give "
                  "yourself write permission, or use another store.").arg(path);
    if (reason == QLatin1String("io_error"))
        return tr("The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk "
                  "and try again.").arg(path, detail);
    if (reason == QLatin1String("corrupt"))
        return tr("The store %1 is damaged (%2). Run \"squidie doctor\" on a copy of it, and restore a backup.").arg(path, detail);
    if (reason == QLatin1String("full"))
        return tr("The disk under the store %1 is full. Nothing was written. Make room and try again.").arg(path);
    if (reason == QLatin1String("not_a_store"))
        return tr("The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet "
                  "to make a new store.").arg(path);
    if (reason == QLatin1String("newer_version"))
        return tr("The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program "
                  "to use it.").arg(path, detail);
    if (reason == QLatin1String("older_version"))
        return tr("The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it "
                  "once for writing.").arg(path, detail);
    if (reason == QLatin1String("not_found"))
        return tr("There is no store %1. Check the path.").arg(path);
    if (reason == QLatin1String("closed"))
        return tr("No store is open. Open one, or make a new one.");
    if (reason == QLatin1String("driver_missing"))
        return tr("Qt's SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).");
    return tr("The store %1 cannot be used: %2.").arg(path, detail);
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

QString nextConnectionName()
{
    static QAtomicInteger<int> counter = 0;
    return QStringLiteral("squidie-store-%1").arg(counter.fetchAndAddRelaxed(1));
}

} // namespace

Error storeError(const QString &path, const QString &reason, const QString &detail)
{
    QJsonObject value{{QStringLiteral("store"), path},
                      {QStringLiteral("reason"), reason},
                      {QStringLiteral("sentence"), sentenceFor(path, reason, detail)}};
    if (!detail.isEmpty())
        value.insert(QStringLiteral("detail"), detail);
    return {ErrorCode::StoreUnavailable, value};
}

bool isLocked(const Error &error)
{
    return error.code == ErrorCode::StoreUnavailable
        && error.value.toObject().value(QStringLiteral("reason")) == QStringLiteral("locked");
}

Error Store::errorFrom(const QSqlError &error) const
{
    return storeError(m_path, reasonFor(error.nativeErrorCode().toInt()), error.databaseText());
}

Store::Store(QString path, QString connectionName)
    : m_path(std::move(path)), m_connectionName(std::move(connectionName))
{
}

Store::~Store()
{
    qDeleteAll(m_prepared);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
    if (m_countedAs.isEmpty())
        return;
    const QMutexLocker lock(&OpenFiles::mutex());
    if (--OpenFiles::counts()[m_countedAs] == 0)
        OpenFiles::counts().remove(m_countedAs);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access, std::chrono::milliseconds busyTimeout)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::unique_ptr<Store> store(new Store(absolute, nextConnectionName()));
    if (auto connected = store->lookAndConnect(access, busyTimeout); !connected)
        return tl::unexpected(connected.error());
    if (auto checked = store->checkSchema(access); !checked)
        return tl::unexpected(checked.error());
    if (auto configured = store->configure(access); !configured)
        return tl::unexpected(configured.error());
    return store;
}

Status Store::lookAndConnect(Access access, std::chrono::milliseconds busyTimeout)
{
    const QMutexLocker lock(&OpenFiles::mutex());
    if (!OpenFiles::counts().contains(OpenFiles::nameOf(m_path))) {
        if (auto header = checkHeader(); !header)
            return header;
    }
    if (access == Access::Reader && !QFileInfo::exists(m_path))
        return tl::unexpected(storeError(m_path, QStringLiteral("not_found")));
    if (auto connected = connect(access, busyTimeout); !connected)
        return connected;
    m_countedAs = OpenFiles::nameOf(m_path);
    ++OpenFiles::counts()[m_countedAs];
    return {};
}

/// Looked at before SQLite does anything with the file: a stranger's file is never touched.
Status Store::checkHeader() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return {};
    if (info.isDir())
        return tl::unexpected(storeError(m_path, QStringLiteral("not_a_store"), tr("it is a folder")));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(storeError(m_path, QStringLiteral("cannot_open"), file.errorString()));
    const QByteArray start = file.read(16);
    // SQLite takes an empty file for a store to be made, and removes a log that stands beside it.
    if (start.isEmpty() && QFileInfo(m_path + QStringLiteral("-wal")).size() > 0)
        return tl::unexpected(storeError(m_path, QStringLiteral("corrupt"),
                                         tr("the file is empty, but its write-ahead log is not")));
    if (!start.isEmpty() && start != QByteArray("SQLite format 3\0", 16))
        return tl::unexpected(storeError(m_path, QStringLiteral("not_a_store")));
    return {};
}

Status Store::connect(Access access, std::chrono::milliseconds busyTimeout)
{
    if (access == Access::ReadWrite && !QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return tl::unexpected(storeError(m_path, QStringLiteral("cannot_open"), tr("its folder cannot be made")));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    if (!m_database.isValid())
        return tl::unexpected(storeError(m_path, QStringLiteral("driver_missing")));
    QString name = m_path;
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    // A look must not change the file: closed as the last one, a connection that may write would write the log back into
    // the store and remove it, and from a damaged log all that stands after the damage would be gone for good.
    if (access == Access::Reader)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    // Without write permission SQLite can make no shared memory beside a store at rest; nobody can be writing it either.
    const QFileInfo folder(QFileInfo(m_path).absolutePath());
    if (access == Access::Reader && !folder.isWritable() && !QFileInfo::exists(m_path + QStringLiteral("-wal"))) {
        QUrl url = QUrl::fromLocalFile(m_path);
        url.setQuery(QStringLiteral("immutable=1"));
        name = url.toString(QUrl::FullyEncoded);
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::unexpected(errorFrom(m_database.lastError()));
    return {};
}

Status Store::checkSchema(Access access)
{
    const auto version = readOnce(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto application = readOnce(QStringLiteral("PRAGMA application_id"));
    const auto tables = readOnce(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!application || !tables)
        return tl::unexpected((application ? tables : application).error());
    m_schemaVersion = version->toInt();
    if (tables->toInt() > 0 && application->toInt() != schema::applicationId)
        return tl::unexpected(storeError(m_path, QStringLiteral("not_a_store")));
    if (m_schemaVersion > schema::currentVersion())
        return tl::unexpected(storeError(
            m_path, QStringLiteral("newer_version"),
            tr("schema version %1; this program knows %2").arg(m_schemaVersion).arg(schema::currentVersion())));
    if (m_schemaVersion < schema::currentVersion() && access == Access::Reader)
        return tl::unexpected(storeError(m_path, QStringLiteral("older_version"),
                                         tr("schema version %1").arg(m_schemaVersion)));
    return {};
}

namespace {

QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

/// An older store is copied before anything in it changes.
Status backUp(Store &store, int version)
{
    const QString stamp = formatSeconds(systemNow()).remove(u':');
    const QString copy = QStringLiteral("%1.v%2-%3.backup").arg(store.path()).arg(version).arg(stamp);
    return store.runOnce(QStringLiteral("VACUUM INTO ") + quotedText(copy));
}

Status migrate(Store &store, int from)
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
    for (const QString &sql : {QStringLiteral("PRAGMA application_id = %1").arg(schema::applicationId),
                               QStringLiteral("PRAGMA user_version = %1").arg(schema::currentVersion())}) {
        if (auto done = store.runOnce(sql); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace

Status Store::configure(Access access)
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA cache_size = -32768"),
                        QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Access::Reader)
        pragmas << QStringLiteral("PRAGMA query_only = ON");
    else
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA wal_autocheckpoint = 4000");
    for (const QString &pragma : pragmas) {
        if (auto done = runOnce(pragma); !done)
            return done;
    }
    if (access == Access::Reader || m_schemaVersion == schema::currentVersion())
        return {};
    if (m_schemaVersion > 0) {
        if (auto copied = backUp(*this, m_schemaVersion); !copied)
            return copied;
    }
    if (auto migrated = migrate(*this, m_schemaVersion); !migrated)
        return migrated;
    m_schemaVersion = schema::currentVersion();
    return {};
}

Result<Statement> Store::prepare(const QString &sql)
{
    // Mostly the very text of last time: its address is known sooner than its words.
    if (const auto known = m_preparedAt.constFind(sql.constData()); known != m_preparedAt.constEnd())
        return Statement(*this, **known);
    QSqlQuery *&query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Error error = errorFrom(fresh->lastError());
            m_prepared.remove(sql);
            return tl::unexpected(error);
        }
        query = fresh.release();
        m_preparedAt.insert(sql.constData(), query);
    }
    return Statement(*this, *query);
}

Result<Statement> Store::queryWith(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    if (auto ran = statement->runWith(values); !ran)
        return tl::unexpected(ran.error());
    return statement;
}

Status Store::runOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorFrom(query.lastError()));
    return {};
}

Result<QVariant> Store::readOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorFrom(query.lastError()));
    return query.next() ? query.value(0) : QVariant();
}

qint64 Store::bytes() const
{
    return QFileInfo(m_path).size() + QFileInfo(m_path + QStringLiteral("-wal")).size();
}

Result<Transaction> Transaction::begin(Store &store)
{
    // A deferred BEGIN would fail at its first write where another process writes, and no timeout cures that.
    if (auto begun = store.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    return Transaction(store);
}

Transaction::~Transaction()
{
    if (!m_store)
        return;
    if (auto undone = m_store->run(QStringLiteral("ROLLBACK")); !undone)
        qWarning("A transaction could not be rolled back: %s", qUtf8Printable(errorSentence(undone.error())));
}

Status Transaction::commit()
{
    auto committed = m_store->run(QStringLiteral("COMMIT"));
    if (committed)
        m_store = nullptr;
    return committed;
}

Result<ReadTransaction> ReadTransaction::begin(Store &store)
{
    if (auto begun = store.run(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    return ReadTransaction(store);
}

ReadTransaction::~ReadTransaction()
{
    if (!m_store)
        return;
    if (auto ended = m_store->run(QStringLiteral("COMMIT")); !ended)
        qWarning("A read transaction could not be ended: %s", qUtf8Printable(errorSentence(ended.error())));
}

} // namespace squidie
