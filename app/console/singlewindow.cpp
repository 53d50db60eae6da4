// SPDX-License-Identifier: Apache-2.0
#include "singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

namespace {

constexpr int connectMilliseconds = 1000;
constexpr int answerMilliseconds = 5000;
constexpr qint64 longestRequest = 64 * 1024;
const QByteArray taken = QByteArrayLiteral("taken\n");

/// A window on another display would be of no use on this one.
QString socketName()
{
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY").split('.').first();
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().left(12);
    const QString name = QStringLiteral("squidie-console-") + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    // A folder that only this user can access.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#else
    return name + QLatin1Char('-') + qEnvironmentVariable("USERNAME");
#endif
}

QString lockName()
{
#ifdef Q_OS_UNIX
    return socketName() + QStringLiteral(".lock");
#else
    return QDir::temp().filePath(socketName() + QStringLiteral(".lock"));
#endif
}

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
    // Two processes that start together must not both become the first.
    QLockFile lock(lockName());
    if (!lock.tryLock(answerMilliseconds))
        return false;
    QLocalSocket socket;
    socket.connectToServer(socketName());
    if (socket.waitForConnected(connectMilliseconds))
        return isTaken(socket, request); // no answer: that window hangs, so open another one
    QLocalServer::removeServer(socketName()); // left by a killed process
    if (!m_server.listen(socketName()))
        qWarning("Later starts will open windows of their own: %s", qUtf8Printable(m_server.errorString()));
    return false;
}

void SingleWindow::readRequest()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestRequest);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
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
