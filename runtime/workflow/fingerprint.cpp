// SPDX-License-Identifier: Apache-2.0
#include "workflow/fingerprint.h"

#include "base/jsontext.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

QJsonObject canonicalStep(const StepDefinition &step)
{
    QJsonObject options = step.options;
    options.remove(QStringLiteral("retry")); // is among the retries, wherever it was declared
    options.remove(QStringLiteral("after"));
    for (const auto key : {QLatin1String("input"), QLatin1String("output")}) {
        if (options.value(key).isNull())
            options.remove(key);
    }
    QStringList after = step.after;
    after.sort();
    return {{QStringLiteral("name"), step.name},
            {QStringLiteral("action"), step.action},
            {QStringLiteral("after"), QJsonArray::fromStringList(after)},
            {QStringLiteral("opts"), options}};
}

QJsonObject canonicalTransition(const Transition &transition)
{
    QJsonObject object{{QStringLiteral("from"), transition.from},
                       {QStringLiteral("on"), transition.on},
                       {QStringLiteral("to"), transition.to}};
    if (transition.condition)
        object.insert(QStringLiteral("condition"),
                      QJsonObject{{QStringLiteral("path"), QJsonArray::fromStringList(transition.condition->path)},
                                  {transition.condition->comparison, transition.condition->value}});
    if (transition.recovery)
        object.insert(QStringLiteral("recovery"), *transition.recovery);
    return object;
}

QJsonObject canonicalRetry(const RetryPolicy &policy)
{
    QJsonObject object{{QStringLiteral("step"), policy.step}, {QStringLiteral("max_attempts"), policy.maxAttempts}};
    if (!policy.backoff.isEmpty())
        object.insert(QStringLiteral("backoff"),
                      QJsonObject{{QStringLiteral("type"), policy.backoff},
                                  {QStringLiteral("min"), policy.minimumDelay},
                                  {QStringLiteral("max"), policy.maximumDelay}});
    return object;
}

QJsonObject canonicalField(const PayloadField &field)
{
    QJsonObject object{{QStringLiteral("name"), field.name},
                       {QStringLiteral("type"), field.type},
                       {QStringLiteral("required"), field.required}};
    if (field.defaultValue)
        object.insert(QStringLiteral("default"), *field.defaultValue);
    return object;
}

QString digestText(const QByteArray &canonical)
{
    return QStringLiteral("sha256:")
        + QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

template<typename T, typename Write>
QJsonArray listOf(const QVector<T> &entries, Write write)
{
    QJsonArray array;
    for (const T &entry : entries)
        array.append(write(entry));
    return array;
}

QJsonObject canonicalTrigger(const TriggerDefinition &trigger)
{
    return {{QStringLiteral("name"), trigger.name},
            {QStringLiteral("type"), triggerTypeName(trigger.type)},
            {QStringLiteral("expression"), trigger.expression},
            {QStringLiteral("timezone"), trigger.timezone},
            {QStringLiteral("dialect"), trigger.dialect},
            {QStringLiteral("idempotency"), idempotencyName(trigger.idempotency)},
            {QStringLiteral("payload"), listOf(trigger.payload, canonicalField)}};
}

} // namespace

QByteArray canonicalDefinition(const WorkflowDefinition &definition)
{
    return compactJson(QJsonObject{{QStringLiteral("steps"), listOf(definition.steps, canonicalStep)},
                                   {QStringLiteral("transitions"), listOf(definition.transitions, canonicalTransition)},
                                   {QStringLiteral("retries"), listOf(definition.retries, canonicalRetry)}});
}

QString fingerprintOf(const WorkflowDefinition &definition)
{
    return digestText(canonicalDefinition(definition));
}

QString trustDigestOf(const WorkflowDefinition &definition)
{
    return digestText(compactJson(QJsonObject{{QStringLiteral("fingerprint"), fingerprintOf(definition)},
                                              {QStringLiteral("workflow"), definition.workflow},
                                              {QStringLiteral("triggers"), listOf(definition.triggers, canonicalTrigger)}}));
}

} // namespace squidie::inline v0
