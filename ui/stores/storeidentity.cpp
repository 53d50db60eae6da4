// SPDX-License-Identifier: Apache-2.0
#include "stores/storeidentity.h"

#include "base/visibletext.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace squidie::ui {

namespace {

constexpr int longestName = 80;
constexpr quint16 usualPort = 5432;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::StoreIdentity)
};

QString hostName(const PostgresAddress &address)
{
    if (address.host.isEmpty())
        return Words::tr("the default server");
    // The folder of a socket.
    const QString host = address.host.startsWith(u'/') ? Words::tr("this machine") : address.host;
    const QString first =
        address.port && *address.port != usualPort ? QStringLiteral("%1:%2").arg(host).arg(*address.port) : host;
    return address.others.isEmpty() ? first : Words::tr("%1 and %n more", "servers", int(address.others.size())).arg(first);
}

QString serverName(const QString &url)
{
    const auto address = PostgresAddress::parse(url);
    if (!address)
        return oneLine(withoutSecrets(url), longestName);
    const QString database = address->schema.isEmpty() ? address->database : address->database + u'/' + address->schema;
    return oneLine(Words::tr("%1 on %2", "a database and its server").arg(database, hostName(*address)), longestName);
}

QString shownAddress(const QString &path)
{
    return isStoreAddress(path) ? withoutSecrets(path) : QDir::toNativeSeparators(path);
}

} // namespace

StoreKind storeKind(const QString &path)
{
    return isStoreAddress(path) ? StoreKind::Server : StoreKind::File;
}

StoreKind storeKind(const StoreOverview &store)
{
    return store.isSample ? StoreKind::Sample : storeKind(store.path);
}

QString storeKindText(StoreKind kind)
{
    switch (kind) {
    case StoreKind::Server:
        return Words::tr("PostgreSQL server");
    case StoreKind::Sample:
        return Words::tr("Sample workspace");
    case StoreKind::File:
        break;
    }
    return Words::tr("File");
}

QString storeKindIcon(StoreKind kind)
{
    switch (kind) {
    case StoreKind::Server:
        return QStringLiteral("server");
    case StoreKind::Sample:
        return QStringLiteral("sample");
    case StoreKind::File:
        break;
    }
    return QStringLiteral("store");
}

QString storeName(const QString &path)
{
    return storeKind(path) == StoreKind::Server ? serverName(path) : oneLine(QFileInfo(path).fileName(), longestName);
}

QString storeName(const StoreOverview &store)
{
    return store.isSample ? storeKindText(StoreKind::Sample) : storeName(store.path);
}

QString storeFullName(const StoreOverview &store)
{
    return Words::tr("%1 (%2)", "a store's name and address").arg(storeName(store), oneLine(shownAddress(store.path)));
}

QString storeDetails(const StoreOverview &store, const QString &whyNotWritable)
{
    QStringList lines{visibleLine(shownAddress(store.path)), storeKindText(storeKind(store))};
    if (!store.engine.isEmpty())
        lines += Words::tr("Engine: %1").arg(oneLine(store.engine, longestName));
    lines += Words::tr("Schema version: %1").arg(store.schemaVersion);
    lines += Words::tr("Size: %1").arg(QLocale().formattedDataSize(store.bytes, 1, QLocale::DataSizeTraditionalFormat));
    if (!whyNotWritable.isEmpty())
        lines += whyNotWritable;
    return lines.join(u'\n');
}

} // namespace squidie::ui
