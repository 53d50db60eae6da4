// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlError>
#include <QVariant>
#include <QVector>

class QSqlDatabase;

namespace squidie::inline v0 {

/// Sends rows to a server by COPY, past QtSql, which would send each of them as a statement of its own. `sql` is a
/// "COPY table (columns) FROM STDIN" as the server is given it. Values are whole numbers, texts, bytes, or invalid for NULL.
/// An error without a code means that the connection is lost.
QSqlError copyRows(const QSqlDatabase &database, const QString &sql, const QVector<QVariantList> &rows);

} // namespace squidie::inline v0
