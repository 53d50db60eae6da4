// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "base/jsontext.h"
#include "base/visibletext.h"

#include <algorithm>
#include <cstdio>

namespace squidie::cli {

namespace {

constexpr qsizetype bufferBytes = 64 * 1024;

void writeError(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fputc('\n', stderr);
    std::fflush(stderr);
}

} // namespace

void Output::json(const QJsonValue &value)
{
    json(compactJson(value));
}

void Output::json(const QByteArray &value)
{
    write(visibleJson(value));
}

void Output::text(const QString &line)
{
    write(visibleLine(line).toUtf8());
}

void Output::help(const QString &lines)
{
    write(visibleText(lines).toUtf8());
}

void Output::jsonText(const QByteArray &text)
{
    write(visibleJson(text));
}

void Output::write(const QByteArray &bytes)
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
            cells << visibleLine(cell);
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
        writeError(visibleJson(compactJson(QJsonObject{{QStringLiteral("error"), object}})));
        return;
    }
    writeError("squidie: " + errorSentence(error).toUtf8() + " [" + errorCodeName(error.code).toUtf8() + ']');
}

void Output::remark(const QString &line)
{
    if (isJson())
        return;
    flush();
    writeError(visibleLine(line).toUtf8());
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
