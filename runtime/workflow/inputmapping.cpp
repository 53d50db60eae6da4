// SPDX-License-Identifier: Apache-2.0
#include "workflow/inputmapping.h"

#include <QJsonArray>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

QStringList pathFrom(const QJsonValue &value)
{
    QStringList path;
    for (const QJsonValue &key : value.toArray())
        path << key.toString();
    return path;
}

QJsonObject missing(const QString &target, const QStringList &path, const QJsonObject &view)
{
    QStringList walked;
    for (const QString &key : path) {
        walked << key;
        if (valueAt(view, walked).isUndefined())
            break;
    }
    return {{u"target"_s, target},
            {u"path"_s, QJsonArray::fromStringList(path)},
            {u"missing_at"_s, QJsonArray::fromStringList(walked)}};
}

} // namespace

QJsonValue valueAt(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &key : path) {
        if (!value.isObject())
            return QJsonValue(QJsonValue::Undefined);
        value = value.toObject().value(key);
    }
    return value;
}

bool mapsInput(const StepDefinition &step)
{
    const QJsonValue mapping = step.options.value("input"_L1);
    return !mapping.isUndefined() && !mapping.isNull();
}

tl::expected<QJsonObject, QJsonObject> mapInput(const StepDefinition &step, const QJsonObject &view)
{
    if (!mapsInput(step))
        return view;
    const QJsonValue mapping = step.options.value("input"_L1);
    QJsonObject input;
    const auto take = [&](const QString &target, const QStringList &path) {
        const QJsonValue value = valueAt(view, path);
        if (!value.isUndefined())
            input.insert(target, value);
        return !value.isUndefined();
    };
    for (const QString &key : pathFrom(mapping))
        take(key, {key});
    const QJsonObject targets = mapping.toObject();
    for (auto it = targets.begin(); it != targets.end(); ++it) {
        const QStringList path = pathFrom(it.value());
        if (!take(it.key(), path))
            return tl::unexpected(missing(it.key(), path, view));
    }
    return input;
}

Status checkEntryInputs(const WorkflowDefinition &definition, const QJsonObject &view)
{
    for (const QString &name : definition.entrySteps) {
        const StepDefinition *step = definition.findStep(name);
        if (const auto input = step ? mapInput(*step, view) : tl::expected<QJsonObject, QJsonObject>(view); !input)
            return failure(ErrorCode::MissingInputPath, input.error());
    }
    return {};
}

bool entryMapsInput(const WorkflowDefinition &definition)
{
    return std::any_of(definition.entrySteps.begin(), definition.entrySteps.end(), [&](const QString &name) {
        const StepDefinition *step = definition.findStep(name);
        return step && mapsInput(*step);
    });
}

} // namespace squidie::inline v0
