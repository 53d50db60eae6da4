// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include "engine/storecopy.h"
#include "progressline.h"
#include "storeaccess.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

void print(Output &out, const CopyReport &report)
{
    QVector<QStringList> rows;
    for (const CopiedTableReport &table : report.tables) {
        const QString sha256 = QString::fromLatin1(table.digest.sha256.toHex());
        if (out.isJson())
            out.json(QJsonObject{{u"table"_s, table.digest.table},
                                 {u"rows"_s, table.digest.rows},
                                 {u"written"_s, table.written},
                                 {u"sha256"_s, sha256}});
        else
            rows << QStringList{table.digest.table, QString::number(table.digest.rows), QString::number(table.written),
                                sha256};
    }
    out.table({tr("TABLE"), tr("ROWS"), tr("WRITTEN"), tr("SHA-256 OF BOTH")}, rows);
}

CommandResult copy(Invocation &invocation)
{
    const auto source = openStoreAt(invocation.arguments[0], Store::Access::Reader);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = openCopyTarget(invocation.arguments[1]);
    if (!target)
        return tl::unexpected(target.error());
    JobControl control;
    ProgressLine line(invocation);
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        const auto tell = [&line](const QString &doing, const QString &table, qint64 done, qint64 total) {
            line.tell(doing == "copying"_L1 ? tr("copying %1").arg(table) : tr("checking %1").arg(table), done, total);
        };
        return copyStore(**source, **target, control, tell);
    }();
    if (!report)
        return tl::unexpected(report.error());
    if (report->cancelled) {
        if (invocation.out.isJson())
            invocation.out.json(QJsonObject{{u"cancelled"_s, true}});
        invocation.out.remark(tr("squidie: interrupted; the copy is incomplete. Repeat the command to continue."));
        return ExitStatus::Refused;
    }
    print(invocation.out, *report);
    return ExitStatus::Done;
}

} // namespace

QVector<Command> copyCommands()
{
    return {
        {u"copy"_s,
         u"FROM TO"_s,
         tr("Copy a whole store (a file or on a server) into an empty one and compare the two. Repeat the command to continue an "
            "interrupted copy."),
         2,
         2,
         {progressOption()},
         copy}};
}

} // namespace squidie::cli
