// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace squidie::campaign {

/// A PostgreSQL server of its own in a temporary folder, on a socket there; stopped, and gone, with this object. Where this
/// program runs as root, the server runs as the user "postgres", since it refuses root.
class PostgresServer {
public:
    /// Nothing where this machine has no server; `why` says so then. Not started yet.
    static std::unique_ptr<PostgresServer> make(QString &why);
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Returns when it accepts connections; recovers first, where it was not stopped in peace. False where it does not start.
    bool start() const;
    bool createDatabase(const QString &name) const;
    /// SIGKILL to the server's first process: no process of it may go on.
    void killHard() const;
    /// Every connection is cut, nothing is tidied up.
    bool stopImmediately() const;

    QString url(const QString &database) const;

private:
    explicit PostgresServer(QString programs);
    bool call(const QString &program, const QStringList &arguments) const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QString m_programs; ///< the folder of initdb and pg_ctl
    QTemporaryDir m_folder;
};

} // namespace squidie::campaign
