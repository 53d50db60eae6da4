// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <functional>

namespace squidie::inline v0 {

class JobControl;
class Store;

/// What squidie doctor reads besides deliveries, journals and counts. Reads only.

/// While it exists, the store's statements fail once the job is cancelled, if the engine can do that.
class CancelledWith {
public:
    CancelledWith(Store &store, const JobControl &job);
    ~CancelledWith();
    Q_DISABLE_COPY_MOVE(CancelledWith)

private:
    Store &m_store;
};

/// "ok", or what is wrong with what the engine itself keeps: pages, indexes.
Result<QString> checkIntegrity(Store &store);

/// References to rows that do not exist.
Result<qint64> countBrokenReferences(Store &store);

/// A definition as it is stored. Bytes are valid until the visitor returns.
struct DefinitionRow {
    qint64 row = 0;
    QByteArray digest;
    QByteArray workflow;
    QByteArray version;
    QByteArray fingerprint;
    QByteArray document;
};
/// All of them, in the order of their rows. The visitor must not use the store.
Status visitDefinitions(Store &store, const std::function<void(const DefinitionRow &)> &visitor);

/// A name in the catalogue and the workflow of the definition that is current under it.
struct CatalogueRow {
    QString workflow;
    QString ofDefinition;
};
Result<QVector<CatalogueRow>> readCatalogue(Store &store);

/// A trigger's settings, as texts and numbers. Bytes are valid until the visitor returns.
struct TriggerRow {
    QByteArray workflow;
    QByteArray trigger;
    QByteArray expectAt;
    qint64 grace = 0;
    QByteArray daylightSaving;
    QByteArray dialect;
    qint64 windowLength = 0;
};
Status visitTriggers(Store &store, const std::function<void(const TriggerRow &)> &visitor);

/// Saved payloads that name a delivery which does not exist: their names, and the delivery.
Result<QVector<QPair<QString, ActivationId>>> readSavedFromNowhere(Store &store);

/// All properties of the store.
Result<QVector<QPair<QString, QString>>> readProperties(Store &store);

/// Facts and attempts of no run: those behind the last row of run_ids.
struct StrayJournals {
    qint64 facts = 0;
    qint64 attempts = 0;
    qint64 firstRun = 0; ///< as a number
};
Result<StrayJournals> findJournalsBehind(Store &store, qint64 runRow);

/// The highest numbers of deliveries and of runs: about how many there are.
struct RowNumbers {
    qint64 activations = 0;
    qint64 runs = 0;
};
Result<RowNumbers> highestNumbers(Store &store);

} // namespace squidie::inline v0
