// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>
#include <squidie/activation.h>
#include <squidie/windowcoverage.h>
#include "store/connectionof.h"

namespace squidie::inline v0 {

/// An activation about to be written. Its names are interned already.
struct ActivationRecord {
    Activation activation; ///< its id is not set yet; workflow, trigger and actor come from the rows below
    QByteArray payload;
    std::optional<qint64> triggerRow;
    std::optional<qint64> actorRow;
    std::optional<qint64> runRow;

    /// As it counts for its window; without a number yet.
    WindowDelivery windowDelivery() const;
};

/// The ledger (manual: activations.md, "Ledger"). Rows are only added; retention alone removes old ones.
class ActivationTable {
public:
    explicit ActivationTable(Store &store) : m_store(connectionOf(store)) { }

    /// Inserts a delivery and counts it (see ActivityCounter).
    Result<ActivationId> insert(const ActivationRecord &record);
    /// The same without counting, for many rows at once: count their triggers again afterwards (ActivityCounter::recount).
    Result<ActivationId> insertUncounted(const ActivationRecord &record);
    /// What an insert writes: every column but the id, and a record's values for them.
    static const QStringList &insertedColumns();
    static QVariantList insertedValues(const ActivationRecord &record);

    /// Newest received first.
    Result<ActivationPage> page(const ActivationFilter &filter, const std::optional<ActivationCursor> &after, int limit);
    /// Rows with higher ids than `after`, newest received first; see ActivationPage::settled.
    Result<ActivationPage> newerThan(const ActivationFilter &filter, ActivationId after, int limit);
    Result<std::optional<ActivationDetail>> detail(ActivationId id);
    /// The delivery that started a run.
    Result<std::optional<ActivationDetail>> startOf(qint64 runRow);
    Result<std::optional<ActivationDetail>> startOf(const RunId &run);
    /// Oldest received first.
    Result<QVector<Activation>> ofRun(const RunId &run, int limit);
    /// The run that an activation started or repeated.
    Result<std::optional<RunId>> runOf(ActivationId id);
    Result<qint64> countOfRun(const RunId &run);
    /// Starts of the same window by other runs.
    Result<QVector<Activation>> otherStarts(const Activation &activation, int limit);
    /// The latest start of an intended window among a trigger's activations; nothing if none names a window.
    Result<std::optional<Instant>> latestWindow(qint64 triggerRow);
    Result<bool> windowHasOtherStart(qint64 triggerRow, Instant start, Instant end, std::optional<qint64> runRow);
    /// Whether that delivery was imported before.
    Result<bool> wasImported(std::optional<qint64> triggerRow, Instant receivedAt, const QByteArray &payload);
    /// The newest delivery of every trigger that has any.
    Result<QVector<Activation>> lastOfEach();
    /// What the windows that start in [from, until) need, and deliveries without a window received then.
    Result<QVector<WindowDelivery>> windowDeliveries(qint64 triggerRow, Instant from, Instant until);
    /// The same of many triggers with one question, by trigger's row.
    Result<QHash<qint64, QVector<WindowDelivery>>> windowDeliveries(const QVector<qint64> &triggerRows, Instant from,
                                                                    Instant until);
    /// What the windows that start in [windowsFrom, until) need, and every delivery received in [from, until), in the order
    /// of receipt.
    Result<QVector<WindowDelivery>> timelineDeliveries(qint64 triggerRow, Instant windowsFrom, Instant from, Instant until);
    Result<bool> isEmpty();

private:
    Result<std::optional<ActivationId>> settled();
    Result<QVector<WindowDelivery>> listDeliveries(const QString &sql, const QVector<qint64> &values);
    Result<QVector<Activation>> list(const QString &sql, const QVariantList &values);
    Result<QVector<Activation>> newest(const ActivationFilter &filter, const QString &extra, const QVariantList &extraValues,
                                       int limit);
    Result<std::optional<ActivationDetail>> detailWhere(const QString &condition, const QVariantList &values);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
