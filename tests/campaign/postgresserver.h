// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

#include <sys/types.h>

namespace squidie::campaign {

/// A PostgreSQL server of its own, in a temporary folder and on a socket there; it is stopped and removed with this object. If
/// this program runs as root, the server runs as the user "postgres", because it refuses to run as root.
class PostgresServer {
public:
    /// Nothing if this machine has no server; then `why` says so. Not started yet.
    static std::unique_ptr<PostgresServer> make(QString &why);
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Returns once it accepts connections, after recovering if it was not shut down cleanly. False if it does not start.
    bool start() const;
    bool createDatabase(const QString &name) const;
    /// As its administrator, one statement after the other on one connection.
    bool run(const QString &database, const QStringList &statements) const;
    /// SIGKILL to the server's main process; none of its processes survives that.
    void killHard() const;
    /// SIGSTOP to all of its processes, as on a machine that is suspended: connections stay, and nothing is answered.
    void pause() const;
    void resume() const;
    /// Cuts every connection and tidies nothing up.
    bool stopImmediately() const;

    QString url(const QString &database) const;
    /// The socket that it listens on.
    QString socket() const { return m_folder.filePath(QStringLiteral(".s.PGSQL.5432")); }

private:
    explicit PostgresServer(QString programs);
    bool call(const QString &program, const QStringList &arguments) const;
    pid_t process() const;
    void signalAll(int signal) const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QString m_programs; ///< the folder of initdb and pg_ctl
    QTemporaryDir m_folder;
};

} // namespace squidie::campaign
