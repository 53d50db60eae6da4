// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// A store that is open, as the status bar names it.
struct StoreOverview {
    QString path;
    qint64 bytes = 0; ///< the file and its write-ahead log
    int schemaVersion = 0;
    QString engine; ///< "SQLite 3.40.1", "PostgreSQL 15.14"
    bool isSample = false;
    bool isEmpty = false; ///< neither definitions nor activations
    bool readOnly = false;
    std::optional<Instant> newestDelivery; ///< when the latest activation was received
};

} // namespace squidie::inline v0
