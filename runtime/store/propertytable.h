// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "store/connectionof.h"

namespace squidie::inline v0 {

/// Named facts about the store as a whole.
class PropertyTable {
public:
    explicit PropertyTable(Store &store) : m_store(connectionOf(store)) { }

    /// An empty string if it is not set.
    Result<QString> get(const QString &name);
    Status set(const QString &name, const QString &value);
    Status remove(const QString &name);
    /// Inside a write transaction: until it ends, whoever locks the same name waits. For what must be done one at a time although there are
    /// several writers.
    Status lock(const QString &name);

private:
    StoreConnection &m_store;
};

/// Set to "true" in the sample workspace.
inline const QString sampleProperty = QStringLiteral("is_sample");
/// 32 hexadecimal digits that no other store has; a copy has its own.
inline const QString storeIdProperty = QStringLiteral("store_id");
/// The store_id of the source, in a copy that is not finished yet: only the copying itself opens it.
inline const QString copyOfProperty = QStringLiteral("copy_of");
/// The same in a finished copy.
inline const QString copiedFromProperty = QStringLiteral("copied_from");
/// Microseconds, a midnight of UTC: deliveries before it may have been removed. Not set if none was ever removed.
inline const QString retentionHorizonProperty = QStringLiteral("retention_horizon");

} // namespace squidie::inline v0
