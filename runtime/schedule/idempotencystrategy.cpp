// SPDX-License-Identifier: Apache-2.0
#include <squidie/idempotencystrategy.h>

namespace squidie::inline v0 {

QString idempotencyName(IdempotencyStrategy strategy)
{
    switch (strategy) {
    case IdempotencyStrategy::None:
        return {};
    case IdempotencyStrategy::ReturnExistingRun:
        return QStringLiteral("return_existing_run");
    case IdempotencyStrategy::SkipDuplicate:
        return QStringLiteral("skip_duplicate");
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<IdempotencyStrategy> idempotencyFromName(QStringView name)
{
    if (name == QLatin1String("return_existing_run"))
        return IdempotencyStrategy::ReturnExistingRun;
    if (name == QLatin1String("skip_duplicate"))
        return IdempotencyStrategy::SkipDuplicate;
    return std::nullopt;
}

} // namespace squidie::inline v0
