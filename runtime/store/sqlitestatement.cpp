// SPDX-License-Identifier: Apache-2.0
#include "store/sqlitestatement.h"

#include <utility>

namespace squidie::inline v0 {

namespace {

/// SQLite would take it for the order of the bytes of what follows, and drop it.
bool beginsWithMark(const QString &text)
{
    return text.startsWith(QChar(QChar::ByteOrderMark)) || text.startsWith(QChar(QChar::ByteOrderSwapped));
}

} // namespace

QSqlError SqliteStatement::errorOf(sqlite3 *handle)
{
    return QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                     QString::number(sqlite3_extended_errcode(handle)));
}

bool SqliteStatement::prepare(const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
        != SQLITE_OK)
        return fail();
    m_places = sqlite3_bind_parameter_count(m_statement);
    m_returnsRows = sqlite3_column_count(m_statement) > 0;
    // Without rows it has ended when run() returns, and what was bound is still there.
    m_keeping = m_returnsRows ? SQLITE_TRANSIENT : SQLITE_STATIC;
    return true;
}

void SqliteStatement::bindNull(int place)
{
    rewind();
    checkBound(sqlite3_bind_null(m_statement, place + 1));
}

void SqliteStatement::bindInteger(int place, qint64 value)
{
    rewind();
    checkBound(sqlite3_bind_int64(m_statement, place + 1, value));
}

void SqliteStatement::bindText(int place, const QString &value)
{
    rewind();
    if (beginsWithMark(value)) {
        const QByteArray utf8 = value.toUtf8();
        checkBound(sqlite3_bind_text64(m_statement, place + 1, utf8.constData(), quint64(utf8.size()), SQLITE_TRANSIENT,
                                       SQLITE_UTF8));
        return;
    }
    const auto *characters = reinterpret_cast<const char *>(value.constData());
    const auto size = quint64(value.size()) * sizeof(QChar);
    checkBound(sqlite3_bind_text64(m_statement, place + 1, characters, size, m_keeping, SQLITE_UTF16));
}

void SqliteStatement::bindBytes(int place, const QByteArray &value)
{
    rewind();
    checkBound(sqlite3_bind_blob64(m_statement, place + 1, value.isEmpty() ? "" : value.constData(), quint64(value.size()),
                                   m_keeping));
}

void SqliteStatement::checkBound(int code)
{
    ++m_bound;
    if (code != SQLITE_OK)
        m_unbound = code;
}

bool SqliteStatement::run()
{
    rewind();
    const int unbound = std::exchange(m_unbound, SQLITE_OK);
    if (std::exchange(m_bound, 0) != m_places || unbound != SQLITE_OK) {
        m_error = QSqlError(QString(), QStringLiteral("a value could not be bound"), QSqlError::StatementError,
                            QString::number(unbound == SQLITE_OK ? SQLITE_MISUSE : unbound));
        return false;
    }
    m_error.reset();
    m_isRunning = true;
    m_hasRow = step();
    return !m_error;
}

bool SqliteStatement::next()
{
    return std::exchange(m_hasRow, false) || (m_isRunning && step());
}

bool SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        m_changedRows = m_returnsRows ? 0 : sqlite3_changes(m_handle);
        rewind();
        return false;
    }
    fail();
    rewind();
    return false;
}

bool SqliteStatement::fail()
{
    m_error = errorOf(m_handle);
    return false;
}

void SqliteStatement::rewind()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_hasRow = false;
    sqlite3_reset(m_statement);
}

void SqliteStatement::finish()
{
    rewind();
    m_bound = 0;
    m_unbound = SQLITE_OK;
    if (m_returnsRows)
        sqlite3_clear_bindings(m_statement); // copies, which may be large
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    if (isNull(column))
        return {};
    const QByteArrayView found(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                               sqlite3_column_bytes(m_statement, column));
    if (!found.startsWith("\xEF\xBB\xBF")) // a byte order mark, which Qt would drop
        return QString::fromUtf8(found.isEmpty() ? QByteArrayView("") : found);
    const auto *characters = static_cast<const QChar *>(sqlite3_column_text16(m_statement, column));
    return QString(characters, sqlite3_column_bytes16(m_statement, column) / qsizetype(sizeof(QChar)));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    if (data)
        return QByteArray(data, size);
    return isNull(column) ? QByteArray() : QByteArray("");
}

} // namespace squidie::inline v0
