// SPDX-License-Identifier: Apache-2.0
#include "workflow/transitionchoice.h"

#include "workflow/inputmapping.h"
#include "workflow/payloadtypes.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// Integers are compared exactly: beyond 2^53, two of them may be the same double.
bool isLess(const QJsonValue &left, const QJsonValue &right)
{
    const auto a = exactInteger(left);
    const auto b = exactInteger(right);
    return a && b ? *a < *b : left.toDouble() < right.toDouble();
}

} // namespace

bool conditionHolds(const TransitionCondition &condition, const QJsonObject &view)
{
    const QJsonValue value = valueAt(view, condition.path);
    if (value.isUndefined())
        return false;
    if (condition.comparison == "equals"_L1)
        return value == condition.value;
    if (!value.isDouble() || !condition.value.isDouble())
        return false;
    return condition.comparison == "greater_than"_L1 ? isLess(condition.value, value) : isLess(value, condition.value);
}

QJsonObject conditionToJson(const TransitionCondition &condition)
{
    return {{u"path"_s, QJsonArray::fromStringList(condition.path)}, {condition.comparison, condition.value}};
}

std::optional<int> chooseTransition(const WorkflowDefinition &definition, const QString &step, const QString &outcome,
                                    const QJsonObject &view)
{
    std::optional<int> fallback;
    for (int i = 0; i < int(definition.transitions.size()); ++i) {
        const Transition &transition = definition.transitions[i];
        if (transition.from != step || transition.on != outcome)
            continue;
        if (!transition.condition)
            fallback = fallback.value_or(i);
        else if (conditionHolds(*transition.condition, view))
            return i;
    }
    return fallback;
}

} // namespace squidie::inline v0
