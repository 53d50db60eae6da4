// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// An SQLite store's files as bytes, to be put back as they were.
namespace squidie::campaign {

struct StoreFile {
    QByteArray database; ///< null where there is no file
    QByteArray log; ///< the write-ahead log; empty where there is none

    static StoreFile of(const QString &store);
    /// Replaces whatever is there.
    void putAt(const QString &store) const;
    bool operator==(const StoreFile &) const = default;
};

} // namespace squidie::campaign
