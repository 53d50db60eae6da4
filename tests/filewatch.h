// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <sys/inotify.h>
#include <unistd.h>

namespace squidie::test {

/// Sees that somebody closes a file: SQLite itself keeps a store's files open for as long as it uses the store, so whoever
/// closes one of them meanwhile has opened it beside SQLite, and has taken its locks away.
class CloseWatch {
public:
    explicit CloseWatch(const QVector<QString> &files) : m_queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        for (const QString &file : files)
            m_isWatching = ::inotify_add_watch(m_queue, file.toLocal8Bit().constData(), IN_CLOSE) >= 0 && m_isWatching;
    }
    ~CloseWatch() { ::close(m_queue); }
    Q_DISABLE_COPY_MOVE(CloseWatch)

    bool isWatching() const { return m_isWatching; }
    /// Since the last call.
    int closings() const
    {
        alignas(inotify_event) char events[64 * sizeof(inotify_event)];
        int count = 0;
        for (ssize_t size = 0; (size = ::read(m_queue, events, sizeof events)) > 0;)
            count += int(size / ssize_t(sizeof(inotify_event))); // a file's own events have no name behind them
        return count;
    }

private:
    int m_queue;
    bool m_isWatching = true;
};

} // namespace squidie::test
