// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace squidie::cli {

/// Makes untrusted text safe for a terminal: control characters, line separators and characters that change the text
/// direction are written as \u001b and the like, so that no payload can control or forge what is on screen.
QString terminalText(const QString &text);

/// Writes results and errors. Results are buffered until flush(); errors are written at once. Used by one thread.
class Output {
public:
    enum class Format { Text, Json };

    explicit Output(Format format) : m_format(format) { }
    ~Output() { flush(); }
    Q_DISABLE_COPY_MOVE(Output)

    Format format() const { return m_format; }
    bool isJson() const { return m_format == Format::Json; }

    /// One line of JSON.
    void json(const QJsonValue &value);
    /// One line of text; pass untrusted parts through terminalText first.
    void text(const QString &line);
    /// Bytes, unchanged, and a new line.
    void raw(const QByteArray &bytes);
    /// Rows under headings, in aligned columns; cells may be untrusted. Writes nothing if there are no rows.
    void table(const QStringList &headings, const QVector<QStringList> &rows);

    /// Written to standard error; in JSON mode as {"error": {"code", "value", "message"}}.
    void error(const Error &error);
    /// A remark for people; left out in JSON mode.
    void remark(const QString &line);

    /// False once standard output has failed (a closed pipe, a full disk).
    bool flush();

private:
    Format m_format;
    QByteArray m_buffer;
    bool m_good = true;
};

} // namespace squidie::cli
