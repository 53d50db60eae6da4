// SPDX-License-Identifier: Apache-2.0
#include "stores/recentstores.h"

#include <squidie/runtimeservice.h>

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace squidie::ui {

namespace {

QString pathsKey()
{
    return QStringLiteral("stores/recent");
}
QString timesKey()
{
    return QStringLiteral("stores/recentUsed");
}

} // namespace

QVector<RecentStore> RecentStores::all() const
{
    const QSettings settings;
    const QStringList paths = settings.value(pathsKey()).toStringList();
    const QStringList times = settings.value(timesKey()).toStringList();
    QVector<RecentStore> stores;
    for (qsizetype i = 0; i < paths.size() && stores.size() < maximum; ++i)
        stores.append({withoutSecrets(paths.at(i)), parseInstant(times.value(i))});
    return stores;
}

void RecentStores::remember(const QString &path, Instant now)
{
    const QString shown = withoutSecrets(path);
    QVector<RecentStore> stores = all();
    stores.removeIf([&shown](const RecentStore &store) { return store.path == shown; });
    stores.prepend({shown, now});
    write(stores.mid(0, maximum));
}

void RecentStores::remove(const QString &path)
{
    QVector<RecentStore> stores = all();
    stores.removeIf([&path](const RecentStore &store) { return store.path == path; });
    write(stores);
}

void RecentStores::write(const QVector<RecentStore> &stores)
{
    QStringList paths;
    QStringList times;
    for (const RecentStore &store : stores) {
        paths += store.path;
        times += store.lastUsed ? formatSeconds(*store.lastUsed) : QString();
    }
    QSettings settings;
    settings.setValue(pathsKey(), paths);
    settings.setValue(timesKey(), times);
    Q_EMIT changed();
}

QString whyUnavailable(const QString &path)
{
    if (isStoreAddress(path))
        return {};
    const QFileInfo file(path);
    if (!file.exists())
        return file.dir().exists()
            ? RecentStores::tr("The file no longer exists.")
            : RecentStores::tr("Its folder does not exist; perhaps a disk or network share is not mounted.");
    return file.isReadable() ? QString() : RecentStores::tr("You do not have permission to read this file.");
}

} // namespace squidie::ui
