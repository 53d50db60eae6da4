// SPDX-License-Identifier: Apache-2.0
#include "workflow/transitionreader.h"

#include "base/jsontext.h"
#include "workflow/stepreader.h"

#include <QJsonArray>
#include <QSet>

namespace squidie::inline v0::reading {
namespace {

std::optional<TransitionCondition> readCondition(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto path = nameList(object.value(QLatin1String("path")));
    // A path and one comparison, nothing else: a misspelt second comparison must not go unnoticed.
    if (!path || object.size() != 2)
        return std::nullopt;
    static const QStringList comparisons{QStringLiteral("equals"), QStringLiteral("greater_than"),
                                         QStringLiteral("less_than")};
    for (const QString &comparison : comparisons) {
        const QJsonValue operand = object.value(comparison);
        if (operand.isUndefined())
            continue;
        if (comparison != QLatin1String("equals") && !operand.isDouble())
            return std::nullopt;
        return TransitionCondition{*path, comparison, operand};
    }
    return std::nullopt;
}

void readEnds(const QJsonObject &object, const QString &path, const ReadSteps &steps, ReadTransitions &read,
              Transition &transition, Problems &problems)
{
    const QJsonValue from = object.value(QLatin1String("from"));
    transition.from = from.toString();
    if (!steps.indexes.contains(transition.from)) {
        read.endsAreKnown = false;
        problems.error(memberPath(path, QLatin1String("from")), "unknown_transition_source",
                       tr("Name a step of this workflow; found %1.").arg(shown(from)));
    }
    const QJsonValue to = object.value(QLatin1String("to"));
    transition.to = to.toString();
    if (!steps.indexes.contains(transition.to) && transition.to != QLatin1String("complete")) {
        read.endsAreKnown = false;
        problems.error(memberPath(path, QLatin1String("to")), "unknown_transition_target",
                       tr("Name a step of this workflow, or \"complete\"; found %1.").arg(shown(to)));
    }
}

void readRecovery(const QJsonObject &object, const QString &path, Transition &transition, Problems &problems)
{
    const QJsonValue recovery = object.value(QLatin1String("recovery"));
    if (isAbsent(recovery))
        return;
    const QString recoveryPath = memberPath(path, QLatin1String("recovery"));
    transition.recovery = recovery.toString();
    if (transition.recovery != QLatin1String("compensation") && transition.recovery != QLatin1String("undo"))
        problems.error(recoveryPath, "invalid_transition_recovery",
                       tr("Use compensation or undo, or leave the marker out; found %1.").arg(shown(recovery)));
    else if (transition.on != QLatin1String("error"))
        problems.error(recoveryPath, "invalid_transition_recovery",
                       tr("Only a transition on \"error\" recovers from something: remove the marker."));
}

Transition readTransition(const QJsonObject &object, const QString &path, const ReadSteps &steps, ReadTransitions &read,
                          Problems &problems)
{
    Transition transition;
    readEnds(object, path, steps, read, transition, problems);
    const QJsonValue on = object.value(QLatin1String("on"));
    transition.on = on.toString();
    if (transition.on != QLatin1String("ok") && transition.on != QLatin1String("error"))
        problems.error(memberPath(path, QLatin1String("on")), "invalid_transition_outcome",
                       tr("Use the outcome ok or error; found %1.").arg(shown(on)));
    const QJsonValue condition = object.value(QLatin1String("condition"));
    if (!isAbsent(condition)) {
        transition.condition = readCondition(condition);
        if (!transition.condition)
            problems.error(memberPath(path, QLatin1String("condition")), "invalid_transition_condition",
                           tr("Write a path and one comparison, such as {\"path\": [\"feed\", \"count\"], "
                              "\"greater_than\": 0}: equals any value, or greater_than or less_than a number."));
    }
    readRecovery(object, path, transition, problems);
    return transition;
}

/// Two transitions of one step must differ in this.
QByteArray routingKey(const Transition &transition, const QJsonValue &condition)
{
    return compactJson(QJsonArray{transition.from, transition.on, isAbsent(condition) ? QJsonValue() : condition});
}

} // namespace

ReadTransitions readTransitions(const QJsonObject &document, const ReadSteps &steps, Problems &problems)
{
    const QLatin1String key("transitions");
    const QJsonArray array = listOf(document, key, problems);
    if (steps.usesDependencies && !array.isEmpty())
        problems.error(key, "dependency_transitions",
                       tr("The steps are ordered by “after”: remove the transitions, or every “after”."));

    ReadTransitions read;
    QSet<QByteArray> seen;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = elementPath(key, i);
        if (!array.at(i).isObject()) {
            read.endsAreKnown = false;
            problems.error(path, "invalid_transition",
                           tr("Make the transition an object with from, on and to; found %1.").arg(shown(array.at(i))));
            continue;
        }
        const QJsonObject object = array.at(i).toObject();
        const Transition transition = readTransition(object, path, steps, read, problems);
        const QByteArray route = routingKey(transition, object.value(QLatin1String("condition")));
        if (!transition.from.isEmpty() && !transition.on.isEmpty() && seen.contains(route))
            problems.error(path, "duplicate_transition",
                           tr("Another transition from %1 on %2 has the same condition, or has none either: remove one.")
                               .arg(shown(transition.from), shown(transition.on)));
        seen.insert(route);
        read.transitions.push_back(transition);
    }
    return read;
}

} // namespace squidie::inline v0::reading
