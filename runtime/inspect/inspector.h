#pragma once

#include "inspect/activationinspection.h"
#include "inspect/catalogueview.h"
#include "inspect/runview.h"
#include "inspect/storeoverview.h"
#include "schedule/windowcoverage.h"
#include "store/store.h"

/// Read models: what the console and the command line show. Each reads one moment of the store; works on a reader.
namespace squidie {

Result<StoreOverview> storeOverview(Store &store);

/// Every trigger that a current definition declares or that the ledger knows, in order of name.
Result<QVector<TriggerOverview>> listTriggers(Store &store);

/// Error: invalid_option where there is no such activation.
Result<ActivationInspection> inspectActivation(Store &store, ActivationId id);

/// Error: invalid_option where there is no such run.
Result<RunView> inspectRun(Store &store, const RunId &id);

/// Deliveries that touch [from, until), of each trigger the newest `limit`, oldest first within a trigger. All triggers
/// that the ledger knows where the list is empty.
Result<QVector<Activation>> deliveriesTouching(Store &store, const QVector<TriggerKey> &triggers, Instant from, Instant until,
                                               int limit);

/// The trigger's expected windows that begin in [from, until), joined with what arrived (spec 4). Without a schedule that
/// can be predicted: the windows as they were delivered.
Result<QVector<CoveredWindow>> windowCoverage(Store &store, const TriggerKey &trigger, Instant from, Instant until,
                                              Instant now);

} // namespace squidie
