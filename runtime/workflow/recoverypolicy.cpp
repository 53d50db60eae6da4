// SPDX-License-Identifier: Apache-2.0
#include "workflow/recoverypolicy.h"

namespace squidie::inline v0 {

using namespace Qt::StringLiterals;

QJsonObject recoveryPolicy(const StepDefinition &step)
{
    const bool irreversible = step.options.value("irreversible"_L1).toBool(false);
    const bool compensatable = !irreversible && step.options.value("compensatable"_L1).toBool(true);
    return {{u"irreversible?"_s, irreversible},
            {u"compensatable?"_s, compensatable},
            {u"replay"_s, compensatable ? u"allowed"_s : u"manual_review_required"_s},
            {u"recovery"_s, compensatable ? u"automatic"_s : u"manual_intervention"_s}};
}

} // namespace squidie::inline v0
