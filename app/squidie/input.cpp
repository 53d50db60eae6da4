// SPDX-License-Identifier: Apache-2.0
#include "input.h"

#include "command.h"
#include "interrupt.h"
#include "usage.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace squidie::cli {

namespace {

/// Closes what it opened.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int number() const { return m_number; }

private:
    int m_number;
};

qint64 readWhatIsThere(int descriptor, char *data, qint64 size)
{
    while (!isInterrupted()) {
        pollfd ready[] = {{descriptor, POLLIN, 0}, {interruptDescriptor(), POLLIN, 0}};
        if (::poll(ready, 2, -1) < 0 && errno != EINTR)
            return -1;
        if (ready[0].revents == 0)
            continue;
        const ssize_t count = ::read(descriptor, data, size_t(size));
        if (count >= 0 || (errno != EINTR && errno != EAGAIN))
            return count;
    }
    return 0;
}

} // namespace

Result<PayloadReader::Source> openInput(const QStringList &arguments)
{
    int number = STDIN_FILENO;
    if (!arguments.isEmpty() && arguments.first() != QLatin1String("-")) {
        number = ::open(QFile::encodeName(arguments.first()).constData(), O_RDONLY | O_CLOEXEC);
        if (number < 0) {
            return failure(
                ErrorCode::InvalidOption,
                optionProblem(
                    "FILE",
                    tr("%1 cannot be read: %2").arg(arguments.first(), QString::fromLocal8Bit(std::strerror(errno)))));
        }
    }
    return [descriptor = std::make_shared<Descriptor>(number)](char *data, qint64 size) {
        return readWhatIsThere(descriptor->number(), data, size);
    };
}

Result<QByteArray> readFile(const QString &path, qint64 maximumBytes)
{
    return openInput({path}).and_then([&](const PayloadReader::Source &source) -> Result<QByteArray> {
        QByteArray text;
        char chunk[64 * 1024];
        while (true) {
            const qint64 count = source(chunk, sizeof chunk);
            if (count < 0)
                return failure(ErrorCode::InvalidOption, optionProblem("FILE", tr("%1 cannot be read").arg(path)));
            if (count == 0)
                return text;
            text.append(chunk, count);
            if (text.size() > maximumBytes)
                return failure(ErrorCode::PayloadTooLarge, QJsonObject{{QStringLiteral("size"), text.size()}});
        }
    });
}

} // namespace squidie::cli
