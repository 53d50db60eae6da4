// SPDX-License-Identifier: Apache-2.0
#include "tablebrowser.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace squidie::bench {

namespace {

/// Every row's every column is taken, as a model that keeps them must.
bool readAll(sqlite3 *database, const QByteArray &sql, const QByteArray &pattern)
{
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return false;
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    if (!pattern.isNull()
        && sqlite3_bind_text(prepared, 1, pattern.constData(), int(pattern.size()), SQLITE_STATIC) != SQLITE_OK)
        return false;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(prepared)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(prepared); ++column)
            (void)sqlite3_column_bytes(prepared, column);
    }
    return step == SQLITE_DONE;
}

double secondsOf(const QString &path, const QList<QByteArray> &statements, const QByteArray &pattern = {})
{
    QElapsedTimer timer;
    timer.start();
    sqlite3 *opened = nullptr;
    const int result = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(opened, sqlite3_close);
    if (result != SQLITE_OK)
        return -1;
    for (const QByteArray &sql : statements) {
        if (!readAll(opened, sql, pattern))
            return -1;
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

double TableBrowser::firstRows() const
{
    return secondsOf(m_path, {"SELECT _rowid_, * FROM activations LIMIT 0, 49999"});
}

double TableBrowser::count() const
{
    return secondsOf(m_path, {"SELECT COUNT(*) FROM activations"});
}

double TableBrowser::filter(const char *column, const QString &text) const
{
    const QByteArray where = " FROM activations WHERE " + QByteArray(column) + " LIKE ?1 ESCAPE '\\'";
    return secondsOf(
        m_path, {"SELECT COUNT(*) FROM (SELECT _rowid_, *" + where + ')', "SELECT _rowid_, *" + where + " LIMIT 0, 49999"},
        '%' + text.toUtf8() + '%');
}

} // namespace squidie::bench
