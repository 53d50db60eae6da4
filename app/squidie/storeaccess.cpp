#include "storeaccess.h"

#include "store/defaultstore.h"

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
    return Store::open(invocation.store.isEmpty() ? defaultStorePath() : invocation.store, access);
}

} // namespace squidie::cli
