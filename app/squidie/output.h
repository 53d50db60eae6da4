// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace squidie::cli {

/// Writes results and errors; all text, whoever wrote it, so that nothing in it is hidden (base/visibletext.h). Results are
/// buffered until flush(); errors are written at once. Used by one thread.
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
    /// The same for a value that is written already.
    void json(const QByteArray &value);
    /// One line of text: line breaks within it are escaped.
    void text(const QString &line);
    /// The program's own text, which may have several lines.
    void help(const QString &lines);
    /// A payload or another text of JSON in one piece, with its line breaks.
    void jsonText(const QByteArray &text);
    /// A short table at once; a list that may be long goes row by row through Table.
    void table(const QStringList &headings, const QVector<QStringList> &rows);

    /// Written to standard error; in JSON mode as {"error": {"code", "value", "message"}}.
    void error(const Error &error);
    /// A remark for people; left out in JSON mode.
    void remark(const QString &line);
    /// What programs should know as well although nothing failed: a remark, in JSON mode {NAME: VALUE} on standard error.
    void notice(const QString &name, const QJsonObject &value, const QString &line);
    /// How far a long command is: on standard error, in JSON mode too.
    void progress(const QString &line);

    /// False once standard output has failed (a closed pipe, a full disk): what follows is dropped, and a list should end.
    bool isGood() const { return m_failure == 0; }
    /// Keeps what is printed in memory while it lives: for lines of a command that is reading one moment of a store, which
    /// must not wait for whoever reads them.
    class Held {
    public:
        explicit Held(Output &out) : m_out(out) { out.m_isHeld = true; }
        ~Held()
        {
            m_out.m_isHeld = false;
            m_out.flush();
        }
        Q_DISABLE_COPY_MOVE(Held)

    private:
        Output &m_out;
    };

    /// Writes what is buffered; then as isGood.
    bool flush();
    /// The same at a command's end: says what failed.
    bool close();

private:
    void write(const QByteArray &bytes);

    Format m_format;
    QByteArray m_buffer;
    bool m_isHeld = false;
    int m_failure = 0; ///< the errno of standard output
};

} // namespace squidie::cli
