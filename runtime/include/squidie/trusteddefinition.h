// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

namespace squidie::inline v0 {

/// A definition whose "command" steps may run, named by its fingerprint.
struct TrustedDefinition {
    QString fingerprint;
    Instant trustedAt;
    QString actor;
    QString comment;
};

} // namespace squidie::inline v0
