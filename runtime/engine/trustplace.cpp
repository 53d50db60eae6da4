// SPDX-License-Identifier: Apache-2.0
#include "engine/trustplace.h"

#include <squidie/storelocation.h>

#include <QFileInfo>
#include <QUrl>

namespace squidie::inline v0 {
namespace {

/// What libpq takes where the address names nothing. Where the user is named nowhere, it is this system's user, who owns the
/// trust file.
QString orVariable(const QString &named, const char *variable, const QString &otherwise = {})
{
    return named.isEmpty() ? qEnvironmentVariable(variable, otherwise) : named;
}

QString placeOf(const PostgresAddress &address)
{
    const auto encoded = [](const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    const QString host = orVariable(address.hosts(), "PGHOST");
    const QString port = orVariable(address.ports(), "PGPORT", QStringLiteral("5432"));
    QString place =
        QStringLiteral("postgresql://%1@%2:%3/%4?schema=%5")
            .arg(encoded(orVariable(address.user, "PGUSER")), encoded(host.startsWith(u'/') ? host : host.toLower()),
                 encoded(port), encoded(address.database), encoded(address.schema));
    // They lead libpq elsewhere although the address is the same.
    for (const char *variable : {"PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE"}) {
        if (const QString value = qEnvironmentVariable(variable); !value.isEmpty())
            place += QStringLiteral("&%1=%2").arg(QLatin1String(variable), encoded(value));
    }
    return place;
}

} // namespace

QString trustPlaceOf(const StoreLocation &store)
{
    if (!isStoreAddress(store.path))
        return QFileInfo(store.path).canonicalFilePath();
    const auto address = PostgresAddress::parse(store.path);
    return address ? placeOf(*address) : QString();
}

} // namespace squidie::inline v0
