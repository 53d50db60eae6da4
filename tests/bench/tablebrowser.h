// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::bench {

/// The comparison: a table model over the very same file, asked through the SQLite C API in the statements that
/// `sqlitebrowser` (3.12, its defaults) sends when a table is opened and when its filter row is typed into. Each call
/// opens the file anew and returns the seconds; negative where the file could not be read.
class TableBrowser {
public:
    explicit TableBrowser(const QString &path) : m_path(path) { }

    /// The first block of rows, which it fetches before it shows any.
    double firstRows() const;
    /// The number of rows, which its scroll bar needs.
    double count() const;
    /// The first block of the rows whose column contains a text, and their number.
    double filter(const char *column, const QString &text) const;

private:
    QString m_path;
};

} // namespace squidie::bench
