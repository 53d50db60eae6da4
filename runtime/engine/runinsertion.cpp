#include "engine/runinsertion.h"

#include "store/runtable.h"

namespace squidie {

Status insertRun(Store &store, NameTable &names, const StoredDefinition &definition, const RunStart &start)
{
    RunTable runs(store);
    const auto row = runs.internId(start.runId);
    const auto trigger = names.internTrigger({definition.definition.workflow, start.trigger});
    const auto queue = names.intern(start.queue);
    for (const auto &made : {row, trigger, queue}) {
        if (!made)
            return tl::unexpected(made.error());
    }
    return runs.insert({*row, *trigger, definition.row, *queue, IdempotencyStrategy::None, start.at},
                       planStart(definition.definition, start), names);
}

} // namespace squidie
