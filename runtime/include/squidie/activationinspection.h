// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

namespace squidie::inline v0 {

/// Everything the inspector says about one activation (spec 7, "The inspector of an activation").
struct ActivationInspection {
    ActivationDetail subject;
    /// The activation that started the run which this one fell into, where the ledger has it; the subject itself for a start.
    std::optional<ActivationDetail> start;
    /// Activations of the same run, oldest first, at most siblingLimit around the subject.
    QVector<Activation> siblings;
    qint64 siblingCount = 0; ///< all of them, the subject included
    QVector<IdentityStep> identity;
    /// Other activations of the same trigger that started the same window under another identity.
    QVector<Activation> otherIdentities;

    static constexpr int siblingLimit = 200;
};

} // namespace squidie::inline v0
