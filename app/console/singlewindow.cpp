// SPDX-License-Identifier: Apache-2.0
#include "singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

constexpr int connectMilliseconds = 1000;
constexpr int answerMilliseconds = 5000;
constexpr qint64 longestRequest = 64 * 1024;
const QByteArray taken = QByteArrayLiteral("taken\n");

/// A window on another display would be of no use on this one.
QString nameForDisplay()
{
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY").split('.').first();
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("squidie-console-") + QString::fromLatin1(hash);
}

#ifdef Q_OS_UNIX

/// In a folder that is this user's and that nobody else can enter; empty where there is none. In any other place, such as
/// /tmp, somebody else's socket could be waiting for the store's address.
QString socketName()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    struct stat about = {};
    const bool isPrivate = !folder.isEmpty() && ::lstat(QFile::encodeName(folder).constData(), &about) == 0
        && S_ISDIR(about.st_mode) && about.st_uid == ::geteuid() && (about.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    return isPrivate ? QDir(folder).filePath(nameForDisplay()) : QString();
}

QString lockName(const QString &socket)
{
    return socket + QStringLiteral(".lock");
}

/// Whether this user's process is at the other end.
bool isOurs(const QLocalSocket &socket)
{
#ifdef SO_PEERCRED
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(int(socket.socketDescriptor()), &user, &group) == 0 && user == ::geteuid();
#endif
}

#else

QString socketName()
{
    return nameForDisplay() + QLatin1Char('-') + qEnvironmentVariable("USERNAME");
}

QString lockName(const QString &socket)
{
    return QDir::temp().filePath(socket + QStringLiteral(".lock"));
}

bool isOurs(const QLocalSocket &)
{
    return true;
}

#endif

QByteArray toLine(const OpenRequest &request)
{
    const QJsonObject object{{QStringLiteral("store"), request.store},
                             {QStringLiteral("file"), request.file},
                             {QStringLiteral("sample"), request.sample}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

OpenRequest fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return {object.value(QStringLiteral("store")).toString(), object.value(QStringLiteral("file")).toString(),
            object.value(QStringLiteral("sample")).toBool()};
}

bool isTaken(QLocalSocket &socket, const OpenRequest &request)
{
    socket.write(toLine(request));
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(answerMilliseconds))
            return false;
    }
    return socket.read(taken.size()) == taken;
}

} // namespace

SingleWindow::SingleWindow(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::readRequest);
}

bool SingleWindow::handOver(const OpenRequest &request)
{
    const QString name = socketName();
    if (name.isEmpty())
        return false; // each start has a window of its own
    // Two processes that start together must not both become the first.
    QLockFile lock(lockName(name));
    if (!lock.tryLock(answerMilliseconds))
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (socket.waitForConnected(connectMilliseconds))
        return isOurs(socket) && isTaken(socket, request); // no answer: that window hangs, so open another one
    QLocalServer::removeServer(name); // left by a killed process
    if (!m_server.listen(name))
        qWarning("Later starts will open windows of their own: %s", qUtf8Printable(m_server.errorString()));
    return false;
}

void SingleWindow::readRequest()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestRequest);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOurs(*socket)) {
            socket->abort();
            continue;
        }
        QTimer::singleShot(answerMilliseconds, socket, &QLocalSocket::abort);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                const OpenRequest request = fromLine(socket->readLine());
                socket->write(taken);
                socket->disconnectFromServer();
                Q_EMIT requested(request);
            } else if (socket->bytesAvailable() >= longestRequest) {
                socket->abort();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}
