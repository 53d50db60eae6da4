#include "storeaccess.h"

#include "store/defaultstore.h"

#include <QDir>
#include <QFileInfo>

namespace squidie::cli {

Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access)
{
    if (invocation.store.startsWith(QLatin1String("postgresql:")) || invocation.store.startsWith(QLatin1String("postgres:"))) {
        return failure(ErrorCode::StoreUnavailable,
                       QJsonObject{{QStringLiteral("store"), invocation.store},
                                   {QStringLiteral("reason"), QStringLiteral("driver_missing")},
                                   {QStringLiteral("sentence"),
                                    tr("This version keeps its store in a file. Give --store the path of one.")}});
    }
    if (!invocation.store.isEmpty())
        return Store::open(invocation.store, access);
    const QString path = defaultStorePath();
    if (access == Store::Access::ReadWrite)
        QDir().mkpath(QFileInfo(path).path()); // where that fails, opening says so
    return Store::open(path, access);
}

} // namespace squidie::cli
