// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/catalogueview.h>
#include <squidie/windowcoverage.h>
#include "store/connectionof.h"

#include <QHash>

namespace squidie::inline v0 {

/// Interns names: each workflow/trigger pair, actor, queue and lane is stored once and is an integer everywhere else.
/// Remembers what it has seen; forget() after a rollback, since its rows may be gone.
class NameTable {
public:
    explicit NameTable(Store &store) : m_store(connectionOf(store)) { }

    /// The row of a trigger, made if there is none (inside a write transaction).
    Result<qint64> internTrigger(const TriggerKey &key);
    Result<std::optional<qint64>> findTrigger(const TriggerKey &key);
    Result<std::optional<qint64>> find(const QString &name);
    /// The row of an actor, queue or lane, made if there is none.
    Result<qint64> intern(const QString &name);
    /// All triggers that the store has ever named, by name.
    Result<QVector<QPair<qint64, TriggerKey>>> triggers();
    /// Only their rows, in order: a few bytes each, however long the names are.
    Result<QVector<qint64>> triggerRows();
    /// Nothing if there is no such row.
    Result<std::optional<TriggerKey>> triggerAt(qint64 row);
    /// How a trigger's windows are compared with what arrives.
    Result<CoverageSettings> settings(qint64 triggerRow);
    /// Of many, with one question.
    Result<QHash<qint64, CoverageSettings>> settings(const QVector<qint64> &triggerRows);
    /// The rows and settings of all triggers that the store has ever named.
    Result<QHash<TriggerKey, QPair<qint64, CoverageSettings>>> allSettings();
    Status setSettings(qint64 triggerRow, const CoverageSettings &settings);
    void forget();

private:
    StoreConnection &m_store;
    QHash<TriggerKey, qint64> m_triggers;
    QHash<QString, qint64> m_names;
};

} // namespace squidie::inline v0
