// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace squidie::test {

/// A pipe with a name, at its reading end: what processes have written, and whether one that could write is left.
class NamedPipe {
public:
    explicit NamedPipe(const QString &name)
    {
        if (::mkfifo(qPrintable(name), 0600) == 0)
            m_descriptor = ::open(qPrintable(name), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    }
    ~NamedPipe() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(NamedPipe)

    /// What was written, so far.
    QByteArray text()
    {
        QByteArray all;
        char byte = 0;
        while (::read(m_descriptor, &byte, 1) == 1)
            all += byte;
        return all;
    }
    bool isHeld()
    {
        char byte = 0;
        return ::read(m_descriptor, &byte, 1) < 0 && errno == EAGAIN;
    }

private:
    int m_descriptor = -1;
};

} // namespace squidie::test
