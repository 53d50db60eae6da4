// SPDX-License-Identifier: Apache-2.0
#include "store/postgrescopy.h"

#include "store/libpq.h"
#include "store/sqldialect.h"

#include <QSqlDatabase>

#include <memory>

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

} // namespace

QSqlError copyRows(const QSqlDatabase &database, const QString &sql, const QVector<QVariantList> &rows)
{
    const Libpq *libpq = Libpq::find();
    Libpq::Connection *connection = libpq ? Libpq::connectionOf(database) : nullptr;
    if (!connection)
        return lost(u"libpq cannot be used"_s);
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
    // Every answer is taken, so that the connection can be used again.
    QSqlError error;
    while (true) {
        const Answer answer(libpq->nextAnswer(connection), libpq->clear);
        if (!answer)
            return error;
        if (libpq->statusOf(answer.get()) != Libpq::commandOk)
            error = refused(*libpq, answer.get());
    }
}

} // namespace squidie::inline v0
