#include "base/jsonwriter.h"

#include <algorithm>

namespace squidie {
namespace {

bool isPlain(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\';
}

void appendEscaped(QByteArray &out, QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : text.toUtf8()) {
        const auto byte = quint8(c);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (byte < 0x20) {
            out.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        } else {
            out.append(c);
        }
    }
}

} // namespace

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_text.append(bracket);
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_text.append(bracket);
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_text.append('"').append(name).append("\":");
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    m_text.append('"');
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        const qsizetype from = m_text.size();
        m_text.resize(from + text.size());
        std::transform(text.begin(), text.end(), m_text.begin() + from, [](QChar c) { return char(c.unicode()); });
    } else {
        appendEscaped(m_text, text);
    }
    m_text.append('"');
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_text.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_text.append(json);
    return *this;
}

} // namespace squidie
