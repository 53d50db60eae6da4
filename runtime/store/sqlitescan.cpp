// SPDX-License-Identifier: Apache-2.0
#include "store/sqliteengine.h"

#include <squidie/jobcontrol.h>
#include "store/sqlitestatement.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace squidie::inline v0 {
namespace {

Error errorOf(sqlite3 *handle, const SqliteEngine &engine)
{
    return engine.errorFrom(SqliteStatement::errorOf(handle));
}

using Visitor = std::function<void(const qint64 *)>;

using RowVisitor = std::function<bool(const ScannedRow &)>;

using Scans = QHash<QString, sqlite3_stmt *>;
constexpr qsizetype mostScans = 64; ///< that are kept

/// A scan's statement, kept for the next scan by the same text: a page asks the same of each of 500 triggers. Of two at
/// once, the second has one of its own.
class Scan {
public:
    Scan(Scans &kept, sqlite3 *handle, const QString &sql) : m_kept(kept), m_sql(sql), m_statement(kept.take(sql))
    {
        const QByteArray text = m_statement ? QByteArray() : sql.toUtf8();
        if (!m_statement)
            sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    }
    ~Scan()
    {
        sqlite3_reset(m_statement);
        if (!m_statement || m_kept.size() >= mostScans || m_kept.contains(m_sql)) {
            sqlite3_finalize(m_statement);
            return;
        }
        sqlite3_clear_bindings(m_statement);
        m_kept.insert(m_sql, m_statement);
    }
    Q_DISABLE_COPY_MOVE(Scan)

    sqlite3_stmt *statement() const { return m_statement; } ///< null where it could not be prepared

private:
    Scans &m_kept;
    QString m_sql;
    sqlite3_stmt *m_statement;
};

/// Steps through the rows of a scan, past QtSql, until `visit` says false.
template<typename Visit>
Status stepThrough(sqlite3 *handle, const SqliteEngine &engine, const Scan &scan, const QVector<qint64> &values, Visit visit)
{
    if (!scan.statement())
        return tl::unexpected(errorOf(handle, engine));
    for (int i = 0; i < values.size(); ++i) {
        if (sqlite3_bind_int64(scan.statement(), i + 1, values.at(i)) != SQLITE_OK)
            return tl::unexpected(errorOf(handle, engine));
    }
    int step = SQLITE_OK;
    while ((step = sqlite3_step(scan.statement())) == SQLITE_ROW) {
        if (!visit(scan.statement()))
            return {};
    }
    return step == SQLITE_DONE ? Status() : tl::unexpected(errorOf(handle, engine));
}

Status visitDirectly(sqlite3 *handle, const SqliteEngine &engine, const Scan &scan, const QVector<qint64> &values,
                     int columns, const Visitor &visitor)
{
    QVector<qint64> row(columns);
    return stepThrough(handle, engine, scan, values, [&](sqlite3_stmt *statement) {
        for (int column = 0; column < columns; ++column) {
            const qint64 value = sqlite3_column_int64(statement, column); // nought for NULL
            const bool isNull = value == 0 && sqlite3_column_type(statement, column) == SQLITE_NULL;
            row[column] = isNull ? StoreConnection::noInteger : value;
        }
        visitor(row.constData());
        return true;
    });
}

class SteppedRow final : public ScannedRow {
public:
    explicit SteppedRow(sqlite3_stmt *statement) : m_statement(statement) { }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QByteArray bytes(int column) const override
    {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return data ? QByteArray::fromRawData(data, sqlite3_column_bytes(m_statement, column)) : QByteArray("");
    }
    QByteArray utf8(int column) const override { return bytes(column); }

private:
    sqlite3_stmt *m_statement;
};

} // namespace

/// Where the plugin uses another library than this program, that one must not be handed our calls.
void *SqliteEngine::handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery source(database);
    if (!source.exec(QStringLiteral("SELECT sqlite_source_id()")) || !source.next()
        || source.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

void SqliteEngine::disarm()
{
    if (!m_handle)
        return;
    constexpr std::pair<int, int> settings[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                {SQLITE_DBCONFIG_ENABLE_VIEW, 0}};
    for (const auto &[setting, on] : settings)
        sqlite3_db_config(static_cast<sqlite3 *>(m_handle), setting, on, nullptr);
}

void SqliteEngine::prepareToClose()
{
    if (m_handle && !m_file.check(false))
        sqlite3_db_config(static_cast<sqlite3 *>(m_handle), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    for (sqlite3_stmt *scan : std::as_const(m_scans))
        sqlite3_finalize(scan);
    m_scans.clear();
    m_handle = nullptr;
}

Result<std::unique_ptr<PreparedStatement>> SqliteEngine::prepare(StoreConnection &store, const QSqlDatabase &database,
                                                                 const QString &sql, bool returnsRow)
{
    if (!m_handle)
        return StoreEngine::prepare(store, database, sql, returnsRow);
    auto statement = std::make_unique<SqliteStatement>(static_cast<sqlite3 *>(m_handle));
    if (!statement->prepare(sql))
        return tl::unexpected(store.errorFrom(SqliteStatement::errorOf(static_cast<sqlite3 *>(m_handle))));
    return statement;
}

Status SqliteEngine::visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                   const QVector<qint64> &values, int columns, const Visitor &visitor)
{
    if (!m_handle)
        return StoreEngine::visitIntegers(store, database, sql, values, columns, visitor);
    auto *handle = static_cast<sqlite3 *>(m_handle);
    return visitDirectly(handle, *this, Scan(m_scans, handle, sql), values, columns, visitor);
}

Status SqliteEngine::visitRows(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                               const QVector<qint64> &values, const RowVisitor &visitor)
{
    if (!m_handle)
        return StoreEngine::visitRows(store, database, sql, values, visitor);
    auto *handle = static_cast<sqlite3 *>(m_handle);
    return stepThrough(handle, *this, Scan(m_scans, handle, sql), values,
                       [&visitor](sqlite3_stmt *statement) { return visitor(SteppedRow(statement)); });
}

void SqliteEngine::watch(const JobControl *job)
{
    constexpr int steps = 100'000; // of SQLite's machine, between two looks
    const auto isCancelled = [](void *control) { return int(static_cast<const JobControl *>(control)->isCancelled()); };
    if (m_handle)
        sqlite3_progress_handler(static_cast<sqlite3 *>(m_handle), job ? steps : 0, job ? +isCancelled : nullptr,
                                 const_cast<JobControl *>(job));
}

} // namespace squidie::inline v0
