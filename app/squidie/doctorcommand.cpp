// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include "inspect/doctor.h"
#include "progressline.h"
#include "store/projections.h"
#include "storeaccess.h"

#include <QJsonArray>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const DoctorCheck &check)
{
    QJsonObject line{{u"check"_s, check.name}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}};
    if (check.findings.isEmpty())
        return line;
    QJsonArray findings;
    for (const DoctorFinding &finding : check.findings)
        findings.append(QJsonObject{{u"row"_s, finding.row},
                                    {u"column"_s, finding.column},
                                    {u"stored"_s, finding.stored},
                                    {u"follows"_s, finding.expected},
                                    {u"from"_s, finding.from}});
    line.insert(u"wrong"_s, check.wrong);
    line.insert(u"findings"_s, findings);
    return line;
}

void printText(Output &out, const DoctorReport &report)
{
    QVector<QStringList> rows;
    for (const DoctorCheck &check : report.checks)
        rows << QStringList{check.name, check.ok ? tr("ok") : tr("FAULT"), check.detail};
    out.table({tr("CHECK"), tr("RESULT"), tr("DETAIL")}, rows);
    for (const DoctorCheck &check : report.checks) {
        for (const DoctorFinding &finding : check.findings)
            out.text(findingSentence(finding));
        if (check.wrong > check.findings.size() && !check.findings.isEmpty())
            out.text(tr("%1: %2 more are not named").arg(check.name).arg(check.wrong - check.findings.size()));
    }
}

CommandResult doctor(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    ProgressLine line(invocation);
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        return examineStore(**store, control, [&line](const QString &table, qint64 done, qint64 total) {
            line.tell(tr("checking %1").arg(table), done, total);
        });
    }();
    if (!report)
        return tl::unexpected(report.error());
    if (report->cancelled) {
        if (invocation.out.isJson())
            invocation.out.json(QJsonObject{{u"cancelled"_s, true}});
        invocation.out.remark(tr("squidie: interrupted; the store was not checked to the end"));
        return ExitStatus::Refused;
    }
    if (invocation.out.isJson()) {
        for (const DoctorCheck &check : report->checks)
            invocation.out.json(toJson(check));
    } else {
        printText(invocation.out, *report);
    }
    return report->isHealthy() ? ExitStatus::Done : ExitStatus::Refused;
}

CommandResult rebuild(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    const CancelOnInterrupt watch(control);
    const auto report = rebuildProjections(**store, control);
    if (!report)
        return tl::unexpected(report.error());
    const auto counted = control.isCancelled() ? Result<qint64>(0) : rebuildCounts(**store, control);
    if (!counted)
        return tl::unexpected(counted.error());
    if (invocation.out.isJson())
        invocation.out.json(QJsonObject{{u"runs"_s, report->runs},
                                        {u"attempts"_s, report->attempts},
                                        {u"counted_triggers"_s, *counted},
                                        {u"cancelled"_s, control.isCancelled()}});
    else
        invocation.out.text(tr("rebuilt %1 runs and %2 attempts from the journal, and the counts of %3 triggers from their "
                               "deliveries")
                                .arg(report->runs)
                                .arg(report->attempts)
                                .arg(*counted));
    if (control.isCancelled())
        invocation.out.remark(tr("squidie: interrupted; repeat the command to rebuild the rest"));
    return control.isCancelled() ? ExitStatus::Refused : ExitStatus::Done;
}

} // namespace

QVector<Command> doctorCommands()
{
    return {
        {u"doctor"_s,
         QString(),
         tr("Check the store: what the engine keeps, and everything that follows from something else, worked out again."),
         0,
         0,
         {progressOption()},
         doctor},
        {u"rebuild"_s,
         QString(),
         tr("Rebuild runs and attempts from the journal, and the counts of hours, days and weeks from the deliveries."),
         0,
         0,
         {},
         rebuild}};
}

} // namespace squidie::cli
