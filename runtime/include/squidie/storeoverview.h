// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// An open store at a glance. Plain data; any thread. (manual: stores.md)
struct StoreOverview {
    QString path; ///< a file's absolute path, or a server's URL without secrets
    qint64 bytes = 0; ///< on disk: a file and its write-ahead log, or a server's tables and indexes
    int schemaVersion = 0;
    QString engine; ///< "SQLite 3.40.1", "PostgreSQL 15.14"
    bool isSample = false; ///< made by openSample
    bool isEmpty = false; ///< neither definitions nor activations
    bool readOnly = false; ///< may be read but not written
    std::optional<Instant> newestDelivery; ///< when the latest activation was received
};

} // namespace squidie::inline v0
