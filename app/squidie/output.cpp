// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "base/jsontext.h"

#include <algorithm>
#include <cstdio>

namespace squidie::cli {

namespace {

constexpr qsizetype bufferBytes = 64 * 1024;

bool steersTheTerminal(const QChar &character)
{
    switch (character.category()) {
    case QChar::Other_Control: // C0, DEL and C1
    case QChar::Other_Format: // bidirectional overrides, zero-width characters
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

void writeError(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fputc('\n', stderr);
    std::fflush(stderr);
}

} // namespace

QString terminalText(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), steersTheTerminal))
        return text;
    QString safe;
    for (const QChar character : text) {
        if (steersTheTerminal(character))
            safe += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            safe += character;
    }
    return safe;
}

void Output::json(const QJsonValue &value)
{
    raw(compactJson(value));
}

void Output::text(const QString &line)
{
    raw(line.toUtf8());
}

void Output::raw(const QByteArray &bytes)
{
    m_buffer += bytes;
    m_buffer += '\n';
    if (m_buffer.size() >= bufferBytes)
        flush();
}

void Output::table(const QStringList &headings, const QVector<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    QVector<QStringList> lines{headings};
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << terminalText(cell);
        lines << cells;
    }
    QVector<qsizetype> widths(headings.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    }
    for (const QStringList &line : std::as_const(lines)) {
        QString aligned;
        for (qsizetype column = 0; column < line.size(); ++column)
            aligned += line[column].leftJustified(widths[column] + 2);
        while (aligned.endsWith(u' '))
            aligned.chop(1);
        text(aligned);
    }
}

void Output::error(const Error &error)
{
    flush(); // results before the error are shown before it
    if (isJson()) {
        QJsonObject object = errorToJson(error);
        object.insert(QStringLiteral("message"), errorSentence(error));
        writeError(compactJson(QJsonObject{{QStringLiteral("error"), object}}));
        return;
    }
    writeError("squidie: " + terminalText(errorSentence(error)).toUtf8() + " [" + errorCodeName(error.code).toUtf8() + ']');
}

void Output::remark(const QString &line)
{
    if (isJson())
        return;
    flush();
    writeError(line.toUtf8());
}

bool Output::flush()
{
    if (m_good && !m_buffer.isEmpty()) {
        const auto size = size_t(m_buffer.size());
        m_good = std::fwrite(m_buffer.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    }
    m_buffer.clear();
    return m_good;
}

} // namespace squidie::cli
