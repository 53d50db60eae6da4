// SPDX-License-Identifier: Apache-2.0
#include "workflow/payloadfieldreader.h"

#include "workflow/payloadtypes.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace squidie::inline v0::reading {
namespace {

bool defaultFits(const QJsonValue &value, const QString &type)
{
    // A moving default becomes text: a date or an instant.
    if (movingDefault(value) != MovingDefault::None)
        return type == QLatin1String("string");
    return matchesPayloadType(value, type);
}

void readFieldOptions(const QJsonValue &value, const QString &path, PayloadField &field, Problems &problems)
{
    const auto options = objectOrNothing(value);
    if (!options) {
        problems.error(path, "invalid_payload_contract",
                       tr("Make the options of field “%1” an object; found %2.").arg(field.name, shown(value)));
        return;
    }
    const QJsonValue required = options->value(QLatin1String("required"));
    if (!required.isBool() && !isAbsent(required))
        problems.error(memberPath(path, QLatin1String("required")), "invalid_payload_contract",
                       tr("Write true or false for “required”, or leave it out; found %1.").arg(shown(required)));
    field.required = required.toBool(true);

    const QJsonValue declared = options->value(QLatin1String("default"));
    if (declared.isUndefined())
        return;
    field.defaultValue = declared;
    if (isPayloadType(field.type) && !defaultFits(declared, field.type))
        problems.error(memberPath(path, QLatin1String("default")), "invalid_payload_default",
                       tr("Give the field a default of its type, %1, or leave the default out; found %2.")
                           .arg(field.type, shown(declared)));
}

PayloadField readField(const QJsonObject &object, const QString &path, Problems &problems)
{
    PayloadField field;
    const QJsonValue name = object.value(QLatin1String("name"));
    field.name = name.toString();
    if (!isName(name))
        problems.error(memberPath(path, QLatin1String("name")), "invalid_payload_field_name",
                       tr("Give the field a name, a string that is not empty; found %1.").arg(shown(name)));
    const QJsonValue type = object.value(QLatin1String("type"));
    field.type = type.toString();
    if (!isPayloadType(field.type))
        problems.error(
            memberPath(path, QLatin1String("type")), "invalid_payload_field_type",
            tr("Use one of the types string, integer, float, boolean, map, list or atom; found %1.").arg(shown(type)));
    readFieldOptions(object.value(QLatin1String("opts")), memberPath(path, QLatin1String("opts")), field, problems);
    return field;
}

} // namespace

QVector<PayloadField> readPayloadFields(const QJsonValue &value, const QString &path, Problems &problems)
{
    if (!value.isArray() && !isAbsent(value)) {
        problems.error(path, "invalid_payload_contract",
                       tr("Make the payload contract a list of fields; found %1.").arg(shown(value)));
        return {};
    }
    const QJsonArray array = value.toArray();
    QVector<PayloadField> fields;
    QSet<QString> names;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString fieldPath = elementPath(path, i);
        if (!array.at(i).isObject()) {
            problems.error(fieldPath, "invalid_payload_contract",
                           tr("Make the field an object with a name and a type; found %1.").arg(shown(array.at(i))));
            continue;
        }
        const PayloadField field = readField(array.at(i).toObject(), fieldPath, problems);
        if (!field.name.isEmpty() && names.contains(field.name))
            problems.error(memberPath(fieldPath, QLatin1String("name")), "invalid_payload_field_name",
                           tr("Two fields are called %1: rename or remove one.").arg(shown(field.name)));
        names.insert(field.name);
        fields.push_back(field);
    }
    return fields;
}

void checkDerivedPayload(const QJsonObject &document, const QVector<TriggerDefinition> &triggers, bool triggersAreSound,
                         Problems &problems)
{
    const QLatin1String key("payload");
    const qsizetype before = problems.errorCount();
    const QVector<PayloadField> written = readPayloadFields(document.value(key), key, problems);
    if (written.isEmpty() || problems.errorCount() != before || !triggersAreSound)
        return;

    QHash<QString, PayloadField> derived;
    for (const TriggerDefinition &trigger : triggers) {
        for (const PayloadField &field : trigger.payload) {
            if (!derived.contains(field.name))
                derived.insert(field.name, field);
        }
    }
    const bool agrees =
        written.size() == derived.size() && std::all_of(written.begin(), written.end(), [&](const PayloadField &field) {
            const auto found = derived.constFind(field.name);
            return found != derived.cend() && *found == field;
        });
    if (!agrees)
        problems.error(key, "invalid_payload_contract",
                       tr("This list is derived from the triggers' payloads and does not agree with them: declare the "
                          "fields in the triggers and leave this one out."));
}

} // namespace squidie::inline v0::reading
