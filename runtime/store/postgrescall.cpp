// SPDX-License-Identifier: Apache-2.0
#include "store/postgrescall.h"

#include "store/libpq.h"
#include "store/storeconnection.h"

#include <QSqlDatabase>

#include <memory>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int binaryFormat = 1;
constexpr int textFormat = 0;

using Answer = std::unique_ptr<Libpq::Answer, void (*)(Libpq::Answer *)>;

struct Session {
    const Libpq *libpq = Libpq::find();
    Libpq::Connection *connection = nullptr;

    explicit Session(const QSqlDatabase &database) : connection(libpq ? Libpq::connectionOf(database) : nullptr) { }
    QSqlError lost() const
    {
        return QSqlError(QString(), connection ? QString::fromUtf8(libpq->message(connection)) : u"libpq cannot be used"_s,
                         QSqlError::ConnectionError);
    }
};

void readRows(const Libpq &libpq, const Libpq::Answer *answer, ServerRows &rows)
{
    const int columns = libpq.columnsOf(answer);
    for (int row = 0; row < libpq.rowsOf(answer); ++row) {
        QVector<qint64> values(columns);
        for (int column = 0; column < columns; ++column)
            values[column] = libpq.isNull(answer, row, column)
                ? StoreConnection::noInteger
                : QByteArray::fromRawData(libpq.valueOf(answer, row, column),
                                          qsizetype(qstrlen(libpq.valueOf(answer, row, column))))
                      .toLongLong();
        rows.append(std::move(values));
    }
}

} // namespace

QSqlError callServer(const QSqlDatabase &database, const QString &sql, const ServerValues &values, ServerRows &rows)
{
    const Session session(database);
    if (!session.connection)
        return session.lost();
    QVector<unsigned> types;
    QVector<const char *> bytes;
    QVector<int> lengths;
    for (const ServerValues::Value &value : values.all()) {
        types << value.type;
        bytes << (value.binary ? value.binary->constData() : nullptr);
        lengths << (value.binary ? int(value.binary->size()) : 0);
    }
    const QVector<int> formats(types.size(), binaryFormat);
    const Libpq &libpq = *session.libpq;
    const Answer answer(libpq.executeWith(session.connection, sql.toUtf8().constData(), int(types.size()), types.constData(),
                                          bytes.constData(), lengths.constData(), formats.constData(), textFormat),
                        libpq.clear);
    if (!answer)
        return session.lost();
    const int status = libpq.statusOf(answer.get());
    if (status != Libpq::tuplesOk && status != Libpq::commandOk)
        return QSqlError(QString(), QString::fromUtf8(libpq.errorOf(answer.get())), QSqlError::StatementError,
                         QString::fromLatin1(libpq.errorField(answer.get(), Libpq::sqlState)));
    readRows(libpq, answer.get(), rows);
    return {};
}

QSqlError connectionEnd(const QSqlDatabase &database)
{
    const Session session(database);
    return session.connection && session.libpq->consumeInput(session.connection) ? QSqlError() : session.lost();
}

} // namespace squidie::inline v0
