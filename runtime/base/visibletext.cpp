// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"

#include <QChar>

#include <algorithm>
#include <string>
#include <string_view>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr char32_t zeroWidthNonJoiner = 0x200c;
constexpr char32_t zeroWidthJoiner = 0x200d;
constexpr char32_t keycap = 0x20e3;
constexpr int mostMarks = 8; // on one letter; more of them hide the lines around them

/// Everything up to here is visible except for the control characters and the soft hyphen.
constexpr char16_t lastPlain = 0x2ff;

bool isPlain(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7f) || (unit >= 0xa0 && unit <= lastPlain && unit != 0xad);
}

/// Nothing is drawn for these although they count as letters, marks or symbols: fillers, and vowels that are only implied.
bool isBlank(char32_t c)
{
    constexpr char32_t blanks[] = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0, 0xfffc, 0x1d159};
    return std::binary_search(std::begin(blanks), std::end(blanks), c);
}

/// Number signs of Arabic, Syriac and Kaithi: format characters, but drawn.
bool isNumberSign(char32_t c)
{
    return (c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x070f || c == 0x0890 || c == 0x0891 || c == 0x08e2
        || c == 0x110bd || c == 0x110cd;
}

bool isSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || (c >= 0x180b && c <= 0x180d) || c == 0x180f;
}

bool isMark(char32_t c)
{
    return QChar::isMark(c);
}

bool isVirama(char32_t c)
{
    return QChar::combiningClass(c) == 9;
}

bool isCursive(char32_t c)
{
    const QChar::JoiningType type = QChar::joiningType(c);
    return type == QChar::Joining_Dual || type == QChar::Joining_Right || type == QChar::Joining_Left;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1f3fb && c <= 0x1f3ff;
}

bool isPictograph(char32_t c)
{
    return (c >= 0x2190 && c <= 0x21ff) || (c >= 0x2300 && c <= 0x23ff) || (c >= 0x2600 && c <= 0x27bf)
        || (c >= 0x2b00 && c <= 0x2bff) || (c >= 0x1f000 && c <= 0x1faff);
}

/// Signs other than pictographs that have a coloured form.
bool canBeEmoji(char32_t c)
{
    constexpr char32_t others[] = {0xa9,   0xae,   0x203c, 0x2049, 0x2122, 0x2139, 0x24c2, 0x25aa, 0x25ab, 0x25b6, 0x25c0,
                                   0x25fb, 0x25fc, 0x25fd, 0x25fe, 0x2934, 0x2935, 0x3030, 0x303d, 0x3297, 0x3299};
    return isPictograph(c) || std::binary_search(std::begin(others), std::end(others), c);
}

/// A text's code points; a surrogate without its other half counts as one.
std::u32string codePointsOf(QStringView text)
{
    std::u32string points;
    points.reserve(size_t(text.size()));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            points.push_back(QChar::surrogateToUcs4(unit, text[++at]));
        else
            points.push_back(unit.unicode());
    }
    return points;
}

/// Code points, seen from one of them.
class Place {
public:
    Place(std::u32string_view text, size_t at) : m_text(text), m_at(at) { }

    bool isHidden() const
    {
        const char32_t c = point();
        if (isBlank(c))
            return true;
        if (isSelector(c))
            return !selectsAForm();
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse: // a font may draw anything there
        case QChar::Other_NotAssigned: // which Unicode may fill with anything
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        case QChar::Other_Format:
            return c == zeroWidthJoiner || c == zeroWidthNonJoiner ? !joins() : !isNumberSign(c);
        case QChar::Mark_NonSpacing:
        case QChar::Mark_SpacingCombining:
        case QChar::Mark_Enclosing:
            return !hasBase();
        default:
            return false;
        }
    }

private:
    char32_t point() const { return m_text[m_at]; }
    char32_t before(size_t distance = 1) const { return m_at >= distance ? m_text[m_at - distance] : 0; }
    char32_t after() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : 0; }

    /// The last one before it that is no mark.
    char32_t baseBefore() const
    {
        size_t distance = 1;
        while (isMark(before(distance)) && distance < mostMarks)
            ++distance;
        return before(distance);
    }

    /// A mark stands on a letter, a number or a symbol, with only a few between.
    bool hasBase() const
    {
        const char32_t base = baseBefore();
        return QChar::isLetterOrNumber(base) || QChar::isSymbol(base) || base == zeroWidthJoiner
            || (point() == keycap && (base == U'#' || base == U'*'));
    }

    /// A variation selector that has a meaning: emoji or text style, forms of ideographs and of Mongolian letters.
    bool selectsAForm() const
    {
        const char32_t c = point();
        const char32_t base = before();
        const QChar::Script script = QChar::script(base);
        if (c == 0xfe0e || c == 0xfe0f)
            return canBeEmoji(base) || (after() == keycap && (QChar::isDigit(base) || base == U'#' || base == U'*'));
        if (c >= 0xfe00 && c <= 0xfe02 && script == QChar::Script_Han)
            return true;
        if (c == 0xfe00)
            return script == QChar::Script_Myanmar || script == QChar::Script_PhagsPa
                || QChar::category(base) == QChar::Symbol_Math;
        if (c >= 0xe0100)
            return script == QChar::Script_Han;
        return c <= 0x180f && script == QChar::Script_Mongolian;
    }

    /// A joiner where writing needs one: beside a virama, beside letters of a cursive script, within an emoji.
    bool joins() const
    {
        if (isVirama(before()) || (isVirama(after()) && QChar::isLetter(before())))
            return true;
        const bool afterCursive = isCursive(baseBefore());
        if (point() == zeroWidthNonJoiner)
            return afterCursive && isCursive(after());
        if (afterCursive || (isCursive(after()) && !QChar::isLetter(before()) && before() != zeroWidthJoiner))
            return true;
        char32_t pictograph = before();
        if (pictograph == 0xfe0f || isSkinTone(pictograph))
            pictograph = before(2);
        return canBeEmoji(pictograph) && canBeEmoji(after());
    }

    std::u32string_view m_text;
    size_t m_at;
};

enum class Spelling { Braces, Json };

QString escapeOf(char32_t c, Spelling spelling)
{
    if (c == U'\n')
        return u"\\n"_s;
    if (c == U'\t')
        return u"\\t"_s;
    if (c == U'\r')
        return u"\\r"_s;
    if (spelling == Spelling::Braces)
        return u"\\u{%1}"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
    QString units;
    for (const QChar unit : QChar::fromUcs4(c))
        units += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
    return units;
}

/// The text with escapes for what is hidden, other than the characters to keep.
QString escaped(const QString &text, std::u32string_view keep, Spelling spelling)
{
    if (std::all_of(text.begin(), text.end(), [](QChar unit) { return isPlain(unit.unicode()); }))
        return text;
    const std::u32string points = codePointsOf(text);
    QString visible;
    visible.reserve(text.size() + 16);
    for (size_t at = 0; at < points.size(); ++at) {
        const char32_t c = points[at];
        const bool isKept = keep.find(c) != keep.npos;
        if (!isKept && !(c <= lastPlain && isPlain(char16_t(c))) && Place(points, at).isHidden())
            visible += escapeOf(c, spelling);
        else
            visible += QChar::fromUcs4(c);
    }
    return visible;
}

} // namespace

QString visibleLine(const QString &text)
{
    return escaped(text, U"", Spelling::Braces);
}

QString visibleText(const QString &text)
{
    return escaped(text, U"\n\t", Spelling::Braces);
}

QByteArray visibleJson(const QByteArray &json)
{
    const bool isAscii =
        std::all_of(json.begin(), json.end(), [](char byte) { return (byte >= 0x20 && byte < 0x7f) || byte == '\n'; });
    return isAscii ? json : visibleJson(QString::fromUtf8(json)).toUtf8();
}

QString visibleJson(const QString &json)
{
    if (!json.contains(u'\r'))
        return escaped(json, U"\n\t", Spelling::Json);
    // Between values it is a blank as good as another, but on a terminal it would write over the line.
    QString lines = json;
    return escaped(lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'), U"\n\t", Spelling::Json);
}

} // namespace squidie::inline v0
