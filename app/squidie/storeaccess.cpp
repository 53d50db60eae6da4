#include "storeaccess.h"

#include "store/defaultstore.h"

namespace squidie::cli {

namespace {

Status checkDriver(const QString &store)
{
    if (!store.startsWith(QLatin1String("postgresql:")) && !store.startsWith(QLatin1String("postgres:")))
        return {};
    return failure(ErrorCode::StoreUnavailable,
                   QJsonObject{{QStringLiteral("store"), store},
                               {QStringLiteral("reason"), QStringLiteral("driver_missing")},
                               {QStringLiteral("sentence"),
                                tr("This version keeps its store in a file. Give --store the path of one.")}});
}

} // namespace

Result<std::unique_ptr<Store>> openStoreAt(const QString &store, Store::Access access)
{
    if (auto known = checkDriver(store); !known)
        return tl::unexpected(known.error());
    return Store::open(store, access);
}

Result<std::unique_ptr<Store>> openCopyTarget(const QString &store)
{
    if (auto known = checkDriver(store); !known)
        return tl::unexpected(known.error());
    return Store::openCopyTarget(StoreLocation{store});
}

Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access)
{
    return openStoreAt(invocation.store.isEmpty() ? defaultStorePath() : invocation.store, access);
}

} // namespace squidie::cli
