// SPDX-License-Identifier: Apache-2.0
#include "usage.h"

#include <QCoreApplication>

namespace squidie::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("squidie::cli", text);
}

} // namespace

QJsonObject optionProblem(const char *option, const QString &reason)
{
    return {{QStringLiteral("option"), QString::fromLatin1(option)}, {QStringLiteral("reason"), reason}};
}

Result<std::optional<Instant>> instantOption(const QCommandLineParser &parser, const char *name)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    if (const auto instant = parseInstant(text))
        return instant;
    return failure(ErrorCode::InvalidOption,
                   optionProblem(name, tr("\"%1\" is not a time with an offset, such as 2026-10-05T07:00:00Z").arg(text)));
}

Result<qint64> positiveNumber(const char *option, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    return failure(ErrorCode::InvalidOption, optionProblem(option, tr("\"%1\" is not a positive number").arg(text)));
}

Result<int> numberOption(const QCommandLineParser &parser, const char *name, int fallback, int maximum)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return fallback;
    return positiveNumber(name, parser.value(option)).map([maximum](qint64 number) {
        return int(std::min<qint64>(number, maximum));
    });
}

} // namespace squidie::cli
