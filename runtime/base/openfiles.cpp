// SPDX-License-Identifier: Apache-2.0
#include "base/openfiles.h"

#include <QFile>
#include <QVector>

#include <algorithm>

#include <sys/stat.h>

namespace squidie::inline v0 {
namespace {

struct OpenStoreFile {
    QString path;
    FileId file;
    int connections = 0;
};

QVector<OpenStoreFile> &stores()
{
    static QVector<OpenStoreFile> instance;
    return instance;
}

QVector<FileId> &inputs()
{
    static QVector<FileId> instance;
    return instance;
}

} // namespace

std::optional<FileId> fileIdOf(const QString &path)
{
    struct stat found { };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return FileId{quint64(found.st_dev), quint64(found.st_ino)};
}

QMutex &OpenFiles::mutex()
{
    static QMutex instance;
    return instance;
}

bool OpenFiles::isStore(const FileId &file)
{
    return std::any_of(stores().cbegin(), stores().cend(),
                       [&file](const OpenStoreFile &store) { return store.file == file; });
}

bool OpenFiles::belongsToStore(const FileId &file)
{
    return std::any_of(stores().cbegin(), stores().cend(), [&file](const OpenStoreFile &store) {
        return store.file == file || fileIdOf(store.path + QLatin1String("-wal")) == file
            || fileIdOf(store.path + QLatin1String("-shm")) == file;
    });
}

bool OpenFiles::isBeingRead(const FileId &file)
{
    return inputs().contains(file);
}

void OpenFiles::addStore(const QString &path, const FileId &file)
{
    for (OpenStoreFile &store : stores()) {
        if (store.file == file) {
            ++store.connections;
            return;
        }
    }
    stores().append({path, file, 1});
}

void OpenFiles::removeStore(const FileId &file)
{
    for (OpenStoreFile &store : stores()) {
        if (store.file == file)
            --store.connections;
    }
    stores().removeIf([](const OpenStoreFile &store) { return store.connections == 0; });
}

bool OpenFiles::leadsToStore(const QString &path)
{
    const auto file = fileIdOf(path);
    const QMutexLocker lock(&mutex());
    return file && belongsToStore(*file);
}

bool OpenFiles::beginReading(const FileId &file)
{
    const QMutexLocker lock(&mutex());
    if (belongsToStore(file))
        return false;
    inputs().append(file);
    return true;
}

void OpenFiles::endReading(const FileId &file)
{
    const QMutexLocker lock(&mutex());
    inputs().removeOne(file);
}

} // namespace squidie::inline v0
