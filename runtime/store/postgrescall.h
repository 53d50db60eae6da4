// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/servervalues.h"

#include <QSqlError>

class QSqlDatabase;

namespace squidie::inline v0 {

/// Runs one statement past QtSql, in one way to the server and back. Nothing is prepared in the session: it works where a
/// pooler shares it with others. `sql` is as the server is given it; its rows, of whole numbers, are appended to `rows`. An error
/// without a code means that the connection is lost.
QSqlError callServer(const QSqlDatabase &database, const QString &sql, const ServerValues &values, ServerRows &rows);

/// Why the server has ended the connection since it was last used; no error while it stands, as far as the system knows.
QSqlError connectionEnd(const QSqlDatabase &database);

} // namespace squidie::inline v0
