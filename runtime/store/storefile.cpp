// SPDX-License-Identifier: Apache-2.0
#include "store/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

QByteArray nameOf(const QString &path)
{
    return QFile::encodeName(path);
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Whether it is a mount of its own, as containers do with single files: the same file has another name elsewhere.
bool isMounted(const QByteArray &name)
{
#ifdef STATX_ATTR_MOUNT_ROOT
    struct statx found { };
    return ::statx(AT_FDCWD, name.constData(), AT_SYMLINK_NOFOLLOW, 0, &found) == 0
        && (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    Q_UNUSED(name)
    return false;
#endif
}

std::optional<FileId> idOf(const QByteArray &name)
{
    struct stat found { };
    return ::stat(name.constData(), &found) == 0 ? std::optional(FileId{quint64(found.st_dev), quint64(found.st_ino)})
                                                 : std::nullopt;
}

bool isOrdinaryWithOneName(const struct stat &found, const QByteArray &name)
{
    return S_ISREG(found.st_mode) && found.st_nlink <= 1 && !isMounted(name);
}

/// A mount upon one of the files leaves their folder as it is.
constexpr std::chrono::seconds longestTrust{1};

} // namespace

QString StoreFile::resolved(const QString &named)
{
    if (named.trimmed().isEmpty() || named.startsWith(u':')) // Qt would look for the latter among its resources
        return named;
    const QString path = named.startsWith(u'/') ? named : QDir::currentPath() + u'/' + named;
    if (const QString found = QFileInfo(path).canonicalFilePath(); !found.isEmpty())
        return found;
    // Nothing is there yet: the folder that is there, and the names below it.
    QString folder = path;
    QString rest;
    do {
        const qsizetype slash = folder.lastIndexOf(u'/');
        rest.prepend(folder.mid(slash));
        folder.truncate(slash);
        if (const QString found = QFileInfo(folder).canonicalFilePath(); !found.isEmpty())
            return found == u"/" ? rest : found + rest;
    } while (!folder.isEmpty());
    return rest;
}

StoreFile::StoreFile(QString path) : m_path(std::move(path))
{
    const QByteArray name = nameOf(m_path);
    m_folder = name.left(std::max<qsizetype>(name.lastIndexOf('/'), 1));
    m_parts = {Part{name, {}}, Part{name + "-wal", {}}, Part{name + "-shm", {}}};
}

StoreFile::~StoreFile()
{
    if (!m_isCounted)
        return;
    const QMutexLocker lock(&OpenFiles::mutex());
    OpenFiles::removeStore(*m_parts[0].known);
}

Status StoreFile::prepare(Store::Access access, bool mustExist)
{
    if (auto named = checkName(); !named)
        return named;
    struct stat found { };
    while (::lstat(nameOf(m_path).constData(), &found) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            return tl::unexpected(error(StoreReason::CannotOpen, systemReason()));
        if (access == Store::Access::Reader || mustExist)
            return tl::unexpected(error(StoreReason::NotFound));
        if (auto created = create(); !created)
            return created;
    }
    if (auto names = checkNames(); !names)
        return names;
    const FileId file{quint64(found.st_dev), quint64(found.st_ino)};
    if (OpenFiles::isBeingRead(file))
        return tl::unexpected(error(StoreReason::CannotOpen, tr("this program is reading it as another kind of file")));
    if (OpenFiles::isStore(file))
        return {};
    return OpenFiles::belongsToStore(file) ? tl::unexpected(error(StoreReason::NotAStore)) : checkBeginning();
}

Status StoreFile::checkName() const
{
    const auto refused = [this](const QString &why) -> Status { return tl::unexpected(error(StoreReason::NotAFile, why)); };
    if (m_path.trimmed().isEmpty())
        return refused({});
    if (m_path.startsWith(u':'))
        return refused(tr("a file of that name is written ./%1").arg(m_path));
    if (m_path.endsWith(u'/'))
        return refused(tr("it is the name of a folder"));
    if (m_path.contains(QChar(0)))
        return refused(tr("its name contains U+0000"));
    // Memory, or nothing at all.
    for (const char *place : {"/dev/", "/proc/", "/sys/"}) {
        if (m_path.startsWith(QLatin1String(place)) && !m_path.startsWith(QLatin1String("/dev/shm/")))
            return refused(tr("nothing is kept under %1").arg(QLatin1String(place)));
    }
    return {};
}

/// Of what is there: ordinary files with one name each.
Status StoreFile::checkNames() const
{
    struct stat found { };
    const QByteArray name = nameOf(m_path);
    if (::lstat(name.constData(), &found) != 0)
        return tl::unexpected(error(StoreReason::CannotOpen, systemReason()));
    const auto refused = [this](StoreReason reason, const QString &why) -> Status {
        return tl::unexpected(error(reason, why));
    };
    if (S_ISDIR(found.st_mode))
        return refused(StoreReason::NotAFile, tr("it is a folder"));
    if (S_ISLNK(found.st_mode))
        return refused(StoreReason::NotAFile, tr("it is a symbolic link to something that is not there"));
    if (!S_ISREG(found.st_mode))
        return refused(StoreReason::NotAFile,
                       S_ISFIFO(found.st_mode) || S_ISSOCK(found.st_mode) ? tr("it is a pipe") : tr("it is a device"));
    if (found.st_nlink > 1)
        return refused(StoreReason::SeveralNames, tr("its file has %1 names (hard links)").arg(found.st_nlink));
    if (isMounted(name))
        return refused(StoreReason::SeveralNames,
                       tr("its file is mounted by itself and has another name elsewhere; mount the folder that it is in"));
    for (const char *part : {"-wal", "-shm", "-journal"}) {
        const QByteArray beside = name + part;
        if (::lstat(beside.constData(), &found) == 0 && !isOrdinaryWithOneName(found, beside))
            return refused(StoreReason::SeveralNames,
                           tr("%1 beside it is not an ordinary file with one name").arg(QFile::decodeName(beside)));
    }
    return {};
}

/// Looked at before SQLite does anything with the file: a stranger's file is never touched.
Status StoreFile::checkBeginning() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(error(StoreReason::CannotOpen, file.errorString()));
    const QByteArray start = file.read(16);
    // SQLite takes an empty file for a new database, and removes a log beside it.
    if (start.isEmpty() && QFileInfo(log()).size() > 0)
        return tl::unexpected(error(StoreReason::Corrupt, tr("the file is empty, but its write-ahead log is not")));
    if (!start.isEmpty() && start != QByteArray("SQLite format 3\0", 16))
        return tl::unexpected(error(StoreReason::NotAStore));
    return {};
}

/// SQLite gives the log and the index the mode of the file.
Status StoreFile::create()
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return tl::unexpected(error(StoreReason::CannotOpen, tr("its folder cannot be created")));
    const int descriptor =
        ::open(nameOf(m_path).constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0)
        ::close(descriptor);
    else if (errno == ENOSPC || errno == EDQUOT)
        return tl::unexpected(error(StoreReason::Full));
    else if (errno == EROFS)
        return tl::unexpected(error(StoreReason::ReadOnly));
    else if (errno != EEXIST) // another process may have been quicker
        return tl::unexpected(error(StoreReason::CannotOpen, systemReason()));
    return {};
}

Status StoreFile::take()
{
    if (auto names = checkNames(); !names)
        return names;
    Part &file = m_parts[0];
    file.known = idOf(file.name);
    if (!file.known)
        return tl::unexpected(error(StoreReason::CannotOpen, systemReason()));
    OpenFiles::addStore(m_path, *file.known);
    m_isCounted = true;
    return {};
}

/// Empty while the part is what it was.
QString StoreFile::replacementOf(Part &part, bool mustBeThere) const
{
    const auto now = idOf(part.name);
    if (now && now == part.known)
        return {};
    if (!part.known) {
        part.known = now;
        if (now || !mustBeThere)
            return {};
    }
    const QString shown = QFile::decodeName(part.name);
    return now ? tr("%1 is another file now").arg(shown) : tr("%1: %2").arg(shown, systemReason());
}

std::optional<StoreFile::FolderStamp> StoreFile::stampOf(const QByteArray &folder)
{
    struct stat found { };
    if (::stat(folder.constData(), &found) != 0)
        return std::nullopt;
    return FolderStamp{{quint64(found.st_dev), quint64(found.st_ino)},
                       std::chrono::seconds(found.st_ctim.tv_sec) + std::chrono::nanoseconds(found.st_ctim.tv_nsec)};
}

/// Whether the next change is sure to give the folder another stamp: its clock has ticked since the last one.
bool StoreFile::isAtRest(const FolderStamp &stamp)
{
    // Some file systems count in pairs of seconds.
    const bool isCoarse = stamp.changedAt % std::chrono::seconds(1) == std::chrono::nanoseconds(0);
    const auto longestTick = isCoarse ? std::chrono::milliseconds(3'000) : std::chrono::milliseconds(50);
    return std::chrono::system_clock::now().time_since_epoch() - stamp.changedAt > longestTick;
}

bool StoreFile::isEachKnown() const
{
    return std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.known.has_value(); });
}

Status StoreFile::check(bool isWriting)
{
    const auto folder = stampOf(m_folder);
    if (folder && folder == m_undisturbed && !m_trusted.hasExpired())
        return {};
    for (Part &part : m_parts) {
        if (m_replacement.isEmpty())
            m_replacement = replacementOf(part, isWriting);
    }
    m_undisturbed = m_replacement.isEmpty() && isEachKnown() && folder && isAtRest(*folder) ? folder : std::nullopt;
    m_trusted.setRemainingTime(longestTrust);
    return m_replacement.isEmpty() ? Status() : tl::unexpected(error(StoreReason::Replaced, m_replacement));
}

} // namespace squidie::inline v0
