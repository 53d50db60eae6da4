// SPDX-License-Identifier: Apache-2.0
#include "campaign/storefile.h"

#include <QFile>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

StoreFile StoreFile::of(const QString &store)
{
    return {contentOf(store), contentOf(store + u"-wal"_s)};
}

void StoreFile::putAt(const QString &store) const
{
    for (const QString &file : {store, store + u"-wal"_s, store + u"-shm"_s}) {
        if (QFile::exists(file) && !QFile::remove(file))
            qFatal("%s cannot be removed", qPrintable(file));
    }
    if (!database.isNull())
        put(store, database);
    if (!log.isEmpty())
        put(store + u"-wal"_s, log);
}

} // namespace squidie::campaign
