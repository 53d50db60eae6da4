// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include "engine/ledgersealer.h"
#include "progressline.h"
#include "storeaccess.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

/// The seals that were made of one trigger.
struct MadeSeals {
    qint64 seals = 0;
    qint64 deliveries = 0;
    Seal last;
};

/// Adds up what is made.
class SealingText {
public:
    explicit SealingText(Invocation &invocation) : m_out(invocation.out), m_line(invocation) { }

    void add(const QVector<Seal> &seals)
    {
        for (const Seal &seal : seals) {
            MadeSeals &made = m_made[seal.trigger];
            ++made.seals;
            made.deliveries += seal.deliveries;
            made.last = seal;
            m_done += seal.deliveries;
            m_last = seal;
        }
        if (m_last)
            m_line.tell(tr("sealed up to %1").arg(dayText(m_last->day)), m_done, 0);
    }

    void print(const SealingReport &report)
    {
        QVector<QStringList> rows;
        for (auto made = m_made.cbegin(); made != m_made.cend(); ++made) {
            const QString head = QString::fromLatin1(made->last.hash().hex());
            if (m_out.isJson())
                m_out.json(QJsonObject{{u"workflow"_s, made.key().workflow},
                                       {u"trigger"_s, made.key().trigger},
                                       {u"seals"_s, made->seals},
                                       {u"deliveries"_s, made->deliveries},
                                       {u"day"_s, dayText(made->last.day)},
                                       {u"head"_s, head}});
            else
                rows << QStringList{made.key().workflow,          made.key().trigger,
                                    QString::number(made->seals), QString::number(made->deliveries),
                                    dayText(made->last.day),      head};
        }
        m_out.table({tr("WORKFLOW"), tr("TRIGGER"), tr("SEALS"), tr("DELIVERIES"), tr("LAST DAY"), tr("LAST SEAL")}, rows);
        const QString head = m_last ? QString::fromLatin1(m_last->hash().hex()) : QString();
        if (m_out.isJson())
            m_out.json(QJsonObject{{u"seals"_s, report.seals},
                                   {u"deliveries"_s, report.deliveries},
                                   {u"head"_s, m_last ? QJsonValue(head) : QJsonValue::Null},
                                   {u"cancelled"_s, report.cancelled}});
        else if (m_last)
            m_out.text(tr("The last seal of the store: %1").arg(head));
        if (report.cancelled)
            m_out.remark(tr("squidie: interrupted; the days that are listed are sealed. Repeat the command to continue."));
        else if (m_last)
            m_out.remark(
                tr("Note down the digests somewhere else: with one of them, squidie verify --head also notices a store "
                   "whose seals were made anew."));
        else
            m_out.remark(tr("Nothing to seal: no day that is over in UTC has new deliveries."));
    }

private:
    Output &m_out;
    QMap<TriggerKey, MadeSeals> m_made;
    std::optional<Seal> m_last;
    ProgressLine m_line;
    qint64 m_done = 0;
};

CommandResult seal(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    SealingText text(invocation);
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        return sealLedger(**store, systemNow(), control, [&text](const QVector<Seal> &seals) { text.add(seals); });
    }();
    if (!report)
        return tl::unexpected(report.error());
    text.print(*report);
    return report->cancelled ? ExitStatus::Refused : ExitStatus::Done;
}

} // namespace

QVector<Command> sealCommands()
{
    return {
        {u"seal"_s,
         QString(),
         tr("Close each past day (in UTC) of each trigger with a seal, so that squidie verify notices every later change of "
            "its deliveries. Workers do this once a day."),
         0,
         0,
         {progressOption()},
         seal}};
}

} // namespace squidie::cli
