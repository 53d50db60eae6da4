// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"

#include "store/activationtable.h"
#include <squidie/store.h>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

Acknowledged::Line Acknowledged::lineOf(const QJsonObject &object)
{
    return {object[u"signal_id"_s].toString(), object[u"run_id"_s].toString(), object[u"outcome"_s].toString()};
}

void Acknowledged::take(const QByteArray &output, Report &report)
{
    const CommandResult whole{0, output.left(output.lastIndexOf('\n') + 1), {}};
    const auto objects = whole.lines();
    for (const QJsonObject &object : objects) {
        const Line line = lineOf(object);
        const qint64 id = object[u"activation_id"_s].toInteger();
        report.expect(id > 0 && !m_lines.contains(id), u"activation %1 was acknowledged twice"_s.arg(id));
        m_lines.insert(id, line);
        if (line.outcome == u"started"_s) {
            report.expect(!m_startedBy.contains(line.signal), line.signal + u" was started twice"_s);
            m_startedBy.insert(line.signal, line.run);
        } else {
            report.expect(line.outcome == u"duplicate"_s, line.signal + u" was "_s + line.outcome);
            if (const auto first = m_startedBy.constFind(line.signal); first != m_startedBy.constEnd())
                report.expect(*first == line.run, line.signal + u" has two runs"_s);
        }
    }
}

void Acknowledged::checkLedger(const QString &store, Report &report) const
{
    const auto opened = Store::open(store, Store::Access::Reader);
    if (!report.expect(opened.has_value(), opened ? QString() : errorSentence(opened.error())))
        return;
    ActivationTable table(**opened);
    QHash<qint64, Line> kept;
    std::optional<ActivationCursor> cursor;
    do {
        const auto page = table.page({}, cursor, 10'000);
        if (!report.expect(page.has_value(), page ? QString() : errorSentence(page.error())))
            return;
        for (const Activation &row : page->rows)
            kept.insert(row.id,
                        {row.signalId ? row.signalId->text : QString(), row.runId ? row.runId->toString() : QString(),
                         outcomeName(row.outcome)});
        cursor = page->next;
    } while (cursor);
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it)
        report.expect(kept.value(it.key()) == it.value(), u"activation %1 was acknowledged, but is lost"_s.arg(it.key()));
}

void Acknowledged::checkRepeated(const Subject &subject, const QByteArray &lines, Report &report) const
{
    const CommandResult again = subject.run({u"perform"_s}, lines);
    report.expect(again.exitCode == 0, u"delivering again failed: "_s + QString::fromUtf8(again.errors));
    QSet<QString> seen;
    const auto objects = again.lines();
    for (const QJsonObject &object : objects) {
        const Line line = lineOf(object);
        seen.insert(line.signal);
        const auto first = m_startedBy.constFind(line.signal);
        report.expect(first == m_startedBy.constEnd() || (line.outcome == u"duplicate"_s && line.run == *first),
                      line.signal + u" was acknowledged, but is lost"_s);
    }
    report.expect(seen.size() == lines.count('\n'), u"delivering again answered only %1 payloads"_s.arg(seen.size()));
}

} // namespace squidie::campaign
