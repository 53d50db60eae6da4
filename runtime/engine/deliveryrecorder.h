// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/deliverydecision.h"
#include "journal/startplan.h"
#include "store/activationtable.h"
#include "store/nametable.h"

namespace squidie::inline v0 {

/// The first facts and attempts of the run that a delivery with that number starts.
StartPlan planOf(const PreparedDelivery &delivery, const Decision &start, ActivationId activation);

/// Writes what was decided: the activation and, where it starts one, its run with its first facts. Inside the caller's
/// transaction; belongs to its store's thread.
class DeliveryRecorder {
public:
    DeliveryRecorder(Store &store, NameTable &names);

    /// The decision's run, where it has one, has its row already.
    Result<DeliveryResult> record(const PreparedDelivery &delivery, const Decision &decision, ConflictMark conflict);

    /// The ledger's row for it; its names are interned.
    Result<ActivationRecord> recordOf(const PreparedDelivery &delivery, const Decision &decision, ConflictMark conflict);

private:
    Status insertRun(const PreparedDelivery &delivery, const Decision &decision, qint64 triggerRow, ActivationId activation);

    NameTable &m_names;
    ActivationTable m_activations;
    RunTable m_runs;
};

} // namespace squidie::inline v0
