// SPDX-License-Identifier: Apache-2.0
#include "campaign/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <unistd.h>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

/// Debian keeps each version's programs in a folder of its own; elsewhere they are in the path.
QString findPrograms()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (QFile::exists(versions.filePath(name + u"/bin/initdb"_s)))
            return versions.filePath(name + u"/bin"_s);
    }
    return QFileInfo(QStandardPaths::findExecutable(u"initdb"_s)).absolutePath();
}

} // namespace

PostgresServer::PostgresServer(QString programs) : m_programs(std::move(programs)) { }

std::unique_ptr<PostgresServer> PostgresServer::make(QString &why)
{
    const QString programs = findPrograms();
    if (!QFile::exists(programs + u"/initdb"_s)) {
        why = u"PostgreSQL's server is not installed"_s;
        return nullptr;
    }
    std::unique_ptr<PostgresServer> server(new PostgresServer(programs));
    const QString folder = server->m_folder.path();
    if (::geteuid() == 0 && QProcess::execute(u"chown"_s, {u"postgres:postgres"_s, folder}) != 0) {
        why = u"there is no user postgres, and root may not run a server"_s;
        return nullptr;
    }
    if (!server->call(u"initdb"_s,
                      {u"--username=squidie"_s, u"--auth=trust"_s, u"--no-locale"_s, u"--encoding=UTF8"_s,
                       server->data()})) {
        why = u"initdb failed"_s;
        return nullptr;
    }
    return server;
}

PostgresServer::~PostgresServer()
{
    if (!stopImmediately())
        qWarning("The server in %s could not be stopped", qPrintable(m_folder.path()));
}

bool PostgresServer::call(const QString &program, const QStringList &arguments) const
{
    const QString own = m_programs + u'/' + program;
    QStringList command{QFile::exists(own) ? own : QStandardPaths::findExecutable(program)};
    if (::geteuid() == 0)
        command = QStringList{u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s} + command;
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice()); // the server inherits them and outlives the command
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1) + arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool PostgresServer::start() const
{
    // The processes of a killed server need a moment to notice that it is gone.
    constexpr int patience = 60'000; // milliseconds
    QElapsedTimer timer;
    timer.start();
    while (!call(u"pg_ctl"_s,
                 {u"-D"_s, data(), u"-w"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s,
                  u"-c listen_addresses='' -c unix_socket_directories="_s + m_folder.path(), u"start"_s})) {
        if (timer.elapsed() > patience)
            return false;
        QThread::msleep(100);
    }
    return true;
}

bool PostgresServer::createDatabase(const QString &name) const
{
    return call(u"createdb"_s, {u"-h"_s, m_folder.path(), u"-U"_s, u"squidie"_s, name});
}

bool PostgresServer::run(const QString &database, const QStringList &statements) const
{
    QStringList arguments{u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder.path(), u"-U"_s, u"squidie"_s,
                          u"-d"_s,  database};
    for (const QString &statement : statements)
        arguments << u"-c"_s << statement;
    return call(u"psql"_s, arguments);
}

/// The main one.
pid_t PostgresServer::process() const
{
    QFile file(data() + u"/postmaster.pid"_s);
    const pid_t process = file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
    if (process <= 1)
        qFatal("There is no server");
    return process;
}

void PostgresServer::killHard() const
{
    if (::kill(process(), SIGKILL) != 0)
        qFatal("There is no server to kill");
}

/// The main process first, so that it starts no others meanwhile.
void PostgresServer::signalAll(int signal) const
{
    const pid_t main = process();
    ::kill(main, signal);
    QFile children(u"/proc/%1/task/%1/children"_s.arg(main));
    if (!children.open(QIODevice::ReadOnly))
        qFatal("The server's processes are not known");
    for (const QByteArray &child : children.readAll().split(' ')) {
        if (const pid_t process = child.trimmed().toInt(); process > 1)
            ::kill(process, signal);
    }
}

void PostgresServer::pause() const
{
    signalAll(SIGSTOP);
}

void PostgresServer::resume() const
{
    signalAll(SIGCONT);
}

bool PostgresServer::stopImmediately() const
{
    return call(u"pg_ctl"_s, {u"-D"_s, data(), u"-w"_s, u"-m"_s, u"immediate"_s, u"stop"_s});
}

QString PostgresServer::url(const QString &database) const
{
    return u"postgresql://squidie@"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())) + u'/' + database;
}

} // namespace squidie::campaign
