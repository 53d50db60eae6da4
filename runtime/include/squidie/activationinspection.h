// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

namespace squidie::inline v0 {

/// One activation and everything that explains its outcome. Plain data; any thread. (manual: activations.md, "Identity")
struct ActivationInspection {
    ActivationDetail subject;
    /// The activation that started the run which the subject belongs to, where the ledger has it: the subject itself where
    /// it started the run.
    std::optional<ActivationDetail> start;
    /// Activations of the same run, oldest first, at most siblingLimit around the subject.
    QVector<Activation> siblings;
    qint64 siblingCount = 0; ///< all of them, including the subject
    QVector<IdentityStep> identity; ///< how its signal id and its run id were derived
    /// Other activations of the same trigger that started the same window under another identity.
    QVector<Activation> otherIdentities;

    static constexpr int siblingLimit = 200;
};

} // namespace squidie::inline v0
