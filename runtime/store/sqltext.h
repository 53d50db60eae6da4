// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace squidie::inline v0 {

/// A .sql file of this folder, as part of the program.
struct SqlText {
    const char *name; ///< "sqlite/1.sql"
    const char *text;
};
const std::vector<SqlText> &sqlTexts();

/// The statements of such a file, without the comments in front of them. An empty line stands between two statements, and none
/// inside one. Nothing where there is no such file.
QStringList sqlStatements(const QString &name);
/// The one statement of statements/NAME.sql, a text for both engines.
QString sqlStatement(const QString &name);

} // namespace squidie::inline v0
