// SPDX-License-Identifier: Apache-2.0
#include "base/jsonerror.h"

#include "base/sentences.h"

#include <QJsonObject>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The code unit of the escape \uXXXX at `offset`, or -1.
int unicodeEscapeAt(std::string_view text, size_t offset)
{
    const std::string_view escape = text.substr(std::min(offset, text.size()), 6);
    if (escape.size() < 6 || escape[0] != '\\' || escape[1] != 'u')
        return -1;
    bool isNumber = false;
    const int unit = QByteArray(escape.data() + 2, 4).toInt(&isNumber, 16);
    return isNumber ? unit : -1;
}

/// A word or a sign of which RapidJSON has read a part.
size_t wordStart(std::string_view text, size_t offset)
{
    while (offset > 0 && ((text[offset - 1] >= 'a' && text[offset - 1] <= 'z') || text[offset - 1] == '-'))
        --offset;
    return offset;
}

/// RapidJSON ends a number behind a leading 0, and then misses a comma.
bool isLeadingZero(std::string_view text, size_t offset)
{
    return offset > 0 && offset < text.size() && isDigit(text[offset]) && text[offset - 1] == '0';
}

JsonProblem leadingZero(std::string_view text, size_t offset)
{
    const bool negative = offset > 1 && text[offset - 2] == '-';
    return {offset - (negative ? 2 : 1), tr("a number must not begin with 0")};
}

JsonProblem controlCharacter(size_t offset)
{
    return {offset, tr("a control character must be written as an escape in a string")};
}

/// What should follow a value.
JsonProblem continuation(std::string_view text, size_t offset, const QString &atEnd, const QString &expected)
{
    if (isLeadingZero(text, offset))
        return leadingZero(text, offset);
    return {offset, offset >= text.size() ? atEnd : expected};
}

JsonProblem missingValue(std::string_view text, size_t offset)
{
    const size_t start = wordStart(text, offset);
    return {start, start >= text.size() ? tr("the text ends where a value was expected") : tr("a value was expected")};
}

} // namespace

JsonProblem explainJsonError(std::string_view text, const rapidjson::ParseResult &result, size_t lastEvent)
{
    const size_t offset = result.Offset();
    const bool atEnd = offset >= text.size();
    switch (result.Code()) {
    case rapidjson::kParseErrorDocumentEmpty:
        return atEnd ? JsonProblem{offset, tr("there is no value")} : missingValue(text, offset);
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return isLeadingZero(text, offset) ? leadingZero(text, offset) : textAfterTheValue(offset);
    case rapidjson::kParseErrorObjectMissName:
        return {offset, atEnd ? tr("the text ends inside an object") : tr("a key in quotation marks was expected")};
    case rapidjson::kParseErrorObjectMissColon:
        return {offset, atEnd ? tr("the text ends inside an object") : tr("\":\" was expected after the key")};
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return continuation(text, offset, tr("the text ends inside an object"), tr("\",\" or \"}\" was expected"));
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return continuation(text, offset, tr("the text ends inside an array"), tr("\",\" or \"]\" was expected"));
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        if (unicodeEscapeAt(text, offset) >= 0) // the second half of a pair is at fault
            return unpairedSurrogate(offset);
        return {offset, tr("four hexadecimal digits were expected after \\u")};
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return unpairedSurrogate(offset);
    case rapidjson::kParseErrorStringEscapeInvalid:
        return text[offset] == '\\' ? JsonProblem{offset, tr("there is no such escape")} : controlCharacter(offset);
    case rapidjson::kParseErrorStringMissQuotationMark:
        if (!atEnd) // RapidJSON takes a null byte for the end
            return controlCharacter(offset);
        return {stringStart(text, lastEvent), tr("the string that begins here has no end")};
    case rapidjson::kParseErrorStringInvalidEncoding:
        return {offset, tr("this is not valid UTF-8")};
    case rapidjson::kParseErrorNumberTooBig:
        return numberOutOfRange(offset);
    case rapidjson::kParseErrorNumberMissFraction:
        return {offset, tr("a digit was expected after the decimal point")};
    case rapidjson::kParseErrorNumberMissExponent:
        return {offset, tr("a digit was expected in the exponent")};
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorValueInvalid:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
        break;
    }
    return missingValue(text, offset);
}

JsonProblem textAfterTheValue(size_t offset)
{
    return {offset, tr("there is text after the value")};
}

JsonProblem nestedTooDeep(size_t offset, int maximumDepth)
{
    return {offset, tr("the nesting is deeper than %1 levels").arg(maximumDepth)};
}

JsonProblem numberOutOfRange(size_t offset)
{
    return {offset, tr("this number is beyond what 64 bits of floating point hold")};
}

JsonProblem duplicateKey(size_t offset, const QString &key)
{
    return {offset, tr("the key \"%1\" appears twice in one object").arg(key)};
}

JsonProblem unpairedSurrogate(size_t offset)
{
    return {offset, tr("half of a surrogate pair stands alone")};
}

size_t stringStart(std::string_view text, size_t from)
{
    return std::min(text.find('"', from), text.size());
}

size_t loneLowSurrogate(std::string_view text, size_t from)
{
    for (size_t at = text.find('\\', from); at != text.npos; at = text.find('\\', at)) {
        const int unit = unicodeEscapeAt(text, at);
        if (unit >= 0xdc00 && unit <= 0xdfff)
            return at;
        const bool highSurrogate = unit >= 0xd800 && unit <= 0xdbff;
        at += highSurrogate ? 12 : 2; // a high one has its low one behind it
    }
    return text.size();
}

Error jsonError(std::string_view text, const JsonProblem &problem, qint64 firstLine)
{
    const std::string_view before = text.substr(0, std::min(problem.offset, text.size()));
    const qint64 line = firstLine + std::count(before.begin(), before.end(), '\n');
    const size_t newline = before.rfind('\n');
    const std::string_view lineStart = newline == before.npos ? before : before.substr(newline + 1);
    const qint64 column = 1 + std::count_if(lineStart.begin(), lineStart.end(), [](char c) { return (c & 0xc0) != 0x80; });
    return {ErrorCode::InvalidJson,
            QJsonObject{{QStringLiteral("line"), line},
                        {QStringLiteral("column"), column},
                        {QStringLiteral("reason"), problem.reason}}};
}

} // namespace squidie::inline v0
