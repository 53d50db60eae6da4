// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activationinspection.h>
#include <squidie/catalogueview.h>
#include <squidie/coverage.h>
#include <squidie/runview.h>
#include <squidie/storeoverview.h>
#include <squidie/timeline.h>
#include <squidie/store.h>

/// Read models: what the console and the command line show. Each reads one moment of the store; works on a reader.
namespace squidie::inline v0 {

Result<StoreOverview> storeOverview(Store &store);

/// Every trigger that a current definition declares or that the ledger knows, in order of name.
Result<QVector<TriggerOverview>> listTriggers(Store &store);

/// Error: invalid_option where there is no such activation.
Result<ActivationInspection> inspectActivation(Store &store, ActivationId id);

/// Error: invalid_option where there is no such run.
Result<RunView> inspectRun(Store &store, const RunId &id);

} // namespace squidie::inline v0
