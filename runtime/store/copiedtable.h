// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "store/connectionof.h"

#include <QByteArray>
#include <QVariant>
#include <QVector>

#include <functional>
#include <optional>

namespace squidie::inline v0 {

/// A row as it is copied: integers, texts, bytes, or an invalid value for NULL, in the order of the table's columns.
using CopiedRow = QVariantList;

/// One table of a store, as it is copied into another store and as its digest is made (manual: retention.md, "Copy a
/// store"). Plain data.
struct CopiedTable {
    enum class Kind { Integer, Text, Bytes };
    struct Column {
        const char *name;
        Kind kind;
    };
    /// What may have become of a row by the time that a copy is resumed.
    enum class Rows {
        Stay, ///< never changed, never removed
        Ledger, ///< never changed; retention removes old ones, but never the newest
        Removable, ///< never changed; retention removes old ones
        Change,
    };

    const char *name;
    QVector<Column> columns; ///< the key's first
    int keyColumns;
    Rows rows;
    int rowsAtOnce; ///< in one transaction; 0: all of them, for small tables whose key is text

    CopiedRow keyOf(const CopiedRow &row) const { return row.mid(0, keyColumns); }
    /// Below zero, zero, or above: in the order of the key, texts by their UTF-8 bytes.
    int compareKeys(const CopiedRow &a, const CopiedRow &b) const;
    /// The bytes that a digest is made of: each value with its kind and its length, the same on both engines.
    QByteArray canonical(const CopiedRow &row) const;
};

/// All tables, ordered so that what a row refers to comes before it.
const QVector<CopiedTable> &copiedTables();

/// Reads and writes the rows of one table of one store, in the store's thread.
class TableRows {
public:
    TableRows(Store &store, const CopiedTable &table) : m_store(connectionOf(store)), m_table(table) { }

    Result<qint64> count();
    Result<bool> isEmpty();
    /// In the order of the key, behind `after` and up to `until`, which are ignored if empty; at most the table's rowsAtOnce,
    /// and fewer if they are long, unless `until` is given. Properties that belong to the store itself are left out.
    Result<QVector<CopiedRow>> read(const CopiedRow &after, const CopiedRow &until);
    Status insert(const QVector<CopiedRow> &rows);
    /// Once in a write transaction, before rows are read to be changed.
    Status prepareToWrite();
    Status update(const CopiedRow &row);
    Status remove(const CopiedRow &key);

private:
    /// What is read from: the table, or a view that has all of its counts.
    QString source() const;
    QStringList keyNames() const;
    QStringList allNames() const;

    StoreConnection &m_store;
    const CopiedTable &m_table;
};

/// Makes the store number its next rows after those that were copied into it. Inside a write transaction.
Status continueRowIds(Store &store);

/// How many rows a table has, and their digest.
struct TableDigest {
    QString table;
    qint64 rows = 0;
    QByteArray sha256; ///< of the rows' canonical bytes, in the order of the key

    bool operator==(const TableDigest &) const = default;
};

} // namespace squidie::inline v0
