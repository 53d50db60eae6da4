// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlError>
#include <QVariant>
#include <QVector>

#include <functional>

class QSqlDatabase;

namespace squidie::inline v0 {

class ServerLink;

/// Sends rows to a server by COPY, past QtSql, which would send each of them as a statement of its own. `sql` is a
/// "COPY table (columns) FROM STDIN" as the server is given it. Values are whole numbers, texts, bytes, or invalid for NULL.
/// An error without a code means that the connection is lost.
QSqlError copyRows(const QSqlDatabase &database, ServerLink *link, const QString &sql, const QVector<QVariantList> &rows);

/// Reads rows of whole numbers by COPY: past QtSql, whose values cost several times what the server's own work does, and without
/// keeping them all. `query` is as the server is given it; `visitor` is called with the values of each row, `null` for NULL. An
/// error without a code means that the connection is lost.
QSqlError readIntegers(const QSqlDatabase &database, ServerLink *link, const QString &query, int columns, qint64 null,
                       const std::function<void(const qint64 *)> &visitor);

} // namespace squidie::inline v0
