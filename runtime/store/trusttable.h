// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/trusteddefinition.h>
#include "store/connectionof.h"

#include <QVector>

#include <optional>

namespace squidie::inline v0 {

class Store;

/// Which definitions the operator trusts to run commands (manual: definitions.md, "Step actions").
class TrustTable {
public:
    explicit TrustTable(Store &store) : m_store(connectionOf(store)) { }

    /// Trusting again keeps what was said first.
    Status trust(const TrustedDefinition &definition);
    /// False where it was not trusted.
    Result<bool> withdraw(const QString &fingerprint);
    Result<std::optional<TrustedDefinition>> find(const QString &fingerprint);
    /// In order of fingerprint.
    Result<QVector<TrustedDefinition>> all();

private:
    StoreConnection &m_store;
};

} // namespace squidie::inline v0
