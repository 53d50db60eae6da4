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
    /// A SQLite file's path, or "postgresql://[USER@][HOST][:PORT][,HOST…]/DATABASE[?OPTION=VALUE&...]" (see isStoreAddress).
    /// An address with a password in it is refused.
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
    /// A further server, which is asked where those before it cannot be reached.
    struct Server {
        QString host;
        std::optional<quint16> port;

        bool operator==(const Server &) const = default;
    };

    QString user;
    QString host; ///< a name, an address, or the folder of a socket
    std::optional<quint16> port;
    QVector<Server> others; ///< in their order
    QString database;
    QString schema; ///< where several stores share a database; the connection's default where empty
    QVector<std::pair<QString, QString>> options; ///< libpq's, in their order: sslmode, connect_timeout and so on

    /// All hosts, and all ports, as libpq has them: parted by commas; no ports where none is named.
    SQUIDIE_EXPORT QString hosts() const;
    SQUIDIE_EXPORT QString ports() const;

    /// Error: store_unavailable with the reason bad_address, which names the place but never a password.
    SQUIDIE_EXPORT static Result<PostgresAddress> parse(const QString &url);
};

/// Whether what names a store is an address, and so never a path: a scheme with a slash behind it ("postgresql:/", "mysql:/"),
/// "USER:PASSWORD@HOST/", or libpq's "host=…". Only PostgreSQL's can be opened; PostgresAddress::parse says why another one
/// cannot. Upper case and white space around it make no difference.
SQUIDIE_EXPORT bool isStoreAddress(const QString &place);

/// What names a store, as it may be shown and remembered: an address without white space around it and without a password,
/// should somebody have put one in; a path as it is.
SQUIDIE_EXPORT QString withoutSecrets(const QString &place);

/// The password that somebody has put into an address, decoded; empty where there is none. For a field of its own, where it is
/// not shown.
SQUIDIE_EXPORT QString secretIn(const QString &place);

} // namespace squidie::inline v0
