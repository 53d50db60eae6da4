// SPDX-License-Identifier: Apache-2.0
#include "input.h"

#include "base/inputfile.h"
#include "command.h"
#include "interrupt.h"
#include "usage.h"

#include <cerrno>
#include <memory>

#include <poll.h>
#include <unistd.h>

namespace squidie::cli {

namespace {

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
    if (arguments.isEmpty() || arguments.first() == QLatin1String("-"))
        return [](char *data, qint64 size) { return readWhatIsThere(STDIN_FILENO, data, size); };
    const auto file = std::make_shared<InputFile>(arguments.first(), InputFile::Kind::Any);
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidOption,
                       optionProblem("FILE", tr("%1 cannot be read: %2").arg(arguments.first(), file->errorString())));
    return [file](char *data, qint64 size) { return readWhatIsThere(file->handle(), data, size); };
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
