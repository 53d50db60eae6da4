// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/actionregistry.h>
#include <squidie/activationinspection.h>
#include <squidie/catalogueview.h>
#include <squidie/export.h>
#include <squidie/runview.h>
#include <squidie/storeoverview.h>
#include <squidie/trustfile.h>

/// Synchronous questions about a store. Each reads one moment of it and changes nothing; a reader is enough. Called in the
/// thread that opened the store. Error of each: store_unavailable.
namespace squidie::inline v0 {

class Store;

SQUIDIE_EXPORT Result<StoreOverview> storeOverview(Store &store);

/// Every trigger that a current definition declares or that the ledger knows, in order of name.
SQUIDIE_EXPORT Result<QVector<TriggerOverview>> listTriggers(Store &store);

/// Error: invalid_option where there is no such activation.
SQUIDIE_EXPORT Result<ActivationInspection> inspectActivation(Store &store, ActivationId id);

/// The run that a person means: its UUID, in either case and whether or not a run has it, or the beginning of one, with eight
/// or more characters, that a single run of the store has. Error: invalid_run_id; where several runs begin like that, with
/// "candidates".
SQUIDIE_EXPORT Result<RunId> findRunId(Store &store, const QString &text);

/// A run as it stands at a time, to somebody who has these actions and trusts these definitions. Error: not_found where there
/// is no such run. (manual: execution.md, "Inspection")
SQUIDIE_EXPORT Result<RunView> inspectRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now,
                                          const TrustFile &trust = {});
/// The same now, with the built-in actions.
SQUIDIE_EXPORT Result<RunView> inspectRun(Store &store, const RunId &id);

} // namespace squidie::inline v0
