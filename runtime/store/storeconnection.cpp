// SPDX-License-Identifier: Apache-2.0
#include "store/storeconnection.h"

#include "store/activitycounter.h"
#include "store/schema.h"
#include "store/storeengine.h"

#include <QAtomicInteger>
#include <QSqlError>
#include <QSqlQuery>

#include <tuple>

namespace squidie::inline v0 {
namespace {

QString nextConnectionName()
{
    static QAtomicInteger<int> counter = 0;
    return QStringLiteral("squidie-store-%1").arg(counter.fetchAndAddRelaxed(1));
}

} // namespace

StoreConnection::StoreConnection(StoreLocation location, Access access, std::chrono::milliseconds busyTimeout,
                                 std::unique_ptr<StoreEngine> engine)
    : m_location(std::move(location)),
      m_access(access),
      m_busyTimeout(busyTimeout),
      m_engine(std::move(engine)),
      m_dialect(&m_engine->dialect()),
      m_link(m_engine->link())
{
}

StoreConnection::~StoreConnection()
{
    disconnect();
}

StoreConnection &connectionOf(Store &store)
{
    return static_cast<StoreConnection &>(store); // nothing else derives from Store
}

QString StoreConnection::path() const
{
    return m_engine->path();
}

Result<std::unique_ptr<StoreConnection>> StoreConnection::open(const StoreLocation &location, Access access,
                                                               std::chrono::milliseconds busyTimeout)
{
    auto engine = StoreEngine::make(location);
    if (!engine)
        return tl::unexpected(engine.error());
    StoreLocation shown = location;
    shown.path = (*engine)->path();
    std::unique_ptr<StoreConnection> store(new StoreConnection(std::move(shown), access, busyTimeout, std::move(*engine)));
    if (auto established = store->establish(); !established)
        return tl::unexpected(established.error());
    store->m_location.mustExist = true; // whoever opens the same store again makes no other in its place
    return store;
}

/// Connects, and brings the schema to this program's version.
Status StoreConnection::establish()
{
    m_connectionName = nextConnectionName();
    m_database = QSqlDatabase::addDatabase(m_engine->driver(), m_connectionName);
    if (!m_database.isValid())
        return tl::unexpected(storeError(path(), StoreReason::DriverMissing));
    if (auto connected = m_engine->connect(m_database, m_access, m_busyTimeout); !connected)
        return connected;
    if (auto known = readVersion(); !known)
        return known;
    const bool isCurrent = m_schemaVersion == schema::currentVersion();
    if (!isCurrent && m_access == Access::Reader)
        return tl::unexpected(storeError(path(), StoreReason::OlderVersion, tr("schema version %1").arg(m_schemaVersion)));
    if (auto configured = m_engine->configure(*this, m_access); !configured)
        return configured;
    if (!isCurrent) {
        if (auto migrated = m_engine->migrate(*this); !migrated)
            return migrated;
        if (auto known = readVersion(); !known) // another process's, perhaps
            return known;
    }
    return m_changed ? m_engine->listen(m_database, &m_context, m_changed) : Status();
}

Status StoreConnection::readVersion()
{
    const auto version = m_engine->findVersion(*this);
    if (!version)
        return tl::unexpected(version.error());
    m_schemaVersion = *version;
    if (m_schemaVersion <= schema::currentVersion())
        return {};
    return tl::unexpected(
        storeError(path(), StoreReason::NewerVersion,
                   tr("schema version %1; this program knows %2").arg(m_schemaVersion).arg(schema::currentVersion())));
}

void StoreConnection::disconnect()
{
    m_engine->prepareToClose();
    // A server is told of the end of each statement: ending the connection first spares that.
    const bool connectionFirst = !m_dialect->readsForward;
    m_preparedAt.clear();
    if (!connectionFirst)
        m_prepared.clear();
    {
        const AnswerWait wait(m_link.get(), ServerLink::shortPatience);
        m_database.close();
    }
    if (m_link)
        m_link->closed();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
    // A caller may still hold a statement that failed.
    m_retired = std::exchange(m_prepared, {});
}

bool StoreConnection::isLost() const
{
    // The driver may notice the loss of the server between two uses.
    return m_lost || (m_dialect->locksRows && !m_database.isOpen());
}

/// Connects again, but not in the middle of a transaction: its first part was lost with the connection.
Status StoreConnection::reconnectIfLost()
{
    if (!isLost())
        return {};
    if (m_inTransaction)
        return tl::unexpected(storeError(path(), StoreReason::ConnectionLost, tr("during a transaction")));
    disconnect();
    m_lost = false;
    auto established = establish();
    m_lost = !established;
    return established;
}

Error StoreConnection::errorFrom(const QSqlError &error)
{
    Error ours = m_engine->errorFrom(error);
    m_lost = m_lost || isUnreachable(ours);
    return ours;
}

Result<Statement> StoreConnection::prepare(const QString &sql, bool returnsRow)
{
    if (auto connected = reconnectIfLost(); !connected)
        return tl::unexpected(connected.error());
    // Mostly the very same text as last time: comparing addresses is cheaper than hashing the text.
    if (const auto known = m_preparedAt.constFind(sql.constData()); known != m_preparedAt.constEnd())
        return Statement(*this, **known);
    auto known = m_prepared.find(sql);
    if (known == m_prepared.end()) {
        const AnswerWait wait(m_link.get(), m_patience);
        auto fresh = m_engine->prepare(*this, m_database, sql, returnsRow);
        if (!fresh)
            return tl::unexpected(fresh.error());
        known = m_prepared.emplace(sql, std::move(*fresh)).first;
        m_preparedAt.insert(known->first.constData(), known->second.get());
    }
    return Statement(*this, *known->second);
}

Result<Statement> StoreConnection::queryWith(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    if (auto ran = statement->runWith(values); !ran)
        return tl::unexpected(ran.error());
    return statement;
}

Status StoreConnection::runOnce(const QString &sql)
{
    if (auto connected = reconnectIfLost(); !connected)
        return connected;
    const AnswerWait wait(m_link.get(), m_patience);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(m_engine->asSent(sql)))
        return tl::unexpected(errorFrom(query.lastError()));
    return {};
}

Result<QVariant> StoreConnection::readOnce(const QString &sql)
{
    if (auto connected = reconnectIfLost(); !connected)
        return tl::unexpected(connected.error());
    const AnswerWait wait(m_link.get(), m_patience);
    QSqlQuery query(m_database);
    query.setForwardOnly(m_dialect->readsForward);
    if (!query.exec(m_engine->asSent(sql)))
        return tl::unexpected(errorFrom(query.lastError()));
    if (query.next())
        return query.value(0);
    return query.lastError().isValid() ? Result<QVariant>(tl::unexpected(errorFrom(query.lastError()))) : QVariant();
}

Status StoreConnection::visitIntegers(const QString &sql, const QVector<qint64> &values, int columns,
                                      const std::function<void(const qint64 *)> &visitor)
{
    if (auto connected = reconnectIfLost(); !connected)
        return connected;
    const AnswerWait wait(m_link.get(), ServerLink::forever);
    return m_engine->visitIntegers(*this, m_database, sql, values, columns, visitor);
}

Status StoreConnection::visitRows(const QString &sql, const QVector<qint64> &values,
                                  const std::function<bool(const ScannedRow &)> &visitor)
{
    if (auto connected = reconnectIfLost(); !connected)
        return connected;
    const AnswerWait wait(m_link.get(), ServerLink::forever);
    return m_engine->visitRows(*this, m_database, sql, values, visitor);
}

Status StoreConnection::insertRows(const QString &table, const QStringList &columns, const QVector<QVariantList> &rows)
{
    if (rows.isEmpty())
        return {};
    if (auto connected = reconnectIfLost(); !connected)
        return connected;
    const AnswerWait wait(m_link.get(), m_patience);
    return m_engine->insertRows(*this, m_database, table, columns, rows);
}

void StoreConnection::watch(const JobControl *job)
{
    m_engine->watch(job);
}

ActivityCounter &StoreConnection::counter()
{
    if (!m_counter)
        m_counter = std::make_unique<ActivityCounter>(*this);
    return *m_counter;
}

Result<qint64> StoreConnection::bytes()
{
    return m_engine->bytes(*this);
}
Result<QVariant> StoreConnection::changeMark()
{
    // Asked twice a second, and answered at once.
    const auto before = std::exchange(m_patience, ServerLink::shortPatience);
    auto mark = m_engine->changeMark(*this);
    m_patience = before;
    return mark;
}
Result<QString> StoreConnection::checkIntegrity()
{
    return m_engine->checkIntegrity(*this);
}
Result<qint64> StoreConnection::countBrokenReferences()
{
    return m_engine->countBrokenReferences(*this);
}

Status StoreConnection::listen(std::function<void()> changed)
{
    m_changed = std::move(changed);
    return isLost() ? Status() : m_engine->listen(m_database, &m_context, m_changed);
}

Result<QString> StoreConnection::engineVersion()
{
    const auto version = readOnce(m_engine->versionQuery());
    return version ? Result<QString>(version->toString()) : tl::unexpected(version.error());
}

void StoreConnection::foldCounts()
{
    // What was to be done is done, and the next one folds what is left: a failure here is nobody's.
    if (m_dialect->addsIncrements())
        std::ignore = runOnce(QStringLiteral("SELECT fold_activity(false)"));
}

bool StoreConnection::isNoticeDue()
{
    return m_engine->isNoticeDue();
}

Result<ServerRows> StoreConnection::call(const QString &sql, const ServerValues &values)
{
    if (auto connected = reconnectIfLost(); !connected)
        return tl::unexpected(connected.error());
    if (auto there = m_engine->checkConnection(*this, m_database); !there)
        return tl::unexpected(there.error());
    const AnswerWait wait(m_link.get(), m_patience);
    auto rows = m_engine->call(*this, m_database, sql, values);
    if (!rows && !m_inTransaction && storeReason(rows.error()) == StoreReason::ConnectionLost)
        return tl::unexpected(outcomeUnknown(rows.error()));
    return rows;
}

/// The connection was lost while a transaction was being committed.
Error StoreConnection::outcomeUnknown(const Error &lost) const
{
    return storeError(path(), StoreReason::OutcomeUnknown, lost.value.toObject().value(QStringLiteral("detail")).toString());
}

Status StoreConnection::begin(Status (StoreEngine::*how)(StoreConnection &))
{
    m_counter.reset();
    const Status begun = (m_engine.get()->*how)(*this);
    m_inTransaction = begun.has_value();
    return begun;
}

Status StoreConnection::commit()
{
    bool folds = false;
    if (m_counter) {
        if (auto counted = m_counter->write(); !counted)
            return counted;
        folds = m_counter->isFoldDue();
        m_counter.reset();
    }
    const bool wasLost = isLost();
    Status committed = m_engine->commit(*this);
    if (committed) {
        m_inTransaction = false;
        committed = m_engine->confirm();
        if (folds)
            foldCounts();
    } else if (!wasLost && storeReason(committed.error()) == StoreReason::ConnectionLost) {
        committed = tl::unexpected(outcomeUnknown(committed.error()));
    }
    return committed;
}

/// The end of the connection has already undone a transaction that was lost with it.
Status StoreConnection::end(Status (StoreEngine::*how)(StoreConnection &))
{
    const Status ended = isLost() ? Status() : (m_engine.get()->*how)(*this);
    m_inTransaction = false;
    m_counter.reset();
    return isLost() ? Status() : ended;
}

} // namespace squidie::inline v0
