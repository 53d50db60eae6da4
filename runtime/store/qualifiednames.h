// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// A statement for PostgreSQL in which every name says where it is: the store's tables and functions are in `schema`, all
/// other functions and catalogues in pg_catalog. A connection's search_path then decides nothing: it may be shared with other
/// programs by a pooler, and whoever may create functions in a schema of it could have theirs called in place of the server's.
///
/// Written for the statements of this folder: a function's name stands right before its bracket, any other word has a space in
/// between. "{schema}" gives the schema as a quoted name, inside a text too. Columns, aliases and names behind a dot stay as
/// they are.
///
/// An operator cannot be named briefly in this way. The server prefers its own where it has one for exactly these types: where
/// it has none (bigint % integer), a statement must convert one side.
QString qualifiedNames(const QString &sql, const QString &schema);

/// As a name in SQL, whatever is in it.
QString quotedName(QString name);

} // namespace squidie::inline v0
