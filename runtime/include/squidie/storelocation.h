// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QString>
#include <QVector>

#include <optional>
#include <utility>

namespace squidie::inline v0 {

/// Where a store is and what else opening it needs. A plain value; any thread. (manual: stores.md)
struct StoreLocation {
    /// A SQLite file's path, or "postgresql://[USER@][HOST][:PORT]/DATABASE[?OPTION=VALUE&...]". Must not contain a secret:
    /// it is shown, printed and remembered.
    QString path;
    bool mustExist = false; ///< store_unavailable with the reason not_found where there is no store, in place of a new one
    /// PostgreSQL only: where it is empty, PGPASSWORD and the password file are used. Never shown, printed or put into an
    /// error.
    QString password;

    StoreLocation() = default;
    StoreLocation(QString pathOrUrl, bool onlyExisting = false, QString secret = {})
        : path(std::move(pathOrUrl)),
          mustExist(onlyExisting),
          password(std::move(secret))
    {
    }

    bool operator==(const StoreLocation &) const = default;
};

/// A PostgreSQL store's URL in its decoded parts. Libpq chooses what is empty (PGHOST, PGUSER and so on).
struct PostgresAddress {
    QString user;
    QString host; ///< a name, an address, or the folder of a socket
    std::optional<quint16> port;
    QString database;
    QString schema; ///< where several stores share a database; the connection's default where empty
    QVector<std::pair<QString, QString>> options; ///< libpq's, in their order: sslmode, connect_timeout and so on

    /// Error: store_unavailable with the reason bad_address, which names the place but never a password.
    SQUIDIE_EXPORT static Result<PostgresAddress> parse(const QString &url);
};

/// Whether a store's path names a server rather than a file.
SQUIDIE_EXPORT bool isPostgresUrl(const QString &path);

/// A store's path as it may be shown: without the password, should somebody have put one into a URL.
SQUIDIE_EXPORT QString withoutSecrets(const QString &path);

} // namespace squidie::inline v0
