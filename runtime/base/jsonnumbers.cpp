// SPDX-License-Identifier: Apache-2.0
#include "base/jsonnumbers.h"

#include "base/jsontext.h"
#include "base/limits.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Passes over the parts of valid JSON text.
class Walker {
public:
    explicit Walker(const QByteArray &text) : m_text(text) { }

    char at() const { return m_place < m_text.size() ? m_text.at(m_place) : '\0'; }
    /// Passes blanks and that byte, where it comes next.
    bool pass(char byte)
    {
        skipBlanks();
        const bool isNext = at() == byte;
        m_place += isNext ? 1 : 0;
        skipBlanks();
        return isNext;
    }
    /// Passes a whole value and returns its text.
    QByteArray passValue()
    {
        const qsizetype begin = m_place;
        int depth = 0;
        do {
            const char byte = at();
            if (byte == '"') {
                passString();
                continue;
            }
            depth += byte == '{' || byte == '[' ? 1 : byte == '}' || byte == ']' ? -1 : 0;
            ++m_place;
        } while (m_place < m_text.size() && (depth > 0 || !endsScalar(at())));
        return m_text.sliced(begin, std::min(m_place, m_text.size()) - begin);
    }

private:
    void skipBlanks()
    {
        while (isBlank(at()))
            ++m_place;
    }
    void passString()
    {
        for (++m_place; m_place < m_text.size() && at() != '"';)
            m_place += at() == '\\' ? 2 : 1;
        ++m_place;
    }
    static bool endsScalar(char byte) { return byte == ',' || byte == ':' || byte == '}' || byte == ']' || isBlank(byte); }

    const QByteArray &m_text;
    qsizetype m_place = 0;
};

/// Calls `see` with the name and the text of each member, until it returns false.
template<typename See>
void forEachMember(const QByteArray &object, See see)
{
    Walker walker(object);
    if (!walker.pass('{'))
        return;
    while (walker.at() == '"') {
        const QString name = parseJson(walker.passValue(), limits::jsonDepth).value_or(QJsonValue()).toString();
        walker.pass(':');
        if (!see(name, walker.passValue()) || !walker.pass(','))
            return;
    }
}

bool isFloat(const QByteArray &value)
{
    const char first = value.isEmpty() ? '\0' : value.at(0);
    const bool isNumber = first == '-' || (first >= '0' && first <= '9');
    return isNumber && (value.contains('.') || value.contains('e') || value.contains('E'));
}

} // namespace

QSet<QString> floatMembers(const QByteArray &object)
{
    QSet<QString> names;
    forEachMember(object, [&](const QString &name, const QByteArray &value) {
        if (isFloat(value))
            names.insert(name);
        return true;
    });
    return names;
}

QByteArray memberText(const QByteArray &object, const QString &name)
{
    QByteArray found;
    forEachMember(object, [&](const QString &member, const QByteArray &value) {
        if (member == name)
            found = value;
        return found.isEmpty();
    });
    return found;
}

QByteArrayList elementTexts(const QByteArray &list)
{
    QByteArrayList texts;
    Walker walker(list);
    if (!walker.pass('[') || walker.at() == ']')
        return texts;
    do {
        texts.append(walker.passValue());
    } while (walker.pass(','));
    return texts;
}

} // namespace squidie::inline v0
