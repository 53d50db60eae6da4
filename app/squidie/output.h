// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace squidie::cli {

/// Untrusted text for a terminal: control characters, line separators and characters that turn the direction of text
/// are written as \u001b and the like, so that no payload can steer or forge what is on screen.
QString terminalText(const QString &text);

/// Where results and errors go. Results are buffered until flush(); errors go out at once. Used by one thread.
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
    /// One line of text; untrusted parts have gone through terminalText.
    void text(const QString &line);
    /// Bytes as they are, and a new line.
    void raw(const QByteArray &bytes);
    /// Rows under headings, in aligned columns; cells are untrusted. Writes nothing where there are no rows.
    void table(const QStringList &headings, const QVector<QStringList> &rows);

    /// To standard error; in JSON as {"error": {"code", "value", "message"}}.
    void error(const Error &error);
    /// A remark for people; nothing in JSON, where only results count.
    void remark(const QString &line);

    /// False once standard output has gone away (a closed pipe, a full disk).
    bool flush();

private:
    Format m_format;
    QByteArray m_buffer;
    bool m_good = true;
};

} // namespace squidie::cli
