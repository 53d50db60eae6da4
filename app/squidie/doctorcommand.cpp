// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "inspect/doctor.h"
#include "store/projections.h"
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

CommandResult rebuild(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    const auto report = rebuildProjections(**store, control);
    if (!report)
        return tl::unexpected(report.error());
    if (invocation.out.isJson())
        invocation.out.json(
            QJsonObject{{QStringLiteral("runs"), report->runs}, {QStringLiteral("attempts"), report->attempts}});
    else
        invocation.out.text(tr("rebuilt %1 runs and %2 attempts from the journal").arg(report->runs).arg(report->attempts));
    return ExitStatus::Done;
}

} // namespace

QVector<Command> doctorCommands()
{
    return {{QStringLiteral("doctor"),
             QString(),
             tr("Check the store: integrity, schema version, and the tables derived from the journal."),
             0,
             0,
             {},
             doctor},
            {QStringLiteral("rebuild"), QString(), tr("Rebuild runs and attempts from the journal."), 0, 0, {}, rebuild}};
}

} // namespace squidie::cli
