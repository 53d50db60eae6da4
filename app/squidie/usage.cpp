// SPDX-License-Identifier: Apache-2.0
#include "usage.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "schedule/firings.h"

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

Result<std::optional<Instant>> calendarOption(const QCommandLineParser &parser, const char *name)
{
    auto instant = instantOption(parser, name);
    if (!instant || !*instant || (**instant >= beginOfCalendar && **instant < endOfCalendar))
        return instant;
    return failure(ErrorCode::InvalidOption,
                   optionProblem(name,
                                 tr("\"%1\" is not from %2 to %3, between which firings are known")
                                     .arg(parser.value(QString::fromLatin1(name)), formatSeconds(beginOfCalendar),
                                          formatSeconds(endOfCalendar - std::chrono::seconds(1)))));
}

Result<QJsonValue> metadataOption(const QCommandLineParser &parser)
{
    const QString option = QStringLiteral("metadata");
    if (!parser.isSet(option))
        return QJsonValue(QJsonObject());
    const auto value = parseJson(parser.value(option).toUtf8(), limits::jsonDepth);
    if (value)
        return value;
    return failure(ErrorCode::InvalidOption, optionProblem("metadata", errorSentence(value.error())));
}

Result<qint64> wholeNumber(const char *option, const QString &text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return failure(ErrorCode::InvalidOption,
                   optionProblem(option, tr("\"%1\" is not a whole number from %2 to %3").arg(text).arg(least).arg(most)));
}

Result<int> numberOption(const QCommandLineParser &parser, const char *name, int fallback, int most)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return fallback;
    return wholeNumber(name, parser.value(option), 1, most).map([](qint64 number) { return int(number); });
}

} // namespace squidie::cli
