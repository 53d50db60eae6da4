// SPDX-License-Identifier: Apache-2.0
#include "workflow/payloadcontract.h"

#include "base/jsontext.h"
#include "workflow/payloadtypes.h"

#include <QJsonArray>
#include <QSet>

namespace squidie::inline v0 {
namespace {

QJsonValue resolvedDefault(const QJsonValue &declared, Instant now)
{
    switch (movingDefault(declared)) {
    case MovingDefault::Today:
        return formatSeconds(now).left(10);
    case MovingDefault::Now:
        return formatSeconds(now);
    case MovingDefault::None:
        break;
    }
    return declared;
}

const QString integerType = QStringLiteral("integer");
const QString floatType = QStringLiteral("float");

/// Whether a number that fits by its value was written as one of the field's type.
bool isWrittenAs(const PayloadField &field, const std::optional<QSet<QString>> &floats)
{
    if (!floats)
        return true;
    return field.type == integerType ? !floats->contains(field.name)
        : field.type == floatType    ? floats->contains(field.name)
                                     : true;
}

} // namespace

Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now,
                                   const std::optional<QSet<QString>> &floats)
{
    QJsonObject resolved = input;
    QSet<QString> declared;
    QJsonArray missing;
    QJsonObject wrongTypes;
    for (const PayloadField &field : contract) {
        declared.insert(field.name);
        if (!resolved.contains(field.name)) {
            if (field.defaultValue)
                resolved.insert(field.name, resolvedDefault(*field.defaultValue, now));
            else if (field.required)
                missing.append(field.name);
        }
        const QJsonValue value = resolved.value(field.name);
        const bool isGiven = input.contains(field.name);
        if (!value.isUndefined() && (!matchesPayloadType(value, field.type) || (isGiven && !isWrittenAs(field, floats))))
            wrongTypes.insert(field.name, field.type);
    }
    QJsonArray unknown;
    for (const QString &name : input.keys()) {
        if (!declared.contains(name))
            unknown.append(name);
    }

    QJsonObject details;
    if (!missing.isEmpty())
        details.insert(QStringLiteral("missing_fields"), missing);
    if (!unknown.isEmpty())
        details.insert(QStringLiteral("unknown_fields"), unknown);
    if (!wrongTypes.isEmpty())
        details.insert(QStringLiteral("invalid_types"), wrongTypes);
    if (!details.isEmpty())
        return failure(ErrorCode::InvalidPayload, details);
    return resolved;
}

QByteArray payloadText(const QVector<PayloadField> &contract, const QJsonObject &resolved)
{
    QSet<QString> wholeFloats;
    for (const PayloadField &field : contract) {
        if (field.type == floatType && exactInteger(resolved.value(field.name)))
            wholeFloats.insert(field.name);
    }
    if (wholeFloats.isEmpty())
        return resolved.isEmpty() ? QByteArrayLiteral("{}") : compactJson(resolved);
    QByteArrayList members;
    for (auto it = resolved.begin(); it != resolved.end(); ++it) {
        const QByteArray value = compactJson(*it);
        members << compactJson(it.key()) + ':' + (wholeFloats.contains(it.key()) ? value + ".0" : value);
    }
    return '{' + members.join(',') + '}';
}

} // namespace squidie::inline v0
