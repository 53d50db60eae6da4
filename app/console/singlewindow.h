// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

/// What a start was asked to open; paths are absolute. All empty: nothing but the window.
struct OpenRequest {
    QString store;
    QString file;
    bool sample = false;
};

/// One window for each user and display: a second start hands its request to the first one's process and ends.
class SingleWindow : public QObject {
    Q_OBJECT

public:
    explicit SingleWindow(QObject *parent = nullptr);

    /// True where another process has a window and has taken the request. Otherwise this process is asked from now on.
    bool handOver(const OpenRequest &request);

Q_SIGNALS:
    /// A later start handed over what it was asked to open.
    void requested(const OpenRequest &request);

private:
    void readRequest();

    QLocalServer m_server;
};
