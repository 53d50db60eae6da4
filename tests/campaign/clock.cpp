// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"
#include "campaign/subject.h"

#include <squidie/executor.h>
#include "engine/dispatcher.h"
#include <squidie/runner.h>
#include <squidie/coverage.h>
#include "store/activationtable.h"
#include "store/storeconnection.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <atomic>
#include <mutex>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

/// A clock that runs on, but now and then jumps back or ahead by up to three days. Any thread may read it.
class JumpingClock {
public:
    JumpingClock(Instant start, quint32 seed) : m_now(start), m_random(seed) { }

    Instant read()
    {
        const std::lock_guard lock(m_mutex);
        if (m_random.bounded(8) == 0) {
            m_now += std::chrono::seconds(m_random.bounded(-259'200, 259'201));
            ++jumps;
        }
        return m_now += std::chrono::milliseconds(m_random.bounded(1, 2000));
    }
    std::atomic<int> jumps = 0;

private:
    std::mutex m_mutex;
    Instant m_now;
    QRandomGenerator m_random;
};

class ClockCampaign {
public:
    ClockCampaign(quint32 seed, Report &report)
        : m_report(report),
          m_random(seed),
          m_runnerClock(m_start, seed + 1),
          m_store(Store::open(m_subject.store(), Store::Access::ReadWrite).value()),
          m_runner(*m_store, [this] { return m_runnerClock.read(); }),
          m_silentClock(m_start, seed + 10),
          m_dispatcher(*m_store, m_actions)
    {
        for (quint32 worker = 0; worker < 3; ++worker) {
            m_workerClocks.push_back(std::make_unique<JumpingClock>(m_start, seed + 2 + worker));
            m_executors.push_back(std::make_unique<Executor>(*m_store, m_actions, [clock = m_workerClocks.back().get()] {
                return clock->read();
            }));
        }
    }

    void run(int events)
    {
        for (int event = 0; event < events && m_report.violations().isEmpty(); ++event) {
            switch (m_random.bounded(10)) {
            case 0:
            case 1:
            case 2:
                deliver();
                break;
            case 3:
                startDiamond();
                break;
            case 4:
                fallSilent();
                break;
            case 5:
                comeBack();
                break;
            default:
                work();
                break;
            }
            if (event % 200 == 0)
                checkPages();
        }
        checkPages();
        checkWindows();
        finish();
    }

    int jumps() const
    {
        int sum = m_runnerClock.jumps + m_silentClock.jumps;
        for (const auto &clock : m_workerClocks)
            sum += clock->jumps;
        return sum;
    }
    qint64 deliveries = 0;
    qint64 steps = 0;
    qint64 fenced = 0;

private:
    /// Delivers a window from the days around the start; it may have been delivered before.
    void deliver()
    {
        const Instant start = m_start + std::chrono::hours(24) * m_random.bounded(-60, 61);
        const QByteArray payload =
            "{\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"t\", \"intended_window\": {\"start_at\": \""
            + formatSeconds(start).toLatin1() + "\", \"end_at\": \""
            + formatSeconds(start + std::chrono::hours(24)).toLatin1() + "\"}}";
        const DeliveryResult result = m_runner.perform(payload).value();
        ++deliveries;
        const bool isFirst = !m_windows.contains(start);
        m_report.expect((result.outcome == Outcome::Started) == isFirst && (isFirst || m_windows[start] == result.runId),
                        u"the window of %1 is %2"_s.arg(formatSeconds(start), outcomeName(result.outcome)));
        if (isFirst)
            m_windows.insert(start, result.runId);
    }

    void startDiamond()
    {
        const DeliveryResult result = m_runner.startTrigger(u"Diamond"_s, u"go"_s, {}).value();
        ++deliveries;
        m_report.expect(result.outcome == Outcome::Started, u"a manual start is "_s + outcomeName(result.outcome));
    }

    void work()
    {
        const auto which = m_random.bounded(int(m_executors.size()));
        ExecuteOptions options;
        options.owner = QString::number(which);
        options.leaseFor = std::chrono::seconds(30);
        const auto done = m_executors[which]->executeNext(options).value();
        steps += done.has_value();
    }

    /// A worker claims a step and falls silent …
    void fallSilent()
    {
        auto claim = m_dispatcher.claim({u"silent"_s, u"default"_s, std::chrono::seconds(30)}, m_silentClock.read()).value();
        if (claim)
            m_silent.append(std::move(*claim));
    }
    /// … until it returns a result; by then its lease may have ended, and another worker may have the step.
    void comeBack()
    {
        if (m_silent.isEmpty())
            return;
        const Claim claim = m_silent.takeAt(m_random.bounded(int(m_silent.size())));
        const Settlement settled = m_dispatcher.settle(claim, StepResult::ok({}), m_silentClock.read()).value();
        ++(settled.fenced ? fenced : steps);
    }

    /// Pages list every delivery once, newest first, whatever the clock said when it was received.
    void checkPages()
    {
        ActivationTable table(*m_store);
        QSet<ActivationId> seen;
        std::optional<ActivationCursor> cursor;
        std::optional<std::pair<Instant, ActivationId>> before;
        int pages = 0;
        do {
            const auto page = table.page({}, cursor, 97).value();
            for (const Activation &row : page.rows) {
                const std::pair here(row.receivedAt, row.id);
                m_report.expect(!before || here < *before, u"the ledger is out of order at %1"_s.arg(row.id));
                before = here;
                seen.insert(row.id);
            }
            cursor = page.next;
        } while (cursor && m_report.expect(++pages <= deliveries, u"the ledger's pages do not end"_s));
        m_report.expect(seen.size() == deliveries,
                        u"the ledger lists %1 of %2 deliveries"_s.arg(seen.size()).arg(deliveries));
    }

    /// The comparison counts every delivery exactly once.
    void checkWindows()
    {
        const Instant from = m_start - std::chrono::hours(24 * 90);
        const Instant until = m_start + std::chrono::hours(24 * 90);
        const CoverageSummary summary = summariseTrigger(*m_store, {u"W"_s, u"t"_s}, from, until, until).value().summary;
        m_report.expect(summary.starts == m_windows.size(), u"the windows have %1 starts"_s.arg(summary.starts));
        m_report.expect(summary.onTime + summary.late + summary.afterWindow + summary.early == summary.started,
                        u"the statuses do not add up to %1 starts"_s.arg(summary.started));
        m_report.expect(summary.expected == summary.started + summary.missing + summary.pending,
                        u"%1 windows do not add up"_s.arg(summary.expected));
    }

    void finish()
    {
        m_report.expect(m_subject.drain(), u"steps were lost: not every run was completed"_s);
        m_report.expectNone(m_subject.problems());
        // Nothing was done twice: each step has one fact. (A run that lost three workers at one step has failed.)
        const auto completed = connectionOf(*m_store)
                                   .readOnce(u"SELECT count(*) FROM facts f JOIN runs r ON r.id = f.run_id"
                                             " WHERE r.status = 'completed' AND f.type = 'attempt_completed'"
                                             " AND f.data NOT LIKE '%\"fenced\"%'"_s)
                                   ->toLongLong();
        const auto planned = runs(u"W"_s, u"completed"_s) + 4 * runs(u"Diamond"_s, u"completed"_s);
        m_report.expect(runs(u"W"_s) == m_windows.size() && runs(u"Diamond"_s) == deliveries - ledgerOf(u"W"_s),
                        u"there are %1 and %2 runs"_s.arg(runs(u"W"_s)).arg(runs(u"Diamond"_s)));
        m_report.expect(completed == planned, u"%1 of %2 steps were completed"_s.arg(completed).arg(planned));
    }
    qint64 runs(const QString &workflow, const QString &status = u"%"_s)
    {
        auto count = connectionOf(*m_store)
                         .query(u"SELECT count(*) FROM runs r JOIN triggers t ON t.id = r.trigger_id"
                                " WHERE t.workflow = ? AND r.status LIKE ?"_s,
                                workflow, status)
                         .value();
        return count.next() ? count.integer(0) : 0;
    }
    qint64 ledgerOf(const QString &workflow)
    {
        auto count = connectionOf(*m_store)
                         .query(u"SELECT count(*) FROM activations a JOIN triggers t ON t.id = a.trigger_id"
                                " WHERE t.workflow = ?"_s,
                                workflow)
                         .value();
        return count.next() ? count.integer(0) : 0;
    }

    const Instant m_start = *parseInstant(u"2025-03-28T09:00:00Z");
    const Subject m_subject;
    Report &m_report;
    QRandomGenerator m_random;
    JumpingClock m_runnerClock;
    std::unique_ptr<Store> m_store;
    Runner m_runner;
    const ActionRegistry m_actions = ActionRegistry::builtIn();
    JumpingClock m_silentClock;
    Dispatcher m_dispatcher;
    QVector<Claim> m_silent;
    std::vector<std::unique_ptr<JumpingClock>> m_workerClocks;
    std::vector<std::unique_ptr<Executor>> m_executors;
    QMap<Instant, std::optional<RunId>> m_windows;
};

} // namespace

void jumpClocks(int rounds, Report &report)
{
    constexpr int events = 2000;
    qint64 jumps = 0, deliveries = 0, steps = 0, fenced = 0;
    QLoggingCategory::setFilterRules(u"squidie.step=false"_s);
    for (int round = 1; round <= rounds; ++round) {
        ClockCampaign campaign(quint32(round), report);
        campaign.run(events);
        jumps += campaign.jumps();
        deliveries += campaign.deliveries;
        steps += campaign.steps;
        fenced += campaign.fenced;
    }
    report.figure(u"jumps of a clock"_s, jumps);
    report.figure(u"deliveries"_s, deliveries);
    report.figure(u"steps completed among them"_s, steps);
    report.figure(u"results that came too late and were fenced"_s, fenced);
}

} // namespace squidie::campaign
