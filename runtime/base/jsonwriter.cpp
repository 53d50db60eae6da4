// SPDX-License-Identifier: Apache-2.0
#include "base/jsonwriter.h"

#include <array>

namespace squidie::inline v0 {
namespace {

/// Which characters stand for themselves within a JSON string.
constexpr auto plain = [] {
    std::array<bool, 128> table{};
    for (int c = 0x20; c < 0x7f; ++c)
        table[size_t(c)] = c != '"' && c != '\\';
    return table;
}();

/// Copies up to the first character that must be written in another way; returns how many those were.
qsizetype copyPlain(QStringView from, char *to)
{
    const char16_t *const text = from.utf16();
    qsizetype count = 0;
    while (count < from.size() && text[count] < plain.size() && plain[text[count]]) {
        to[count] = char(text[count]);
        ++count;
    }
    return count;
}

using Text = QVarLengthArray<char, 1024>;

void append(Text &out, QByteArrayView bytes)
{
    out.append(bytes.data(), bytes.size());
}

void appendEscaped(Text &out, QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : text.toUtf8()) {
        const auto byte = quint8(c);
        if (c == '"' || c == '\\') {
            out.append('\\');
            out.append(c);
        } else if (byte < 0x20) {
            append(out, "\\u00");
            out.append(digits[byte >> 4]);
            out.append(digits[byte & 15]);
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
    m_text.append('"');
    append(m_text, name);
    append(m_text, "\":");
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    m_text.append('"');
    const qsizetype from = m_text.size();
    m_text.resize(from + text.size());
    const qsizetype copied = copyPlain(text, m_text.data() + from);
    if (copied < text.size()) {
        m_text.resize(from + copied);
        appendEscaped(m_text, text.sliced(copied));
    }
    m_text.append('"');
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    append(m_text, QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    append(m_text, json);
    return *this;
}

} // namespace squidie::inline v0
