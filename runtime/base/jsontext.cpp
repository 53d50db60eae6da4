// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"

#include "base/jsonerror.h"
#include "base/jsonnormaliser.h"
#include "base/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <optional>

namespace squidie::inline v0 {
namespace {

/// Iterative, so that no nesting can overflow the stack. Numbers arrive as text, so that integers stay exact.
constexpr unsigned readerFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;

struct Reading {
    QJsonValue value;
    std::optional<JsonProblem> problem;
    bool numberTooBig = false;
};

/// QJsonDocument only assembles values here: what it is given is ASCII that JsonNormaliser wrote.
QJsonValue assemble(std::string_view normalised)
{
    const auto size = qsizetype(normalised.size());
    if (normalised.front() == '{')
        return QJsonDocument::fromJson(QByteArray::fromRawData(normalised.data(), size)).object();
    // It takes objects and arrays only: other values borrow an array.
    const QByteArray array = '[' + QByteArray(normalised.data(), size) + ']';
    return QJsonDocument::fromJson(array).array().first();
}

Reading readOnce(std::string_view text, int maximumDepth)
{
    rapidjson::MemoryStream stream(text.data(), text.size());
    JsonNormaliser normaliser(text, stream, maximumDepth);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<readerFlags>(stream, normaliser);
    if (normaliser.problem())
        return {{}, normaliser.problem()};
    if (result.IsError()) {
        const bool numberTooBig = result.Code() == rapidjson::kParseErrorNumberTooBig;
        return {{}, explainJsonError(text, result, normaliser.lastEvent()), numberTooBig};
    }
    if (stream.Tell() < text.size()) // RapidJSON takes a null byte for the end
        return {{}, textAfterTheValue(stream.Tell())};
    return {assemble(normaliser.normalised()), std::nullopt};
}

/// RapidJSON refuses numbers within range that are written oddly: a zero with a large exponent, or hundreds of digits with
/// a negative exponent. They are rewritten, padded with blanks so that every place in the text stays where it was.
QByteArray withPlainNumbers(QByteArray text)
{
    static const QRegularExpression tokens(QStringLiteral(
        R"RE("(?:[^"\\]|\\.)*+"|(?<![-+.\w])(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)(?![-+.\w]))RE"));
    const QString characters = QString::fromLatin1(text); // one for each byte
    for (auto token = tokens.globalMatch(characters); token.hasNext();) {
        const QRegularExpressionMatch match = token.next();
        bool fits = false;
        const double number = match.captured(1).toLatin1().toDouble(&fits);
        const QByteArray plain = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        if (fits && plain.size() < match.capturedLength(1) && match.captured(1).contains(u'e', Qt::CaseInsensitive))
            text.replace(match.capturedStart(1), match.capturedLength(1), plain.leftJustified(match.capturedLength(1)));
    }
    return text;
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

} // namespace

Result<QJsonValue> parseJson(const QByteArray &text, int maximumDepth, qint64 firstLine)
{
    Reading reading = readOnce(viewOf(text), maximumDepth);
    if (reading.numberTooBig)
        reading = readOnce(viewOf(withPlainNumbers(text)), maximumDepth);
    if (reading.problem)
        return tl::unexpected(jsonError(viewOf(text), *reading.problem, firstLine));
    return std::move(reading.value);
}

QJsonObject parseStoredObject(const QByteArray &text)
{
    return parseJson(text, limits::storedJsonDepth).value_or(QJsonValue()).toObject();
}

namespace {

QByteArray written(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format);
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inArray.sliced(1, inArray.size() - 2);
}

} // namespace

QByteArray compactJson(const QJsonValue &value)
{
    return written(value, QJsonDocument::Compact);
}

QByteArray indentedJson(const QJsonValue &value)
{
    QByteArray text = written(value, QJsonDocument::Indented);
    if (text.endsWith('\n'))
        text.chop(1);
    return text;
}

} // namespace squidie::inline v0
