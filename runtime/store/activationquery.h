// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/activation.h>

#include <QStringList>
#include <QVariant>

namespace squidie::inline v0 {

class StoreConnection;

/// A part of the ledger that an index returns in the ledger's order, or one with few enough rows to sort. Conditions refer to
/// the activations as "a".
struct ActivationStream {
    QStringList conditions;
    QVariantList values;
    QString index; ///< the clause that names the index to use; empty: the engine chooses
    bool isSorted = true; ///< by an index; otherwise its rows are found by id and sorted afterwards

    void add(const QString &condition, const QVariantList &with)
    {
        conditions << condition;
        values << with;
    }
    /// " FROM activations a", the joins, the conditions and one more, and the order.
    QString from(const QString &joins, const QString &extra) const;
};

/// What a filter asks for, as streams that may have rows in common, so that no filter reads the whole ledger.
Result<QVector<ActivationStream>> activationStreams(StoreConnection &store, const ActivationFilter &filter);

} // namespace squidie::inline v0
