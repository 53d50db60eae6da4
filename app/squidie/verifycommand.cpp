// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include "input.h"
#include "inspect/ledgerverification.h"
#include "progressline.h"
#include "prooftext.h"
#include "storeaccess.h"
#include "table.h"
#include "usage.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestProof = 256LL * 1024 * 1024;

QJsonValue numberOrNull(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue::Null;
}

QString numberText(qint64 number)
{
    return number > 0 ? QString::number(number) : QString();
}

QJsonValue hexOrNull(const std::optional<Digest> &digest)
{
    return digest ? QJsonValue(QString::fromLatin1(digest->hex())) : QJsonValue::Null;
}

/// A line for each finding.
class FindingList {
public:
    explicit FindingList(Output &out)
        : m_out(out),
          m_table(out,
                  {tr("FINDING"), tr("ACTIVATION"), tr("SEAL"), tr("WORKFLOW"), tr("TRIGGER"), tr("DAY"), tr("MEANING")})
    {
    }

    void add(const LedgerFinding &finding)
    {
        const QString day = finding.day ? dayText(*finding.day) : QString();
        if (m_out.isJson())
            m_out.json(QJsonObject{{u"finding"_s, findingName(finding.kind)},
                                   {u"activation_id"_s, numberOrNull(finding.activation)},
                                   {u"seal"_s, numberOrNull(finding.seal)},
                                   {u"workflow"_s, finding.trigger.workflow},
                                   {u"trigger"_s, finding.trigger.trigger},
                                   {u"day"_s, finding.day ? QJsonValue(day) : QJsonValue::Null},
                                   {u"message"_s, findingSentence(finding)}});
        else
            m_table.add({findingName(finding.kind), numberText(finding.activation), numberText(finding.seal),
                         finding.trigger.workflow, finding.trigger.trigger, day, findingSentence(finding)});
    }
    void end() { m_table.end(); }

private:
    Output &m_out;
    Table m_table;
};

void printHeads(Output &out, const LedgerVerification &report)
{
    QVector<QStringList> rows;
    for (const LedgerHead &head : report.heads) {
        const QString hash = QString::fromLatin1(head.hash.hex());
        if (out.isJson())
            out.json(QJsonObject{{u"workflow"_s, head.trigger.workflow},
                                 {u"trigger"_s, head.trigger.trigger},
                                 {u"seals"_s, head.seals},
                                 {u"day"_s, dayText(head.day)},
                                 {u"head"_s, hash}});
        else
            rows << QStringList{head.trigger.workflow, head.trigger.trigger, QString::number(head.seals), dayText(head.day),
                                hash};
    }
    out.table({tr("WORKFLOW"), tr("TRIGGER"), tr("SEALS"), tr("LAST DAY"), tr("LAST SEAL")}, rows);
}

QJsonObject summaryOf(const LedgerVerification &report, const std::optional<Digest> &head)
{
    return {{u"ok"_s, report.findings == 0 && !report.cancelled},
            {u"findings"_s, report.findings},
            {u"seals"_s, report.seals},
            {u"deliveries"_s, report.deliveries},
            {u"imported"_s, report.imported},
            {u"removed_by_retention"_s, report.removedByRetention},
            {u"open_from"_s, report.closedUntil ? QJsonValue(dayText(*report.closedUntil)) : QJsonValue::Null},
            {u"head"_s, hexOrNull(report.head)},
            {u"head_compared"_s, head.has_value()},
            {u"seals_after_head"_s, report.isHeadKnown ? QJsonValue(report.sealsAfterHead) : QJsonValue::Null},
            {u"cancelled"_s, report.cancelled}};
}

/// What was checked and, as plainly, what was not.
void printSummary(Output &out, const LedgerVerification &report, const std::optional<Digest> &head)
{
    if (report.seals == 0) {
        out.text(tr("Nothing is sealed in this store, so nothing was proven. squidie seal closes the days that are over."));
        return;
    }
    out.text(tr("Seals: %1; deliveries as they were sealed: %2; findings: %3")
                 .arg(report.seals)
                 .arg(report.deliveries)
                 .arg(report.findings));
    if (report.imported > 0)
        out.text(tr("Imported deliveries, which are not sealed: %1").arg(report.imported));
    if (report.removedByRetention > 0)
        out.text(tr("Rows were removed by retention: %1. Their seals are there; what they said cannot be checked any more.")
                     .arg(report.removedByRetention));
    if (report.closedUntil)
        out.text(tr("Not sealed yet: what was received from %1 on (UTC)").arg(dayText(*report.closedUntil)));
    if (report.head)
        out.text(tr("The last seal of the store: %1").arg(QString::fromLatin1(report.head->hex())));
    if (!head)
        out.text(
            tr("NOT COMPARED with a seal that is known from elsewhere: whoever can write to the store could have made all "
               "seals anew. Give --head with a digest that was noted down when the seal was made."));
    else if (report.isHeadKnown)
        out.text(tr("The seal that was given is in the chain; seals after it, which it does not cover: %1")
                     .arg(report.sealsAfterHead));
}

CommandResult verifyStore(Invocation &invocation, const std::optional<Digest> &head)
{
    const auto store = invocation.arguments.isEmpty() ? openStore(invocation, Store::Access::Reader)
                                                      : openStoreAt(invocation.arguments.first(), Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    Output &out = invocation.out;
    JobControl control;
    FindingList list(out);
    ProgressLine line(invocation);
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        const Output::Held held(out); // findings come while one moment of the store is read
        return verifyLedger(
            **store, head, control, [&list](const LedgerFinding &finding) { list.add(finding); },
            [&line](qint64 done, qint64 total) { line.tell(tr("verifying"), done, total); });
    }();
    list.end();
    if (!report)
        return tl::unexpected(report.error());
    printHeads(out, *report);
    if (out.isJson())
        out.json(summaryOf(*report, head));
    else
        printSummary(out, *report, head);
    if (report->cancelled)
        out.remark(tr("squidie: interrupted; the rest was not checked."));
    return report->findings == 0 && !report->cancelled ? ExitStatus::Done : ExitStatus::Refused;
}

CommandResult verifyProof(Invocation &invocation, const std::optional<Digest> &head)
{
    const auto document = readFile(invocation.arguments.first(), largestProof);
    if (!document)
        return notFound(invocation, document.error());
    const ProofCheck check = checkProof(*document, head);
    printCheck(invocation, check, head);
    return check.startedOnceOnTime() ? ExitStatus::Done : ExitStatus::Refused;
}

CommandResult verify(Invocation &invocation)
{
    const auto head = digestOption(invocation.options, "head");
    if (!head)
        return tl::unexpected(head.error());
    const QString place = invocation.arguments.value(0);
    const bool isProof = !place.isEmpty() && !isStoreAddress(place) && looksLikeProof(place);
    return isProof ? verifyProof(invocation, *head) : verifyStore(invocation, *head);
}

} // namespace

QVector<Command> verifyCommands()
{
    return {
        {u"verify"_s,
         u"[STORE|FILE]"_s,
         tr("Compute the seals of a store again and name each delivery that was changed, inserted or removed since; or check "
            "a proof that squidie proof wrote, without a store."),
         0,
         1,
         {progressOption(),
          {u"head"_s,
           tr("The digest of a seal, noted down when it was made: without it, a store or a proof that was made up as a whole "
              "is not noticed."),
           u"HEX"_s}},
         verify}};
}

} // namespace squidie::cli
