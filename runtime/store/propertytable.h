#pragma once

#include "base/error.h"

namespace squidie {

class Store;

/// Named facts about the store as a whole.
class PropertyTable {
public:
    explicit PropertyTable(Store &store) : m_store(store) { }

    /// An empty string where it is not set.
    Result<QString> get(const QString &name);
    Status set(const QString &name, const QString &value);

private:
    Store &m_store;
};

/// Set to "true" in the sample workspace.
inline const QString sampleProperty = QStringLiteral("is_sample");

} // namespace squidie
