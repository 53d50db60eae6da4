// SPDX-License-Identifier: Apache-2.0
#include "base/inputfile.h"

#include "base/sentences.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

QString belongsToStore()
{
    return tr("it belongs to a store that is open here, and is not touched");
}

/// Empty for an ordinary file.
QString kindProblem(mode_t mode)
{
    if (S_ISREG(mode))
        return {};
    if (S_ISDIR(mode))
        return tr("it is a folder");
    return S_ISFIFO(mode) || S_ISSOCK(mode) ? tr("it is a pipe, not an ordinary file")
                                            : tr("it is a device, not an ordinary file");
}

FileId idOf(const struct stat &found)
{
    return {quint64(found.st_dev), quint64(found.st_ino)};
}

} // namespace

QString whyNotOrdinaryFile(const QString &path)
{
    struct stat found { };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? kindProblem(found.st_mode) : systemReason();
}

bool isPipeOrDevice(const QString &path)
{
    struct stat found { };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 && !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

bool InputFile::refuse(const QString &why)
{
    setErrorString(why);
    return false;
}

bool InputFile::open(OpenMode mode)
{
    Q_ASSERT(mode == ReadOnly && !m_counted);
    const QByteArray name = encodeName(m_path);
    struct stat found { };
    if (::stat(name.constData(), &found) != 0)
        return refuse(systemReason());
    if (m_kind == Kind::Ordinary || S_ISDIR(found.st_mode)) {
        if (const QString problem = kindProblem(found.st_mode); !problem.isEmpty())
            return refuse(problem);
    }
    if (!OpenFiles::beginReading(idOf(found)))
        return refuse(belongsToStore());
    m_counted = idOf(found);
    if (openCounted(name, mode))
        return true;
    OpenFiles::endReading(*m_counted);
    m_counted.reset();
    return false;
}

bool InputFile::openCounted(const QByteArray &name, OpenMode mode)
{
    // Where a pipe has taken the file's place meanwhile, this does not wait for somebody who writes to it.
    const int waiting = m_kind == Kind::Ordinary ? O_NONBLOCK : 0;
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | waiting);
    if (descriptor < 0)
        return refuse(systemReason());
    struct stat opened { };
    if (::fstat(descriptor, &opened) != 0 || idOf(opened) != *m_counted) {
        // Where a store has taken its place, closing the descriptor would do the harm: it stays open.
        if (OpenFiles::beginReading(idOf(opened))) {
            ::close(descriptor);
            OpenFiles::endReading(idOf(opened));
        }
        return refuse(tr("it was replaced while it was being opened"));
    }
    if (QFile::open(descriptor, mode, AutoCloseHandle))
        return true;
    ::close(descriptor);
    return false;
}

void InputFile::close()
{
    QFile::close();
    if (m_counted)
        OpenFiles::endReading(*std::exchange(m_counted, std::nullopt));
}

} // namespace squidie::inline v0
