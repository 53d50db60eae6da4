// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/activationinspection.h"
#include "inspect/catalogueview.h"
#include "inspect/coverage.h"
#include "inspect/runview.h"
#include "inspect/storeoverview.h"
#include "inspect/timeline.h"
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

} // namespace squidie
