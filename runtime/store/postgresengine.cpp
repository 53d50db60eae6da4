// SPDX-License-Identifier: Apache-2.0
#include "store/postgresengine.h"

#include "base/sentences.h"
#include "base/squidiecall.h"
#include "store/activitycounter.h"
#include "store/libpq.h"
#include "store/passwordfile.h"
#include "store/postgrescall.h"
#include "store/postgrescopy.h"
#include "store/postgresreason.h"
#include "store/qualifiednames.h"
#include "store/refusalcode.h"
#include "store/schema.h"
#include "store/sqltext.h"
#include "store/transaction.h"

#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// What is asked of libpq where the address says nothing. A link on which nothing comes back is given up after ten seconds
/// (milliseconds), an idle one after twenty.
constexpr std::pair<const char *, const char *> ownParameters[] = {
    {"connect_timeout", "10"}, {"application_name", "squidie"}, {"tcp_user_timeout", "10000"},
    {"keepalives_idle", "10"}, {"keepalives_interval", "3"},    {"keepalives_count", "3"},
};
/// A server passes on one connection's notices one commit after the other: not worth it for each of thousands a second.
/// Readers compare the change mark as well.
constexpr std::chrono::milliseconds noticeInterval{500};

QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

/// As libpq reads a value in a list of options.
QString quotedOption(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

} // namespace

PostgresEngine::PostgresEngine(const StoreLocation &location, PostgresAddress address)
    : StoreEngine(withoutSecrets(location.path)),
      m_address(std::move(address)),
      m_password(location.password),
      m_mustExist(location.mustExist)
{
}

const SqlDialect &PostgresEngine::dialect() const
{
    static const SqlDialect postgres{
        .locksRows = true,
        .returnsRows = true,
        .escapesText = true,
        .readsForward = false,
        .inRows = u" = ANY (CAST(? AS bigint[]))"_s,
        .inSelected = u" = ANY (ARRAY (%1))"_s,
        .rowListBegin = u"{"_s,
        .rowListEnd = u"}"_s,
        .insertFact = u"INSERT INTO facts (run_id, sequence, type, recorded_at, data)"
                      " VALUES (?, ?, ?, ?, convert_from(?, 'UTF8'))"_s,
        .furtherFact = u", (?, ?, ?, ?, convert_from(?, 'UTF8'))"_s,
        .forUpdate = u" FOR UPDATE"_s,
        .alongIndex = QString(),
        .signalBeginning = u"substr(signal_id, 1, 400)"_s,
        .counts = u"activity_now"_s,
        .countSums = u"activity_sums"_s,
    };
    return postgres;
}

QString PostgresEngine::driver() const
{
    return u"QPSQL"_s;
}

Error PostgresEngine::errorFrom(const QSqlError &said) const
{
    if (const auto waited = m_link->hungUpAfter())
        return error(StoreReason::ConnectionLost,
                     tr("it gave no answer for %1 s").arg(double(waited->count()) / 1000, 0, 'f', 1));
    return error(reasonFor(said), firstLine(said));
}

QString PostgresEngine::asSent(const QString &sql) const
{
    return qualifiedNames(sql, m_schema);
}

/// Of a connection that was never made.
Error PostgresEngine::connectionError(const QSqlError &said, Parameters asked, const QString &exposedFile) const
{
    const QString code = refusalCode(asked);
    const StoreReason found = reasonOf(code, StoreReason::CannotConnect);
    const StoreReason reason = found == StoreReason::ConnectionLost ? StoreReason::CannotConnect : found;
    const QString words = firstLine(said);
    if (reason == StoreReason::WrongPassword && !exposedFile.isEmpty())
        return error(reason,
                     tr("%1; the password file %2 was not used, since others may read it: chmod 600 %3")
                         .arg(words, exposedFile, shellQuoted(exposedFile)));
    if (code.isEmpty() && isCertificateUntrusted(std::move(asked)))
        return error(StoreReason::UntrustedCertificate, words);
    Error refused = error(reason, words);
    if (reason != StoreReason::CannotConnect || code.isEmpty())
        return refused;
    // There is a server, and it is the right one.
    QJsonObject value = refused.value.toObject();
    value.insert(u"sentence"_s,
                 code == QLatin1String(tooManyConnectionsCode)
                     ? tr("The server of the store %1 has no connection left (%2). Close programs that use it, or ask its "
                          "administrator to allow more. The next use tries again.")
                           .arg(path(), words)
                     : tr("The server of the store %1 runs, but takes no connections at the moment (%2). The next use tries "
                          "again.")
                           .arg(path(), words));
    refused.value = value;
    return refused;
}

/// With what QtSql has fields of its own for.
PostgresEngine::Parameters PostgresEngine::whole(Parameters parameters) const
{
    const std::pair<QString, QString> fields[] = {{u"host"_s, m_address.hosts()},
                                                  {u"port"_s, m_address.ports()},
                                                  {u"dbname"_s, m_address.database},
                                                  {u"user"_s, m_address.user},
                                                  {u"password"_s, m_password}};
    for (const auto &field : fields) {
        if (!field.second.isEmpty())
            parameters.append(field);
    }
    return parameters;
}

Status PostgresEngine::connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout)
{
    m_isReader = access == Store::Access::Reader;
    database.setDatabaseName(m_address.database);
    database.setUserName(m_address.user);
    database.setHostName(m_address.hosts());
    database.setPassword(m_password);
    auto parameters = m_address.options;
    if (const QString ports = m_address.ports(); !ports.isEmpty()) // Qt knows a single one
        parameters.append({u"port"_s, ports});
    const auto given = [this](const QString &name) {
        return std::any_of(m_address.options.begin(), m_address.options.end(),
                           [&name](const auto &option) { return option.first == name; });
    };
    for (const auto &[name, value] : ownParameters) {
        if (!given(QLatin1String(name)))
            parameters.append({QLatin1String(name), QLatin1String(value)});
    }
    // libpq would leave it out as well, but with a warning on standard error. No file can have this name.
    const QString exposed = exposedPasswordFile();
    if (!exposed.isEmpty())
        parameters.append({u"passfile"_s, u"/dev/null/none"_s});
    QStringList options;
    for (const auto &[name, value] : std::as_const(parameters))
        options << name + u'=' + quotedOption(value);
    database.setConnectOptions(options.join(u';'));
    const AnswerWait wait(m_link.get(), ServerLink::forever); // as long as connect_timeout
    m_link->closed();
    if (!database.open())
        return tl::unexpected(connectionError(database.lastError(), whole(std::move(parameters)), exposed));
    const Libpq *libpq = Libpq::find();
    m_link->connected(libpq ? libpq->socketOf(Libpq::connectionOf(database)) : -1);
    return setUp(database, access, busyTimeout);
}

Status PostgresEngine::setUp(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout)
{
    if (auto found = findSchema(database); !found)
        return found;
    QStringList settings{u"SET lock_timeout = %1"_s.arg(std::max<qint64>(busyTimeout.count(), 1)),
                         u"SET client_min_messages = error"_s, u"SET jit = off"_s,
                         // What is acknowledged is durable, whatever the database's default.
                         u"SELECT set_config('synchronous_commit', 'on', false)"
                         " WHERE current_setting('synchronous_commit') = 'off'"_s};
    if (access == Store::Access::Reader)
        settings << u"SET default_transaction_read_only = on"_s;
    for (const QString &setting : std::as_const(settings)) {
        if (auto set = ask(database, setting); !set)
            return tl::unexpected(set.error());
    }
    const auto encoding = ask(database, u"SHOW server_encoding"_s);
    if (!encoding)
        return tl::unexpected(encoding.error());
    if (*encoding != u"UTF8"_s)
        return tl::unexpected(
            error(StoreReason::Failed, tr("the database's encoding is %1 and must be UTF8").arg(encoding->toString())));
    return {};
}

/// The first column of the first row.
Result<QVariant> PostgresEngine::ask(QSqlDatabase &database, const QString &sql) const
{
    const AnswerWait wait(m_link.get(), ServerLink::shortPatience);
    QSqlQuery query(database);
    if (!query.exec(asSent(sql)))
        return tl::unexpected(errorFrom(query.lastError()));
    if (query.next())
        return query.value(0);
    return query.lastError().isValid() ? Result<QVariant>(tl::unexpected(errorFrom(query.lastError()))) : QVariant();
}

/// Where the address names no schema, it is the one that the user's or the database's own search_path begins with, whatever
/// another program has set on this connection. The server's own types and operators must come first in it.
Status PostgresEngine::findSchema(QSqlDatabase &database)
{
    const auto path = ask(database, u"SELECT current_setting('search_path')"_s);
    if (!path)
        return tl::unexpected(path.error());
    static const QRegularExpression hidden(u",\\s*\"?pg_catalog\"?\\s*(?:,|$)"_s);
    if (path->toString().contains(hidden))
        return tl::unexpected(
            error(StoreReason::NotPermitted, tr("its search_path puts other schemas before the server's own, pg_catalog")));
    m_schema = m_address.schema;
    if (!m_schema.isEmpty())
        return {};
    const auto home = ask(database, sqlStatements(u"postgresql/home_schema.sql"_s).constFirst());
    if (!home)
        return tl::unexpected(home.error());
    m_schema = home->toString();
    return {};
}

Result<int> PostgresEngine::findVersion(StoreConnection &store)
{
    if (m_schema.isEmpty())
        return m_isReader || m_mustExist ? Result<int>(tl::unexpected(error(StoreReason::NotFound))) : 0;
    const auto seen = store.readOnce(sqlStatements(u"postgresql/schema_contents.sql"_s).constFirst());
    if (!seen)
        return tl::unexpected(seen.error());
    if (*seen == u"another"_s)
        return tl::unexpected(error(StoreReason::NotAStore));
    if (*seen != u"ours"_s) {
        if (m_isReader || m_mustExist)
            return tl::unexpected(error(StoreReason::NotFound));
        return 0;
    }
    const auto version = store.readOnce(u"SELECT version FROM squidie_store"_s);
    if (!version)
        return tl::unexpected(version.error());
    m_mustExist = true; // where it is gone one day, as while it is being restored, none is made in its place
    return version->toInt();
}

/// A standby, or a user who may only read, is found out at once and not at the first delivery.
Status PostgresEngine::configure(StoreConnection &store, Store::Access access)
{
    if (access == Store::Access::Reader)
        return {};
    const auto writable =
        store.readOnce(u"SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'"
                       " AND coalesce(has_table_privilege(to_regclass('{schema}.activations'), 'INSERT'), true)"_s);
    if (!writable)
        return tl::unexpected(writable.error());
    return writable->toBool() ? Status() : tl::unexpected(error(StoreReason::ReadOnly));
}

/// Inside the migration's transaction, and its lock.
Status PostgresEngine::makeSchema(StoreConnection &store)
{
    if (m_schema.isEmpty())
        return tl::unexpected(error(StoreReason::NotPermitted, tr("there is no schema to create tables in")));
    const auto there = store.readOnce(u"SELECT to_regnamespace('{schema}')"_s);
    if (!there)
        return tl::unexpected(there.error());
    return there->isNull() ? store.runOnce(u"CREATE SCHEMA IF NOT EXISTS {schema}"_s) : Status();
}

Status PostgresEngine::migrate(StoreConnection &store)
{
    const auto patient = store.waitLong();
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // One at a time, by a lock that needs no table.
    for (const QString &sql :
         {u"SET LOCAL lock_timeout = %1"_s.arg(std::chrono::milliseconds(longestMigration).count()),
          u"SELECT pg_advisory_xact_lock(%1, hashtext(%2))"_s.arg(schema::applicationId).arg(quotedText(m_schema))}) {
        if (auto done = store.runOnce(sql); !done)
            return done;
    }
    if (auto made = makeSchema(store); !made)
        return made;
    const auto version = findVersion(store);
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= schema::currentVersion())
        return {}; // another process was quicker
    for (const schema::PostgresMigration &migration : schema::postgresMigrations()) {
        if (migration.version <= *version)
            continue;
        for (const QString &sql : migration.statements) {
            if (auto done = store.runOnce(sql); !done)
                return done;
        }
    }
    if (*version > 0) {
        if (auto counted = store.counter().recountAfterMigration(*version); !counted)
            return counted;
    }
    if (auto set = store.runOnce(u"UPDATE squidie_store SET version = %1"_s.arg(schema::currentVersion())); !set)
        return set;
    return transaction->commit();
}

Status PostgresEngine::beginWriting(StoreConnection &store)
{
    m_isWriting = true;
    // Writers look for single rows. A plan is kept for the connection's lifetime, that of a foreign key too: made while a table
    // has few rows, it would read all of them for ever.
    return store.runOnce(u"BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL enable_seqscan = off"_s);
}

Status PostgresEngine::beginReading(StoreConnection &store)
{
    m_isWriting = false;
    return store.runOnce(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
}

bool PostgresEngine::isNoticeDue()
{
    const bool isDue = !m_lastNotice.isValid() || m_lastNotice.hasExpired(noticeInterval.count());
    if (isDue)
        m_lastNotice.start();
    return isDue;
}

Status PostgresEngine::commit(StoreConnection &store)
{
    if (m_isWriting && isNoticeDue()) {
        if (m_channel.isEmpty()) {
            const auto channel = store.readOnce(schema::postgresChannel());
            if (!channel)
                return tl::unexpected(channel.error());
            m_channel = channel->toString();
        }
        if (auto sent = store.runOnce(u"NOTIFY "_s + quotedName(m_channel)); !sent)
            return sent;
    }
    return store.runOnce(u"COMMIT"_s);
}

Status PostgresEngine::rollBack(StoreConnection &store)
{
    return store.runOnce(u"ROLLBACK"_s);
}

/// The snapshot differs once any transaction that writes has begun or ended on the server: never missing one of this store's,
/// now and then for another's.
Result<QVariant> PostgresEngine::changeMark(StoreConnection &store)
{
    return store.readOnce(u"SELECT CAST(pg_current_snapshot() AS text)"_s);
}

Status PostgresEngine::listen(QSqlDatabase &database, QObject *context, const std::function<void()> &changed)
{
    const auto standby = ask(database, u"SELECT pg_is_in_recovery()"_s);
    if (!standby)
        return tl::unexpected(standby.error());
    if (standby->toBool())
        return {}; // a standby tells nobody
    const auto named = ask(database, schema::postgresChannel());
    if (!named)
        return tl::unexpected(named.error());
    const QString channel = named->toString();
    QSqlDriver *driver = database.driver();
    const AnswerWait wait(m_link.get(), ServerLink::shortPatience);
    if (!driver->subscribedToNotifications().contains(channel) && !driver->subscribeToNotification(channel))
        return tl::unexpected(errorFrom(driver->lastError()));
    QObject::connect(driver, &QSqlDriver::notification, context, [changed] { changed(); });
    return {};
}

Result<qint64> PostgresEngine::bytes(StoreConnection &store) const
{
    const auto size =
        store.readOnce(u"SELECT CAST(coalesce(sum(pg_total_relation_size(c.oid)), 0) AS bigint) FROM pg_class c"
                       " WHERE c.relnamespace = CAST(to_regnamespace('{schema}') AS oid) AND c.relkind = 'r'"_s);
    return size ? Result<qint64>(size->toLongLong()) : tl::unexpected(size.error());
}

/// COPY takes no parameters: the numbers become part of its text.
Status PostgresEngine::visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                     const QVector<qint64> &values, int columns,
                                     const std::function<void(const qint64 *)> &visitor)
{
    QString query;
    qsizetype at = 0;
    for (const qint64 value : values) {
        const qsizetype place = sql.indexOf(u'?', at);
        query += QStringView(sql).mid(at, place - at);
        query += u"CAST('%1' AS bigint)"_s.arg(value);
        at = place + 1;
    }
    query += QStringView(sql).mid(at);
    while (query.endsWith(u';') || query.endsWith(u'\n'))
        query.chop(1);
    const QSqlError said = readIntegers(database, m_link.get(), asSent(query), columns, StoreConnection::noInteger, visitor);
    return said.isValid() ? Status(tl::unexpected(store.errorFrom(said))) : Status();
}

Result<ServerRows> PostgresEngine::call(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                        const ServerValues &values)
{
    ServerRows rows;
    const QSqlError said = callServer(database, asSent(sql), values, rows);
    return said.isValid() ? Result<ServerRows>(tl::unexpected(store.errorFrom(said))) : std::move(rows);
}

Status PostgresEngine::checkConnection(StoreConnection &store, QSqlDatabase &database)
{
    const QSqlError said = connectionEnd(database);
    return said.isValid() ? Status(tl::unexpected(store.errorFrom(said))) : Status();
}

Status PostgresEngine::insertRows(StoreConnection &store, QSqlDatabase &database, const QString &table,
                                  const QStringList &columns, const QVector<QVariantList> &rows)
{
    const QString sql = u"COPY %1 (%2) FROM STDIN"_s.arg(table, columns.join(u", "_s));
    const QSqlError said = copyRows(database, m_link.get(), asSent(sql), rows);
    return said.isValid() ? Status(tl::unexpected(store.errorFrom(said))) : Status();
}

/// The server checks its own pages when it reads them; of each index it knows whether it can be used.
Result<QString> PostgresEngine::checkIntegrity(StoreConnection &store)
{
    const auto patient = store.waitLong();
    const auto broken = store.readOnce(u"SELECT string_agg(CAST(i.indexrelid AS regclass)::text, ', ') FROM pg_index i"
                                       " JOIN pg_class c ON c.oid = i.indrelid"
                                       " WHERE c.relnamespace = CAST(to_regnamespace('{schema}') AS oid)"
                                       " AND NOT (i.indisvalid AND i.indisready)"_s);
    if (!broken)
        return tl::unexpected(broken.error());
    return broken->isNull() ? u"ok"_s : tr("these indexes cannot be used: %1").arg(broken->toString());
}

/// The server enforces references unless somebody has switched that off: counts them, column by column.
Result<qint64> PostgresEngine::countBrokenReferences(StoreConnection &store)
{
    const auto patient = store.waitLong();
    QStringList counts;
    {
        auto select = store.query(sqlStatements(u"postgresql/reference_counts.sql"_s).constFirst());
        if (!select)
            return tl::unexpected(select.error());
        while (select->next())
            counts << select->text(0);
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
    }
    if (counts.isEmpty())
        return tl::unexpected(error(StoreReason::Corrupt, tr("its tables have no foreign keys")));
    const auto count = store.readOnce(u"SELECT "_s + counts.join(u" + "_s));
    return count ? Result<qint64>(count->toLongLong()) : tl::unexpected(count.error());
}

} // namespace squidie::inline v0
