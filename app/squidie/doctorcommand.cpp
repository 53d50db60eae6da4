#include "command.h"

#include "inspect/doctor.h"
#include "storeaccess.h"

namespace squidie::cli {

namespace {

CommandResult doctor(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto checks = examineStore(**store);
    if (!checks)
        return tl::unexpected(checks.error());
    bool healthy = true;
    QVector<QStringList> rows;
    for (const DoctorCheck &check : *checks) {
        healthy = healthy && check.ok;
        if (invocation.out.isJson())
            invocation.out.json(QJsonObject{{QStringLiteral("check"), check.name},
                                            {QStringLiteral("ok"), check.ok},
                                            {QStringLiteral("detail"), check.detail}});
        else
            rows << QStringList{check.name, check.ok ? tr("ok") : tr("FAULT"), check.detail};
    }
    invocation.out.table({tr("CHECK"), tr("RESULT"), tr("DETAIL")}, rows);
    return healthy ? ExitStatus::Done : ExitStatus::Refused;
}

} // namespace

QVector<Command> doctorCommands()
{
    return {{QStringLiteral("doctor"), QString(), tr("Check the store."), 0, 0, {}, doctor}};
}

} // namespace squidie::cli
