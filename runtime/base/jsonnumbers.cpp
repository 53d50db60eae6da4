// SPDX-License-Identifier: Apache-2.0
#include "base/jsonnumbers.h"

#include "base/jsontext.h"
#include "base/limits.h"

namespace squidie::inline v0 {
namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Walks over the members of an object in valid JSON text.
class Members {
public:
    explicit Members(const QByteArray &text) : m_text(text)
    {
        skipBlanks();
        m_isOpen = at() == '{';
        ++m_place;
    }

    /// Goes to the next member; false at the end.
    bool next()
    {
        skipBlanks();
        if (at() == ',')
            ++m_place;
        skipBlanks();
        if (!m_isOpen || at() != '"')
            return false;
        m_name = keyText(passString());
        skipBlanks();
        ++m_place; // the colon
        skipBlanks();
        const qsizetype begin = m_place;
        passValue();
        m_value = m_text.sliced(begin, m_place - begin);
        return true;
    }

    const QString &name() const { return m_name; }
    const QByteArray &value() const { return m_value; }

private:
    char at() const { return m_place < m_text.size() ? m_text.at(m_place) : '\0'; }
    void skipBlanks()
    {
        while (isBlank(at()))
            ++m_place;
    }

    QByteArray passString()
    {
        const qsizetype begin = m_place++;
        while (m_place < m_text.size() && at() != '"')
            m_place += at() == '\\' ? 2 : 1;
        ++m_place;
        return m_text.sliced(begin, std::min(m_place, m_text.size()) - begin);
    }

    void passValue()
    {
        int depth = 0;
        do {
            const char byte = at();
            if (byte == '"') {
                passString();
                continue;
            }
            if (depth == 0 && (byte == ',' || byte == '}' || isBlank(byte)))
                return;
            if (byte == '{' || byte == '[')
                ++depth;
            else if (byte == '}' || byte == ']')
                --depth;
            ++m_place;
        } while (m_place < m_text.size() && (depth > 0 || (at() != ',' && at() != '}' && !isBlank(at()))));
    }

    static QString keyText(const QByteArray &quoted)
    {
        return parseJson(quoted, limits::jsonDepth).value_or(QJsonValue()).toString();
    }

    const QByteArray &m_text;
    qsizetype m_place = 0;
    bool m_isOpen = false;
    QString m_name;
    QByteArray m_value;
};

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
    Members members(object);
    while (members.next()) {
        if (isFloat(members.value()))
            names.insert(members.name());
    }
    return names;
}

QByteArray memberText(const QByteArray &object, const QString &name)
{
    QByteArray found;
    Members members(object);
    while (found.isEmpty() && members.next()) {
        if (members.name() == name)
            found = members.value();
    }
    return found;
}

} // namespace squidie::inline v0
