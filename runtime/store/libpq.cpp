// SPDX-License-Identifier: Apache-2.0
#include "store/libpq.h"

#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <optional>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

std::optional<Libpq> load()
{
    QLibrary library(u"pq"_s, 5);
    bool isWhole = true;
    const auto find = [&]<typename Function>(Function &into, const char *name) {
        into = reinterpret_cast<Function>(library.resolve(name));
        isWhole = isWhole && into;
    };
    Libpq libpq{};
    find(libpq.start, "PQconnectStartParams");
    find(libpq.setVerbosity, "PQsetErrorVerbosity");
    find(libpq.reset, "PQreset");
    find(libpq.message, "PQerrorMessage");
    find(libpq.needsPassword, "PQconnectionNeedsPassword");
    find(libpq.finish, "PQfinish");
    find(libpq.ping, "PQpingParams");
    find(libpq.socketOf, "PQsocket");
    find(libpq.consumeInput, "PQconsumeInput");
    find(libpq.execute, "PQexec");
    find(libpq.executeWith, "PQexecParams");
    find(libpq.rowsOf, "PQntuples");
    find(libpq.columnsOf, "PQnfields");
    find(libpq.isNull, "PQgetisnull");
    find(libpq.valueOf, "PQgetvalue");
    find(libpq.sendCopy, "PQputCopyData");
    find(libpq.endCopy, "PQputCopyEnd");
    find(libpq.receiveCopy, "PQgetCopyData");
    find(libpq.freeMemory, "PQfreemem");
    find(libpq.nextAnswer, "PQgetResult");
    find(libpq.statusOf, "PQresultStatus");
    find(libpq.errorField, "PQresultErrorField");
    find(libpq.errorOf, "PQresultErrorMessage");
    find(libpq.clear, "PQclear");
    return isWhole ? std::optional(libpq) : std::nullopt;
}

} // namespace

const Libpq *Libpq::find()
{
    static const std::optional<Libpq> found = load();
    return found ? &*found : nullptr;
}

Libpq::Connection *Libpq::connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // A PGconn is a struct pg_conn, and Qt's versions differ in which of the names they give.
    const QByteArrayView name(handle.typeName());
    if (!handle.isValid() || (name != "PGconn*" && name != "pg_conn*"))
        return nullptr;
    return *static_cast<Connection *const *>(handle.constData());
}

} // namespace squidie::inline v0
