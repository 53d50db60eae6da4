// SPDX-License-Identifier: Apache-2.0
#include "workflow/payloadtypes.h"

#include <QHash>
#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using Check = bool (*)(const QJsonValue &);

Check checkOf(const QString &type)
{
    static const QHash<QString, Check> checks{
        {QStringLiteral("string"), [](const QJsonValue &value) { return value.isString(); }},
        {QStringLiteral("integer"), [](const QJsonValue &value) { return exactInteger(value).has_value(); }},
        {QStringLiteral("float"), [](const QJsonValue &value) { return value.isDouble(); }},
        {QStringLiteral("boolean"), [](const QJsonValue &value) { return value.isBool(); }},
        {QStringLiteral("map"), [](const QJsonValue &value) { return value.isObject(); }},
        {QStringLiteral("list"), [](const QJsonValue &value) { return value.isArray(); }},
        {QStringLiteral("atom"), [](const QJsonValue &value) { return value.isString(); }},
    };
    return checks.value(type, nullptr);
}

} // namespace

std::optional<qint64> exactInteger(const QJsonValue &value)
{
    // toInteger returns its argument for anything that is not an integer.
    const qint64 number = value.toInteger(0);
    return value.isDouble() && number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

bool isPayloadType(const QString &type)
{
    return checkOf(type) != nullptr;
}

bool matchesPayloadType(const QJsonValue &value, const QString &type)
{
    const Check check = checkOf(type);
    return check && check(value);
}

MovingDefault movingDefault(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.size() != 2 || array.at(1) != QJsonValue(QStringLiteral("iso8601")))
        return MovingDefault::None;
    if (array.at(0) == QJsonValue(QStringLiteral("today")))
        return MovingDefault::Today;
    return array.at(0) == QJsonValue(QStringLiteral("now")) ? MovingDefault::Now : MovingDefault::None;
}

} // namespace squidie::inline v0
