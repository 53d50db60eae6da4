// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include <squidie/importer.h>
#include "documents/activationdocuments.h"
#include "storeaccess.h"
#include "store/activationtable.h"

namespace squidie::cli {

namespace {

QJsonObject toJson(const ImportReport &report)
{
    return {{QStringLiteral("lines"), report.lines},
            {QStringLiteral("imported"), report.imported},
            {QStringLiteral("already_there"), report.alreadyThere},
            {QStringLiteral("started"), report.started},
            {QStringLiteral("duplicates"), report.duplicates},
            {QStringLiteral("skipped"), report.skipped},
            {QStringLiteral("rejected"), report.rejected},
            {QStringLiteral("conflicts"), report.conflicts},
            {QStringLiteral("bad_lines"), report.badLineCount},
            {QStringLiteral("cancelled"), report.cancelled}};
}

CommandResult import(Invocation &invocation)
{
    auto store = openOrCreateStore(invocation);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        return importActivationFile(**store, invocation.arguments.first(), control);
    }();
    if (!report)
        return notFound(invocation, report.error());
    Output &out = invocation.out;
    if (out.isJson())
        out.json(toJson(*report));
    else
        out.table({tr("LINES"), tr("IMPORTED"), tr("ALREADY THERE"), tr("STARTED"), tr("DUPLICATE"), tr("SKIPPED"),
                   tr("REJECTED"), tr("CONFLICTS"), tr("BAD LINES")},
                  {{QString::number(report->lines), QString::number(report->imported), QString::number(report->alreadyThere),
                    QString::number(report->started), QString::number(report->duplicates), QString::number(report->skipped),
                    QString::number(report->rejected), QString::number(report->conflicts),
                    QString::number(report->badLineCount)}});
    for (const auto &[line, error] : report->badLines)
        out.error(error);
    if (report->cancelled)
        out.remark(tr("squidie: interrupted; the counts show what was imported. Repeat the command to import the rest."));
    return report->badLineCount > 0 || report->cancelled ? ExitStatus::Refused : ExitStatus::Done;
}

CommandResult exportAll(Invocation &invocation)
{
    constexpr int pageSize = 1000;
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    ActivationTable table(**store);
    std::optional<ActivationCursor> after;
    do {
        const auto page = table.page({}, after, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const Activation &activation : page->rows) {
            const auto detail = table.detail(activation.id);
            if (!detail)
                return tl::unexpected(detail.error());
            QJsonObject line = activationDocument(activation, invocation.times);
            insertPayload(line, *detail ? (*detail)->payload : QByteArray());
            invocation.out.json(line);
        }
        after = page->next;
    } while (after && invocation.out.flush());
    return ExitStatus::Done;
}

} // namespace

QVector<Command> transferCommands()
{
    return {
        {QStringLiteral("import"),
         QStringLiteral("FILE"),
         tr("Record deliveries that happened elsewhere, from JSON Lines such as an exported job queue. Starts no runs."),
         1,
         1,
         {},
         import},
        {QStringLiteral("export"),
         QString(),
         tr("Write the whole ledger as JSON Lines, newest first."),
         0,
         0,
         {},
         exportAll},
    };
}

} // namespace squidie::cli
