// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/activation.h>

#include <QStringList>
#include <QVariant>

namespace squidie::inline v0 {

class StoreConnection;

/// A part of the ledger that an index gives in the ledger's order, or few enough rows to sort. Conditions are over the
/// activations as "a".
struct ActivationStream {
    QStringList conditions;
    QVariantList values;
    QString index; ///< what names the index to go along; the engine's choice where empty
    bool isSorted = true; ///< by an index; else found by ids and sorted afterwards

    void add(const QString &condition, const QVariantList &with)
    {
        conditions << condition;
        values << with;
    }
    /// " FROM activations a" and whatever joins follow, then the conditions with one more, then the order.
    QString from(const QString &joins, const QString &extra) const;
};

/// What a filter asks for, as streams, which may have rows in common: so that no filter reads the whole ledger, whatever its size.
Result<QVector<ActivationStream>> activationStreams(StoreConnection &store, const ActivationFilter &filter);

} // namespace squidie::inline v0
