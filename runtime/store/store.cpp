// SPDX-License-Identifier: Apache-2.0
#include <squidie/store.h>

#include "store/propertytable.h"
#include "store/schema.h"
#include "store/storeengine.h"

#include <QAtomicInteger>
#include <QRandomGenerator>
#include <QSqlError>
#include <QThread>

namespace squidie::inline v0 {
namespace {

QString nextConnectionName()
{
    static QAtomicInteger<int> counter = 0;
    return QStringLiteral("squidie-store-%1").arg(counter.fetchAndAddRelaxed(1));
}

} // namespace

Store::Store(StoreLocation location, Access access, std::chrono::milliseconds busyTimeout,
             std::unique_ptr<StoreEngine> engine)
    : m_location(std::move(location)),
      m_access(access),
      m_busyTimeout(busyTimeout),
      m_engine(std::move(engine)),
      m_dialect(&m_engine->dialect())
{
}

Store::~Store()
{
    disconnect();
    qDeleteAll(m_retired);
}

QString Store::path() const
{
    return m_engine->path();
}

namespace {

Status refuseUnfinishedCopy(Store &store)
{
    const auto source = PropertyTable(store).get(copyOfProperty);
    if (!source)
        return tl::unexpected(source.error());
    return source->isEmpty() ? Status() : tl::unexpected(storeError(store.path(), QStringLiteral("unfinished_copy")));
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreLocation &location, Access access,
                                           std::chrono::milliseconds busyTimeout)
{
    auto store = openAny(location, access, busyTimeout);
    if (!store)
        return store;
    if (auto whole = refuseUnfinishedCopy(**store); !whole)
        return tl::unexpected(whole.error());
    return store;
}

Result<std::unique_ptr<Store>> Store::openCopyTarget(const StoreLocation &location, std::chrono::milliseconds busyTimeout)
{
    return openAny(location, Access::ReadWrite, busyTimeout);
}

Result<std::unique_ptr<Store>> Store::openAny(const StoreLocation &location, Access access,
                                              std::chrono::milliseconds busyTimeout)
{
    auto engine = StoreEngine::make(location);
    if (!engine)
        return tl::unexpected(engine.error());
    StoreLocation shown = location;
    shown.path = (*engine)->path();
    std::unique_ptr<Store> store(new Store(std::move(shown), access, busyTimeout, std::move(*engine)));
    if (auto established = store->establish(); !established)
        return tl::unexpected(established.error());
    return store;
}

/// A connection with the schema that this program knows.
Status Store::establish()
{
    m_connectionName = nextConnectionName();
    m_database = QSqlDatabase::addDatabase(m_engine->driver(), m_connectionName);
    if (!m_database.isValid())
        return tl::unexpected(storeError(path(), QStringLiteral("driver_missing")));
    if (auto connected = m_engine->connect(m_database, m_access, m_busyTimeout); !connected)
        return connected;
    const auto version = m_engine->findVersion(*this);
    if (!version)
        return tl::unexpected(version.error());
    m_schemaVersion = *version;
    if (m_schemaVersion > schema::currentVersion())
        return tl::unexpected(
            storeError(path(), QStringLiteral("newer_version"),
                       tr("schema version %1; this program knows %2").arg(m_schemaVersion).arg(schema::currentVersion())));
    const bool isCurrent = m_schemaVersion == schema::currentVersion();
    if (!isCurrent && m_access == Access::Reader)
        return tl::unexpected(
            storeError(path(), QStringLiteral("older_version"), tr("schema version %1").arg(m_schemaVersion)));
    if (auto configured = m_engine->configure(*this, m_access); !configured)
        return configured;
    if (!isCurrent) {
        if (auto migrated = m_engine->migrate(*this, m_schemaVersion); !migrated)
            return migrated;
        m_schemaVersion = schema::currentVersion();
    }
    return m_told ? m_engine->listen(m_database, &m_context, m_told) : Status();
}

void Store::disconnect()
{
    // Where the server is told of the end of each statement, the end of the connection is told sooner.
    const bool connectionFirst = !m_dialect->readsForward;
    if (!connectionFirst)
        qDeleteAll(m_prepared);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
    // A statement that failed may still be in somebody's hands.
    qDeleteAll(std::exchange(m_retired, {}));
    if (connectionFirst)
        m_retired = m_prepared.values();
    m_prepared.clear();
    m_preparedAt.clear();
}

bool Store::isLost() const
{
    // A server's end may be noticed between two uses.
    return m_lost || (m_dialect->locksRows && !m_database.isOpen());
}

/// What there is to do for a connection that was lost: connecting again, but not in the middle of a transaction, whose
/// beginning is lost with it.
Status Store::disconnected()
{
    if (m_inTransaction)
        return tl::unexpected(storeError(path(), QStringLiteral("connection_lost"), tr("during a transaction")));
    disconnect();
    m_lost = false;
    auto established = establish();
    m_lost = !established;
    return established;
}

Error Store::errorFrom(const QSqlError &error)
{
    Error ours = m_engine->errorFrom(error);
    m_lost = m_lost || isUnreachable(ours);
    return ours;
}

Result<Statement> Store::prepare(const QString &sql, bool returnsRow)
{
    if (isLost()) {
        if (auto connected = disconnected(); !connected)
            return tl::unexpected(connected.error());
    }
    // Mostly the very text of last time: its address is known sooner than its words.
    if (const auto known = m_preparedAt.constFind(sql.constData()); known != m_preparedAt.constEnd())
        return Statement(*this, **known, m_dialect->escapesText, returnsRow);
    QSqlQuery *&query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(m_dialect->readsForward);
        if (!fresh->prepare(returnsRow ? sql + QStringLiteral(" RETURNING id") : sql)) {
            const Error error = errorFrom(fresh->lastError());
            m_prepared.remove(sql);
            return tl::unexpected(error);
        }
        query = fresh.release();
        m_preparedAt.insert(sql.constData(), query);
    }
    return Statement(*this, *query, m_dialect->escapesText, returnsRow);
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
    if (isLost()) {
        if (auto connected = disconnected(); !connected)
            return connected;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorFrom(query.lastError()));
    return {};
}

Result<QVariant> Store::readOnce(const QString &sql)
{
    if (isLost()) {
        if (auto connected = disconnected(); !connected)
            return tl::unexpected(connected.error());
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(m_dialect->readsForward);
    if (!query.exec(sql))
        return tl::unexpected(errorFrom(query.lastError()));
    return query.next() ? query.value(0) : QVariant();
}

Status Store::visitIntegers(const QString &sql, const QVector<qint64> &values, int columns,
                            const std::function<void(const qint64 *)> &visitor)
{
    if (isLost()) {
        if (auto connected = disconnected(); !connected)
            return connected;
    }
    return m_engine->visitIntegers(*this, m_database, sql, values, columns, visitor);
}

qint64 Store::bytes()
{
    return m_engine->bytes(*this);
}
Result<QVariant> Store::changeMark()
{
    return m_engine->changeMark(*this);
}
Result<QString> Store::checkIntegrity()
{
    return m_engine->checkIntegrity(*this);
}
Result<qint64> Store::countBrokenReferences()
{
    return m_engine->countBrokenReferences(*this);
}

Status Store::listen(std::function<void()> told)
{
    m_told = std::move(told);
    return isLost() ? Status() : m_engine->listen(m_database, &m_context, m_told);
}

Result<QString> Store::engineVersion()
{
    const auto version = readOnce(m_engine->versionQuery());
    return version ? Result<QString>(version->toString()) : tl::unexpected(version.error());
}

Status Store::begin(Status (StoreEngine::*how)(Store &))
{
    const Status begun = (m_engine.get()->*how)(*this);
    m_inTransaction = begun.has_value();
    return begun;
}

Status Store::commit()
{
    const bool wasLost = isLost();
    Status committed = m_engine->commit(*this);
    if (committed) {
        m_inTransaction = false;
    } else if (!wasLost && storeReason(committed.error()) == QLatin1String("connection_lost")) {
        const QJsonObject value = committed.error().value.toObject();
        committed = tl::unexpected(
            storeError(path(), QStringLiteral("outcome_unknown"), value.value(QStringLiteral("detail")).toString()));
    }
    return committed;
}

/// What was lost with its connection is undone already.
Status Store::end(Status (StoreEngine::*how)(Store &))
{
    const Status ended = isLost() ? Status() : (m_engine.get()->*how)(*this);
    m_inTransaction = false;
    return isLost() ? Status() : ended;
}

Result<Transaction> Transaction::begin(Store &store)
{
    if (auto begun = store.begin(&StoreEngine::beginWriting); !begun)
        return tl::unexpected(begun.error());
    return Transaction(store);
}

Transaction::~Transaction()
{
    if (!m_store)
        return;
    if (auto undone = m_store->end(&StoreEngine::rollBack); !undone)
        qWarning("A transaction could not be rolled back: %s", qUtf8Printable(errorSentence(undone.error())));
}

Status Transaction::commit()
{
    auto committed = m_store->commit();
    if (committed)
        m_store = nullptr;
    return committed;
}

Result<ReadTransaction> ReadTransaction::begin(Store &store)
{
    if (auto begun = store.begin(&StoreEngine::beginReading); !begun)
        return tl::unexpected(begun.error());
    return ReadTransaction(store);
}

ReadTransaction::~ReadTransaction()
{
    if (!m_store)
        return;
    if (auto ended = m_store->end(&StoreEngine::commit); !ended)
        qWarning("A read transaction could not be ended: %s", qUtf8Printable(errorSentence(ended.error())));
}

void restBeforeRetry(int attempt)
{
    QThread::msleep(QRandomGenerator::global()->bounded(5U << attempt) + 1);
}

} // namespace squidie::inline v0
