// SPDX-License-Identifier: Apache-2.0
#include "engine/runinsertion.h"

#include "store/runtable.h"

namespace squidie::inline v0 {

Status insertRun(Store &store, NameTable &names, const StoredDefinition &definition, const RunStart &start)
{
    RunTable runs(store);
    const auto id = runs.internId(start.runId);
    if (!id)
        return tl::unexpected(id.error());
    const auto trigger = names.internTrigger({definition.definition.workflow, start.trigger});
    const auto queue = names.intern(start.queue);
    for (const auto &made : {trigger, queue}) {
        if (!made)
            return tl::unexpected(made.error());
    }
    return runs.insert({id->row, *trigger, definition.row, *queue, IdempotencyStrategy::None, start.at},
                       planStart(definition.definition, start), names);
}

} // namespace squidie::inline v0
