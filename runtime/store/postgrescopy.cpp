// SPDX-License-Identifier: Apache-2.0
#include "store/postgrescopy.h"

#include "store/libpq.h"
#include "store/serverlink.h"
#include "store/sqldialect.h"

#include <QSqlDatabase>
#include <QtEndian>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype bytesAtOnce = 64 * 1024;

using Answer = std::unique_ptr<Libpq::Answer, void (*)(Libpq::Answer *)>;

/// In COPY's text format a backslash, and what separates columns and rows, is written with a backslash before it.
void appendText(QByteArray &line, const QByteArray &text)
{
    for (const char character : text) {
        switch (character) {
        case '\\':
            line += "\\\\";
            break;
        case '\t':
            line += "\\t";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        default:
            line += character;
        }
    }
}

void appendValue(QByteArray &line, const QVariant &value)
{
    if (!value.isValid())
        line += "\\N";
    else if (value.typeId() == QMetaType::QString)
        appendText(line, escapedText(value.toString()).toUtf8());
    else if (value.typeId() == QMetaType::QByteArray)
        line += "\\\\x" + value.toByteArray().toHex();
    else
        line += QByteArray::number(value.toLongLong());
}

void appendRow(QByteArray &lines, const QVariantList &row)
{
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (column > 0)
            lines += '\t';
        appendValue(lines, row[column]);
    }
    lines += '\n';
}

QSqlError lost(const QString &words)
{
    return QSqlError(QString(), words, QSqlError::ConnectionError);
}

QSqlError refused(const Libpq &libpq, const Libpq::Answer *answer)
{
    return QSqlError(QString(), QString::fromUtf8(libpq.errorOf(answer)), QSqlError::StatementError,
                     QString::fromLatin1(libpq.errorField(answer, Libpq::sqlState)));
}

/// The rest of a COPY's answers, so that the connection can be used again.
QSqlError lastAnswers(const Libpq &libpq, Libpq::Connection *connection)
{
    QSqlError error;
    while (true) {
        const Answer answer(libpq.nextAnswer(connection), libpq.clear);
        if (!answer)
            return error;
        if (libpq.statusOf(answer.get()) != Libpq::commandOk)
            error = refused(libpq, answer.get());
    }
}

/// Reads COPY's binary format: numbers with the highest byte first.
class BinaryReader {
public:
    BinaryReader(const char *data, qsizetype size) : m_at(data), m_end(data + size) { }

    /// A number of 2, 4 or 8 bytes; nothing where there are fewer.
    template<typename Integer>
    std::optional<Integer> take()
    {
        if (m_end - m_at < qsizetype(sizeof(Integer)))
            return std::nullopt;
        const auto value = qFromBigEndian<Integer>(m_at);
        m_at += sizeof(Integer);
        return value;
    }
    qsizetype remaining() const { return m_end - m_at; }
    void skip(qsizetype bytes) { m_at += std::min<qsizetype>(bytes, m_end - m_at); }

    /// A field that holds a whole number.
    std::optional<qint64> takeField(qint64 null)
    {
        const auto size = take<qint32>();
        if (!size)
            return std::nullopt;
        if (*size == -1)
            return null;
        if (*size == 8)
            return take<qint64>();
        if (*size == 4)
            return take<qint32>();
        return *size == 2 ? std::optional<qint64>(take<qint16>()) : std::nullopt;
    }

private:
    const char *m_at;
    const char *m_end;
};

/// One row of the answer; the first piece has the header in front of it, and the last one is no row.
bool visitRow(BinaryReader row, QVector<qint64> &values, qint64 null, const std::function<void(const qint64 *)> &visitor)
{
    const auto fields = row.take<qint16>();
    if (!fields)
        return false;
    if (*fields == -1)
        return true;
    if (*fields != values.size())
        return false;
    for (qint64 &value : values) {
        const auto field = row.takeField(null);
        if (!field)
            return false;
        value = *field;
    }
    visitor(values.constData());
    return true;
}

constexpr qsizetype headerSize = 11 + 4 + 4; // of COPY's binary format, without an extension

} // namespace

QSqlError copyRows(const QSqlDatabase &database, ServerLink *link, const QString &sql, const QVector<QVariantList> &rows)
{
    const Libpq *libpq = Libpq::find();
    Libpq::Connection *connection = libpq ? Libpq::connectionOf(database) : nullptr;
    if (!connection)
        return lost(u"libpq cannot be used"_s);
    const AnswerWait wait(link);
    const Answer begun(libpq->execute(connection, sql.toUtf8().constData()), libpq->clear);
    if (!begun || libpq->statusOf(begun.get()) != Libpq::copyIn)
        return begun ? refused(*libpq, begun.get()) : lost(QString::fromUtf8(libpq->message(connection)));
    QByteArray lines;
    bool isSent = true;
    for (qsizetype row = 0; row < rows.size() && isSent; ++row) {
        appendRow(lines, rows[row]);
        if (lines.size() >= bytesAtOnce || row + 1 == rows.size()) {
            isSent = libpq->sendCopy(connection, lines.constData(), int(lines.size())) == 1;
            lines.resize(0);
        }
    }
    if (!isSent || libpq->endCopy(connection, nullptr) != 1)
        return lost(QString::fromUtf8(libpq->message(connection)));
    return lastAnswers(*libpq, connection);
}

QSqlError readIntegers(const QSqlDatabase &database, ServerLink *link, const QString &query, int columns, qint64 null,
                       const std::function<void(const qint64 *)> &visitor)
{
    const Libpq *libpq = Libpq::find();
    Libpq::Connection *connection = libpq ? Libpq::connectionOf(database) : nullptr;
    if (!connection)
        return lost(u"libpq cannot be used"_s);
    const QString sql = u"COPY (%1) TO STDOUT (FORMAT binary)"_s.arg(query);
    const auto waiting = [link](auto ask) {
        const AnswerWait one(link);
        return ask();
    };
    const Answer begun(waiting([&] { return libpq->execute(connection, sql.toUtf8().constData()); }), libpq->clear);
    if (!begun || libpq->statusOf(begun.get()) != Libpq::copyOut)
        return begun ? refused(*libpq, begun.get()) : lost(QString::fromUtf8(libpq->message(connection)));
    QVector<qint64> values(columns);
    bool isFirst = true;
    bool isUnderstood = true;
    char *piece = nullptr;
    int size = 0;
    while ((size = waiting([&] { return libpq->receiveCopy(connection, &piece, 0); })) > 0) {
        BinaryReader row(piece, size);
        if (std::exchange(isFirst, false))
            row.skip(headerSize);
        // The header may come alone, or with the first row.
        const bool isRow = row.remaining() > 0;
        isUnderstood = isUnderstood && (!isRow || visitRow(row, values, null, visitor));
        libpq->freeMemory(piece);
    }
    QSqlError error = size == -2 ? lost(QString::fromUtf8(libpq->message(connection))) : lastAnswers(*libpq, connection);
    if (!error.isValid() && !isUnderstood)
        return QSqlError(QString(), u"an answer holds other values than whole numbers"_s, QSqlError::StatementError,
                         u"22000"_s);
    return error;
}

} // namespace squidie::inline v0
