// SPDX-License-Identifier: Apache-2.0
#include "base/payloadreader.h"

#include "base/jsonscanner.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace squidie::inline v0 {

namespace {

constexpr qsizetype chunkBytes = 16 * 1024;

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Collects one text without the blanks around it; only its length and digest once it is too long.
class TextCollector {
public:
    TextCollector(qint64 limit, qint64 line) : m_limit(limit), m_line(line) { }

    void append(QByteArrayView part)
    {
        if (m_size == 0) {
            while (!part.isEmpty() && isBlank(part.front()))
                part = part.sliced(1);
        }
        qsizetype end = part.size();
        while (end > 0 && isBlank(part[end - 1]))
            --end;
        if (end > 0) {
            keep(m_blanks);
            keep(part.first(end));
            m_blanks.clear();
        }
        m_blanks.append(part.sliced(end));
        if (m_blanks.size() > chunkBytes) { // memory stays bounded, however absurd the input
            keep(m_blanks);
            m_blanks.clear();
        }
    }

    PayloadText finish()
    {
        if (m_size > m_limit)
            return {QByteArray(), m_line, OversizedText{m_size, m_hash.result()}};
        return {std::move(m_text), m_line, std::nullopt};
    }

private:
    void keep(QByteArrayView part)
    {
        if (m_size <= m_limit && m_size + part.size() > m_limit) {
            m_hash.addData(m_text);
            m_text = QByteArray();
        }
        m_size += part.size();
        if (m_size > m_limit)
            m_hash.addData(part);
        else
            m_text.append(part);
    }

    qint64 m_limit;
    qint64 m_line;
    qint64 m_size = 0;
    QByteArray m_text;
    QByteArray m_blanks;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

PayloadReader::Source PayloadReader::fromDevice(QIODevice &device)
{
    return [&device](char *data, qint64 size) { return device.read(data, size); };
}

PayloadReader::PayloadReader(Source source, qint64 limit) : m_source(std::move(source)), m_limit(limit) { }

/// Appends what the source has; false at the end.
bool PayloadReader::refill()
{
    if (m_ended)
        return false;
    if (m_at > 0) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + chunkBytes);
    const qint64 count = m_source(m_buffer.data() + before, chunkBytes);
    m_buffer.resize(before + std::max<qint64>(count, 0));
    if (count < 0)
        m_status = failure(ErrorCode::InvalidOption,
                           QJsonObject{{QStringLiteral("reason"), QStringLiteral("the input could not be read")}});
    m_ended = count <= 0;
    return !m_ended;
}

void PayloadReader::consume(qsizetype count)
{
    m_line += std::count(m_buffer.cbegin() + m_at, m_buffer.cbegin() + m_at + count, '\n');
    m_at += count;
}

void PayloadReader::skipBlanks()
{
    while (available()) {
        qsizetype end = m_at;
        while (end < m_buffer.size() && isBlank(m_buffer.at(end)))
            ++end;
        const bool found = end < m_buffer.size();
        consume(end - m_at);
        if (found)
            return;
    }
}

void PayloadReader::skipByteOrderMark()
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    while (m_buffer.size() < mark.size() && mark.startsWith(m_buffer) && refill()) {
    }
    if (m_buffer.startsWith(mark))
        m_at = mark.size();
}

std::optional<PayloadText> PayloadReader::next()
{
    if (m_line == 1 && m_at == 0 && m_buffer.isEmpty())
        skipByteOrderMark();
    while (true) {
        skipBlanks();
        if (m_mode == Mode::Array) {
            if (auto element = readElement())
                return element;
            continue;
        }
        if (!available())
            return std::nullopt;
        if (m_mode == Mode::Start)
            decide();
        if (m_mode == Mode::Lines)
            return readLine();
        if (m_mode == Mode::Object)
            return readObject();
    }
}

/// Looks ahead, at most as far as a payload may be long, without consuming anything but an array's bracket.
void PayloadReader::decide()
{
    if (m_buffer.at(m_at) == '[') {
        consume(1);
        m_firstElement = true;
        m_mode = Mode::Array;
        return;
    }
    JsonScanner whole;
    JsonScanner line;
    bool firstLine = true;
    bool sawWholeLine = false;
    for (qsizetype ahead = 0;; ++ahead) {
        if (ahead > m_limit) {
            const bool object = !firstLine && !sawWholeLine && whole.state() == JsonScanner::State::Incomplete;
            m_mode = object ? Mode::Object : Mode::Lines;
            return;
        }
        const bool end = m_at + ahead == m_buffer.size() && !refill();
        const char byte = end ? '\n' : m_buffer.at(m_at + ahead);
        const auto state = whole.feed(byte);
        if (byte != '\n') {
            line.feed(byte);
            if (state == JsonScanner::State::Complete && !firstLine) {
                m_mode = Mode::Object;
                return;
            }
            continue;
        }
        sawWholeLine |= line.state() == JsonScanner::State::Complete;
        const bool invalid = state == JsonScanner::State::Invalid;
        if (firstLine ? state != JsonScanner::State::Incomplete : sawWholeLine && (invalid || end)) {
            m_mode = Mode::Lines;
            return;
        }
        if (end) {
            m_mode = firstLine ? Mode::Lines : Mode::Object;
            return;
        }
        firstLine = false;
        line = JsonScanner();
    }
}

PayloadText PayloadReader::readLine()
{
    TextCollector text(m_limit, m_line);
    while (available()) {
        const char *begin = m_buffer.constData() + m_at;
        const qsizetype rest = m_buffer.size() - m_at;
        const auto *newline = static_cast<const char *>(std::memchr(begin, '\n', size_t(rest)));
        const qsizetype length = newline ? newline - begin : rest;
        text.append({begin, length});
        consume(newline ? length + 1 : length);
        if (newline)
            break;
    }
    return text.finish();
}

/// Up to the closing brace. That of a broken object cannot be trusted, so such a text goes on to the end of the input.
PayloadText PayloadReader::readObject()
{
    TextCollector text(m_limit, m_line);
    JsonScanner scanner;
    bool complete = false;
    while (!complete && available()) {
        qsizetype end = m_at;
        while (end < m_buffer.size() && !complete)
            complete = scanner.feed(m_buffer.at(end++)) == JsonScanner::State::Complete;
        text.append(QByteArrayView(m_buffer).sliced(m_at, end - m_at));
        consume(end - m_at);
    }
    m_mode = Mode::Start;
    return text.finish();
}

/// One element, delimited by brackets and quotes alone, so that a broken one does not affect the others. Nothing at the
/// array's end.
std::optional<PayloadText> PayloadReader::readElement()
{
    if (m_firstElement && available() && m_buffer.at(m_at) == ']') {
        consume(1);
        m_mode = Mode::Start;
        return std::nullopt;
    }
    if (!available()) {
        if (m_status) {
            m_status = failure(ErrorCode::InvalidJson,
                               QJsonObject{{QStringLiteral("line"), m_line},
                                           {QStringLiteral("column"), 1},
                                           {QStringLiteral("reason"), QStringLiteral("the array is not closed")}});
        }
        m_mode = Mode::Start;
        return std::nullopt;
    }
    m_firstElement = false;
    TextCollector text(m_limit, m_line);
    qint64 depth = 0;
    bool inString = false;
    bool escaped = false;
    char delimiter = 0;
    while (!delimiter && available()) {
        qsizetype end = m_at;
        for (; end < m_buffer.size() && !delimiter; ++end) {
            const char byte = m_buffer.at(end);
            if (inString) {
                inString = escaped || byte != '"';
                escaped = !escaped && byte == '\\';
            } else if (byte == '"') {
                inString = true;
            } else if (byte == '{' || byte == '[') {
                ++depth;
            } else if (depth > 0 && (byte == '}' || byte == ']')) {
                --depth;
            } else if (depth == 0 && (byte == ',' || byte == ']')) {
                delimiter = byte;
            }
        }
        text.append(QByteArrayView(m_buffer).sliced(m_at, end - m_at - (delimiter ? 1 : 0)));
        consume(end - m_at);
    }
    if (delimiter == ']')
        m_mode = Mode::Start;
    return text.finish();
}

} // namespace squidie::inline v0
