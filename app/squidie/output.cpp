// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "base/jsontext.h"
#include "base/visibletext.h"
#include "command.h"
#include "table.h"
#include "usage.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

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
    if (m_buffer.size() >= bufferBytes && !m_isHeld)
        flush();
}

void Output::table(const QStringList &headings, const QVector<QStringList> &rows)
{
    Table table(*this, headings);
    for (const QStringList &row : rows)
        table.add(row);
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

void Output::notice(const QString &name, const QJsonObject &value, const QString &line)
{
    flush();
    writeError(isJson() ? visibleJson(compactJson(QJsonObject{{name, value}})) : visibleLine(line).toUtf8());
}

void Output::progress(const QString &line)
{
    writeError(visibleLine(line).toUtf8());
}

bool Output::flush()
{
    if (m_isHeld)
        return isGood();
    if (isGood() && !m_buffer.isEmpty()) {
        const auto size = size_t(m_buffer.size());
        errno = 0;
        if (std::fwrite(m_buffer.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
            m_failure = errno != 0 ? errno : EIO;
    }
    m_buffer.clear();
    return isGood();
}

bool Output::close()
{
    // Where the reader has gone, nobody is left to tell.
    if (!flush() && m_failure != EPIPE)
        error({ErrorCode::InvalidOption,
               optionProblem("standard output",
                             tr("cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(m_failure))))});
    return isGood();
}

} // namespace squidie::cli
