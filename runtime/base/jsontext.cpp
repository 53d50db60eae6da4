// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"

#include "base/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace squidie::inline v0 {
namespace {

/// The place of an offset: the column counts characters, not bytes.
Error errorAt(std::string_view text, qsizetype offset, qint64 firstLine, const QString &reason)
{
    const std::string_view before = text.substr(0, size_t(std::min<qsizetype>(offset, qsizetype(text.size()))));
    const qint64 line = firstLine + std::count(before.begin(), before.end(), '\n');
    const size_t newline = before.rfind('\n');
    const std::string_view lineStart = newline == before.npos ? before : before.substr(newline + 1);
    const qint64 column = 1 + std::count_if(lineStart.begin(), lineStart.end(), [](char c) { return (c & 0xc0) != 0x80; });
    return {
        ErrorCode::InvalidJson,
        QJsonObject{{QStringLiteral("line"), line}, {QStringLiteral("column"), column}, {QStringLiteral("reason"), reason}}};
}

struct Problem {
    qsizetype offset;
    QString reason;
};

/// Recursive-descent check of RFC 8259 over UTF-8 that makes no values: QJsonDocument does that afterwards. It finds
/// what QJsonDocument lets through, and names the place and what was expected.
class Checker {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    Checker(std::string_view text, int maximumDepth) : m_text(text), m_maximumDepth(maximumDepth) { }

    std::optional<Problem> check()
    {
        skipSpace();
        if (atEnd())
            return Problem{m_at, tr("there is no value")};
        if (!value(0))
            return m_problem;
        skipSpace();
        if (!atEnd())
            return Problem{m_at, tr("text after the value")};
        return std::nullopt;
    }

private:
    bool atEnd() const { return m_at >= qsizetype(m_text.size()); }
    char peek() const { return atEnd() ? '\0' : m_text[size_t(m_at)]; }

    bool fail(const QString &reason) { return failAt(m_at, reason); }
    bool failAt(qsizetype offset, const QString &reason)
    {
        m_problem = {offset, reason};
        return false;
    }

    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    bool value(int depth)
    {
        switch (peek()) {
        case '{':
            return depth < m_maximumDepth ? object(depth + 1) : tooDeep();
        case '[':
            return depth < m_maximumDepth ? array(depth + 1) : tooDeep();
        case '"':
            return string(nullptr);
        case 't':
            return literal("true");
        case 'f':
            return literal("false");
        case 'n':
            return literal("null");
        default:
            return number();
        }
    }

    bool tooDeep() { return fail(tr("nested deeper than %1 levels").arg(m_maximumDepth)); }

    bool literal(std::string_view word)
    {
        if (m_text.substr(size_t(m_at), word.size()) != word)
            return fail(tr("a value was expected"));
        m_at += qsizetype(word.size());
        return true;
    }

    bool digits()
    {
        const qsizetype from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > from;
    }

    bool number()
    {
        const qsizetype from = m_at;
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            return failAt(
                from, atEnd() && from == m_at ? tr("the text ends where a value was expected") : tr("a value was expected"));
        if (peek() >= '0' && peek() <= '9')
            return failAt(from, tr("a number must not begin with 0"));
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return fail(tr("a digit was expected after the decimal point"));
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return fail(tr("a digit was expected in the exponent"));
        }
        return fitsDouble(from) || failAt(from, tr("this number is beyond what 64 bits of floating point hold"));
    }

    /// QJsonDocument refuses the others too, but without the right place.
    bool fitsDouble(qsizetype from) const
    {
        static constexpr qsizetype safeLength = 300; // 1e300 fits: as many digits without an exponent do
        const std::string_view number = m_text.substr(size_t(from), size_t(m_at - from));
        if (qsizetype(number.size()) < safeLength && number.find_first_of("eE") == number.npos)
            return true;
        bool fits = false;
        QByteArray::fromRawData(number.data(), qsizetype(number.size())).toDouble(&fits);
        return fits;
    }

    bool array(int depth)
    {
        ++m_at;
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            if (!value(depth))
                return false;
            skipSpace();
            if (peek() == ']') {
                ++m_at;
                return true;
            }
            if (peek() != ',' || atEnd())
                return fail(atEnd() ? tr("the text ends inside an array") : tr("\",\" or \"]\" was expected"));
            ++m_at;
        }
    }

    bool object(int depth)
    {
        ++m_at;
        const size_t firstKey = m_keys.size();
        skipSpace();
        if (peek() == '}') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            const qsizetype keyAt = m_at;
            if (peek() != '"')
                return fail(atEnd() ? tr("the text ends inside an object") : tr("a key in quotation marks was expected"));
            std::string key;
            if (!string(&key))
                return false;
            m_keys.emplace_back(std::move(key), keyAt);
            skipSpace();
            if (peek() != ':')
                return fail(atEnd() ? tr("the text ends inside an object") : tr("\":\" was expected after the key"));
            ++m_at;
            skipSpace();
            if (!value(depth))
                return false;
            skipSpace();
            if (peek() == '}')
                break;
            if (peek() != ',')
                return fail(atEnd() ? tr("the text ends inside an object") : tr("\",\" or \"}\" was expected"));
            ++m_at;
        }
        ++m_at;
        return keysAreUnique(firstKey);
    }

    /// Keys of the object that has just been read are those from `first` on; they are given back.
    bool keysAreUnique(size_t first)
    {
        const auto begin = m_keys.begin() + std::ptrdiff_t(first);
        const auto sameKey = [](const auto &a, const auto &b) { return a.first == b.first; };
        std::sort(begin, m_keys.end());
        if (const auto twin = std::adjacent_find(begin, m_keys.end(), sameKey); twin != m_keys.end()) {
            const QString name = QString::fromStdString(twin->first);
            return failAt(std::next(twin)->second, tr("the key \"%1\" stands twice in one object").arg(name));
        }
        m_keys.erase(begin, m_keys.end());
        return true;
    }

    /// Checks a string; `decoded` takes its text where it is wanted.
    bool string(std::string *decoded)
    {
        const qsizetype from = m_at++;
        while (true) {
            if (atEnd())
                return failAt(from, tr("the string that begins here has no end"));
            const auto c = quint8(peek());
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c < 0x20)
                return fail(tr("a control character must be written as an escape in a string"));
            if (c == '\\') {
                if (!escape(decoded))
                    return false;
            } else if (c < 0x80) {
                if (decoded)
                    decoded->push_back(char(c));
                ++m_at;
            } else if (!multibyte(c, decoded)) {
                return false;
            }
        }
    }

    bool multibyte(quint8 lead, std::string *decoded)
    {
        const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || m_at + length > qsizetype(m_text.size()))
            return fail(tr("this is not valid UTF-8"));
        const auto second = quint8(m_text[size_t(m_at) + 1]);
        const bool secondWrong = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)
            || (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
        for (int i = 1; i < length; ++i) {
            if ((quint8(m_text[size_t(m_at + i)]) & 0xc0) != 0x80 || secondWrong)
                return fail(tr("this is not valid UTF-8"));
        }
        if (decoded)
            decoded->append(m_text.substr(size_t(m_at), size_t(length)));
        m_at += length;
        return true;
    }

    bool escape(std::string *decoded)
    {
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        ++m_at;
        const char letter = peek();
        if (letter == 'u')
            return unicodeEscape(decoded);
        const size_t which = atEnd() ? letters.npos : letters.find(letter);
        if (which == letters.npos)
            return failAt(m_at - 1, tr("there is no such escape"));
        if (decoded)
            decoded->push_back(meanings[which]);
        ++m_at;
        return true;
    }

    /// After the backslash: "uXXXX", and its second half where it is a surrogate.
    bool unicodeEscape(std::string *decoded)
    {
        const qsizetype from = m_at - 1;
        const int first = hexadecimal();
        if (first < 0)
            return failAt(from, tr("four hexadecimal digits were expected after \\u"));
        char32_t character = char32_t(first);
        if (QChar::isSurrogate(character)) {
            int second = -1;
            if (QChar::isHighSurrogate(character) && peek() == '\\') {
                ++m_at;
                second = peek() == 'u' ? hexadecimal() : -1;
            }
            if (second < 0 || !QChar::isLowSurrogate(char32_t(second)))
                return failAt(from, tr("half of a surrogate pair stands alone"));
            character = QChar::surrogateToUcs4(char16_t(first), char16_t(second));
        }
        if (decoded)
            decoded->append(QString::fromUcs4(&character, 1).toStdString());
        return true;
    }

    /// "uXXXX" at the present place; -1 where it is not.
    int hexadecimal()
    {
        if (m_at + 5 > qsizetype(m_text.size()))
            return -1;
        int value = 0;
        for (int i = 1; i <= 4; ++i) {
            const char c = m_text[size_t(m_at + i)];
            const int digit = c >= '0' && c <= '9' ? c - '0'
                : c >= 'a' && c <= 'f'             ? c - 'a' + 10
                : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                                   : -1;
            if (digit < 0)
                return -1;
            value = value * 16 + digit;
        }
        m_at += 5;
        return value;
    }

    std::string_view m_text;
    int m_maximumDepth;
    qsizetype m_at = 0;
    Problem m_problem{};
    std::vector<std::pair<std::string, qsizetype>> m_keys;
};

} // namespace

Result<QJsonValue> parseJson(const QByteArray &text, int maximumDepth, qint64 firstLine)
{
    const std::string_view view(text.constData(), size_t(text.size()));
    if (const auto problem = Checker(view, maximumDepth).check())
        return tl::unexpected(errorAt(view, problem->offset, firstLine, problem->reason));
    // QJsonDocument drops a byte order mark that begins a string, unless it is written as an escape. Behind the check, marks
    // stand in strings only.
    const QByteArray trimmed = text.trimmed().replace("\xef\xbb\xbf", "\\ufeff");
    const bool container = trimmed.startsWith('{') || trimmed.startsWith('[');
    QJsonParseError error;
    // QJsonDocument reads objects and arrays only: other values borrow an array.
    const QJsonDocument document = QJsonDocument::fromJson(container ? trimmed : '[' + trimmed + ']', &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(errorAt(view, error.offset, firstLine, error.errorString()));
    if (!container)
        return document.array().first();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
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
