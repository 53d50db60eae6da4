// SPDX-License-Identifier: Apache-2.0
#include "workflow/manualsteps.h"

#include "workflow/stepreader.h"
#include "workflow/transitionreader.h"

#include <algorithm>

namespace squidie::inline v0::reading {

void checkManualTransitions(const ReadSteps &steps, const ReadTransitions &transitions, Problems &problems)
{
    if (steps.usesDependencies)
        return; // neither belongs there
    for (const ReadStep &read : steps.steps) {
        const bool isApproval = read.step.action == QLatin1String("approval");
        if (!isApproval && read.step.action != QLatin1String("pause"))
            continue;
        const auto any = [&](auto fits) {
            return std::any_of(transitions.transitions.begin(), transitions.transitions.end(),
                               [&](const Transition &transition) {
                                   return transition.from == read.step.name && fits(transition);
                               });
        };
        const auto leadsOn = [&](QLatin1String outcome) {
            return any([&](const Transition &transition) { return transition.on == outcome; });
        };
        if (isApproval && (!leadsOn(QLatin1String("ok")) || !leadsOn(QLatin1String("error"))))
            problems.errorUnlessStored(
                read.path, "missing_approval_transitions",
                tr("Give step %1 a transition on \"ok\" for an approval and one on \"error\" for a rejection.")
                    .arg(shown(read.step.name)));
        if (any([](const Transition &transition) { return transition.condition.has_value(); }))
            problems.errorUnlessStored(
                read.path, "manual_step_transition_condition",
                tr("Remove the conditions from the transitions of step %1: a person decides where it leads.")
                    .arg(shown(read.step.name)));
    }
}

} // namespace squidie::inline v0::reading
