// SPDX-License-Identifier: Apache-2.0
#include "workflow/inputmapping.h"

#include <QJsonArray>

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

QJsonObject missing(const StepDefinition &step, const QString &target, const QStringList &path, const QJsonObject &view)
{
    QStringList walked;
    for (const QString &key : path) {
        walked << key;
        if (valueAt(view, walked).isUndefined())
            break;
    }
    return {{u"code"_s, u"missing_input_path"_s},
            {u"step"_s, step.name},
            {u"target"_s, target},
            {u"path"_s, QJsonArray::fromStringList(path)},
            {u"missing_at"_s, walked.join(u'.')}};
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

tl::expected<QJsonObject, QJsonObject> mapInput(const StepDefinition &step, const QJsonObject &view)
{
    const QJsonValue mapping = step.options.value("input"_L1);
    if (mapping.isUndefined() || mapping.isNull())
        return view;
    QJsonObject input;
    const auto take = [&](const QString &target, const QStringList &path) {
        const QJsonValue value = valueAt(view, path);
        if (!value.isUndefined())
            input.insert(target, value);
        return !value.isUndefined();
    };
    for (const QString &key : pathFrom(mapping)) {
        if (!take(key, {key}))
            return tl::unexpected(missing(step, key, {key}, view));
    }
    const QJsonObject targets = mapping.toObject();
    for (auto it = targets.begin(); it != targets.end(); ++it) {
        const QStringList path = pathFrom(it.value());
        if (!take(it.key(), path))
            return tl::unexpected(missing(step, it.key(), path, view));
    }
    return input;
}

} // namespace squidie::inline v0
