// SPDX-License-Identifier: Apache-2.0
#include "workflow/payloadcontract.h"

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

} // namespace

Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now)
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
        if (!value.isUndefined() && !matchesPayloadType(value, field.type))
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

} // namespace squidie::inline v0
