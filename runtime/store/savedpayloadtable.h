// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include "store/connectionof.h"

#include <QCoreApplication>

namespace squidie::inline v0 {

/// The library of saved payloads (manual: four-jobs.md, "Replay payloads").
class SavedPayloadTable {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    explicit SavedPayloadTable(Store &store) : m_store(connectionOf(store)) { }

    /// By name.
    Result<QVector<SavedPayload>> all();
    /// Up to `limit` of them, in that order, whose names come after `after`; the first of all where that is empty.
    Result<QVector<SavedPayload>> page(const QString &after, int limit);
    Result<std::optional<SavedPayload>> find(const QString &name);
    /// Error: invalid_option if the name is empty, or is taken and `replace` is not set.
    Status save(const SavedPayload &payload, bool replace);
    /// False if there was none of that name.
    Result<bool> remove(const QString &name);

private:
    /// `rest` of the statement: a condition, the order, a limit.
    Result<QVector<SavedPayload>> list(const QString &rest, const QVariantList &values);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
