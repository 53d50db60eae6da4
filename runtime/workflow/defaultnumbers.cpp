// SPDX-License-Identifier: Apache-2.0
#include "workflow/defaultnumbers.h"

#include "base/jsonnumbers.h"
#include "base/jsontext.h"
#include "base/limits.h"
#include "workflow/payloadtypes.h"

namespace squidie::inline v0::reading {
namespace {

void checkField(const QByteArray &field, const QString &path, Problems &problems)
{
    const QLatin1String key("default");
    const QByteArray options = memberText(field, QStringLiteral("opts"));
    const QByteArray value = memberText(options, key);
    const QString type =
        parseJson(memberText(field, QStringLiteral("type")), limits::jsonDepth).value_or(QJsonValue()).toString();
    const auto number = parseJson(value, limits::jsonDepth);
    if (!number || !exactInteger(*number)) // its value says enough
        return;
    const bool isFloat = floatMembers(options).contains(key);
    if ((type == QLatin1String("float") && !isFloat) || (type == QLatin1String("integer") && isFloat))
        problems.errorUnlessStored(
            memberPath(memberPath(path, QLatin1String("opts")), key), "invalid_payload_default",
            tr("Write an integer without a fraction and a float with one, such as 1.0; the field is of type %1, found %2.")
                .arg(type, QString::fromUtf8(value)));
}

} // namespace

void checkDefaultNumbers(const QByteArray &definition, Problems &problems)
{
    const QByteArrayList triggers = elementTexts(memberText(definition, QStringLiteral("triggers")));
    for (qsizetype i = 0; i < triggers.size(); ++i) {
        const QString path = memberPath(elementPath(QStringLiteral("triggers"), i), QLatin1String("payload"));
        const QByteArrayList fields = elementTexts(memberText(triggers.at(i), QStringLiteral("payload")));
        for (qsizetype field = 0; field < fields.size(); ++field)
            checkField(fields.at(field), elementPath(path, field), problems);
    }
}

} // namespace squidie::inline v0::reading
