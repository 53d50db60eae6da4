// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/deliverylookup.h"
#include "engine/deliveryrecorder.h"
#include "engine/identityclaims.h"

namespace squidie::inline v0 {

/// Records deliveries that happened elsewhere, inside the caller's transaction, without starting anything: the outcome is
/// what the identity rules give. (manual: sources.md, "Import a job queue")
class ImportRecorder {
public:
    explicit ImportRecorder(Store &store);

    /// Once in a transaction, before the first delivery.
    Status begin();
    /// Nothing where the same delivery was imported before.
    Result<std::optional<DeliveryResult>> record(const PreparedDelivery &delivery);

private:
    Result<bool> wasImported(const PreparedDelivery &delivery);
    /// The decision with its run's row.
    Result<Decision> decide(const PreparedDelivery &delivery);

    NameTable m_names;
    CatalogueTable m_catalogue;
    ActivationTable m_activations;
    DeliveryLookup m_lookup;
    IdentityClaims m_claims;
    DeliveryRecorder m_recorder;
};

} // namespace squidie::inline v0
