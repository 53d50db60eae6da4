// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QString>
#include <QVector>

#include <optional>
#include <utility>

namespace squidie::inline v0 {

/// Where a store is (spec 6), and what opening it takes besides. A plain value; any thread.
struct StoreLocation {
    /// A SQLite file's path, or "postgresql://[USER@][HOST][:PORT]/DATABASE[?OPTION=VALUE&...]". Never holds a secret: it is
    /// shown, printed and remembered.
    QString path;
    bool mustExist = false; ///< store_unavailable with the reason not_found in place of a new store
    /// PostgreSQL only: where it is empty, PGPASSWORD and the password file are looked at. Never shown, printed or put into
    /// an error.
    QString password = {};

    bool operator==(const StoreLocation &) const = default;
};

/// A PostgreSQL store's URL in its parts, all of them decoded; what is empty is libpq's to choose (PGHOST, PGUSER and so on).
struct PostgresAddress {
    QString user;
    QString host; ///< a name, an address, or the folder of a socket
    std::optional<quint16> port;
    QString database;
    QString schema; ///< where several stores share a database; the connection's own where empty
    QVector<std::pair<QString, QString>> options; ///< libpq's, in their order: sslmode, connect_timeout and so on

    /// Error: store_unavailable with the reason bad_address, which names the place but never a password.
    static Result<PostgresAddress> parse(const QString &url);
};

/// Whether a store's path means a server and no file.
bool isPostgresUrl(const QString &path);

/// A store's path as it may be shown: without the password that somebody has put into a URL in spite of everything.
QString withoutSecrets(const QString &path);

} // namespace squidie::inline v0
