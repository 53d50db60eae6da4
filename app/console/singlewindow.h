// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

/// What a start was asked to open; paths are absolute. All empty: just the window.
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

    /// True if another process has a window and has taken the request. Otherwise later starts hand theirs to this process.
    bool handOver(const OpenRequest &request);

Q_SIGNALS:
    /// A later start has handed over its request.
    void requested(const OpenRequest &request);

private:
    void readRequest();

    QLocalServer m_server;
};
