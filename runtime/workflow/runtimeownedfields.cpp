// SPDX-License-Identifier: Apache-2.0
#include "workflow/runtimeownedfields.h"

namespace squidie::inline v0::reading {

void checkRuntimeOwnedFields(const QJsonObject &object, const QString &path, Problems &problems)
{
    static constexpr const char *owned[] = {
        "attempts",
        "audit_history",
        "claim_id",
        "claim_token",
        "current_node_id",
        "current_node_ids",
        "definition_fingerprint",
        "dispatches",
        "fingerprint",
        "history",
        "journal",
        "run_id",
        "spec_fingerprint",
        "status",
        "terminal_status",
    };
    for (const char *name : owned) {
        if (object.contains(QLatin1String(name)))
            problems.error(memberPath(path, QLatin1String(name)), "runtime_owned_field",
                           tr("Remove “%1”: only the runtime writes it, a definition cannot.").arg(QLatin1String(name)));
    }
}

} // namespace squidie::inline v0::reading
