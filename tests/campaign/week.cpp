// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"
#include "campaign/subject.h"

#include <squidie/catalogueloader.h>
#include <squidie/runner.h>
#include "schedule/firings.h"
#include <squidie/store.h>

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace squidie::campaign {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;
using std::chrono::seconds;

namespace {

constexpr seconds grace{60}; ///< of a trigger without settings

/// What became of one expected window, worked out independently of the runtime.
struct Window {
    ExpectedWindow expected;
    int starts = 0;
    int duplicates = 0;
    int skipped = 0;
    int rejected = 0;
    std::optional<microseconds> lateness; ///< of the first start

    QString status() const
    {
        if (!lateness)
            return rejected > 0 ? u"rejected"_s : u"missing"_s;
        if (*lateness < microseconds(0))
            return u"early"_s;
        if (*lateness <= grace)
            return u"on_time"_s;
        return *lateness >= expected.endAt - expected.startAt ? u"after_window"_s : u"late"_s;
    }
};

struct Trigger {
    QString workflow;
    QString name;
    IdempotencyStrategy idempotency;
    QVector<Window> windows;
};

struct Delivery {
    Instant at;
    int trigger = 0;
    int window = 0;
    QByteArray payload;
    bool isWrong = false; ///< its signal id cannot be used
};

/// How a process reports that a delivery is done.
struct Answer {
    qint64 activation;
    qint64 outcome;
};

/// A week of the definitions' schedules, over a change of the clocks, with what goes wrong in one.
class Week {
public:
    explicit Week(quint32 seed, Report &report) : m_report(report), m_random(seed)
    {
        readSchedules();
        for (int trigger = 0; trigger < m_triggers.size(); ++trigger) {
            for (int window = 0; window < m_triggers[trigger].windows.size(); ++window)
                plan(trigger, window);
        }
        std::stable_sort(m_deliveries.begin(), m_deliveries.end(),
                         [](const Delivery &a, const Delivery &b) { return a.at < b.at; });
    }

    /// Delivers all of it, by processes that are killed again and again.
    void deliver()
    {
        for (qsizetype done = 0; done < m_deliveries.size();) {
            int ends[2];
            if (::pipe(ends) != 0)
                qFatal("A pipe cannot be made");
            const pid_t child = ::fork();
            if (child < 0)
                qFatal("A process cannot be started");
            if (child == 0)
                deliverFrom(done, ends[1]);
            ::close(ends[1]);
            // At random, and later each time until one answers: on a busy machine, opening alone can take as long.
            QThread::msleep(ulong(m_random.bounded(30, 300) * (1 + idleRounds)));
            ::kill(child, SIGKILL);
            Answer answer{};
            ++idleRounds;
            while (::read(ends[0], &answer, sizeof answer) == sizeof answer)
                take(m_deliveries[done++], answer);
            ::close(ends[0]);
            int status = 0;
            ::waitpid(child, &status, 0);
            m_report.expect(WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 0,
                            u"a delivering process crashed"_s);
            kills += WIFSIGNALED(status);
            if (!m_report.expect(idleRounds < 100, u"deliveries have stopped"_s))
                return;
        }
    }

    /// `squidie windows --summary` says what was generated.
    void compare()
    {
        const CommandResult result = m_subject.run(
            {u"windows"_s, u"--summary"_s, u"--from"_s, formatSeconds(m_from), u"--to"_s, formatSeconds(m_until)});
        m_report.expect(result.exitCode == 0, QString::fromUtf8(result.errors));
        QHash<QString, QJsonObject> lines;
        const auto objects = result.lines();
        for (const QJsonObject &line : objects)
            lines.insert(line[u"workflow"_s].toString() + u'/' + line[u"trigger"_s].toString(), line);
        for (const Trigger &trigger : std::as_const(m_triggers)) {
            const QString name = trigger.workflow + u'/' + trigger.name;
            const QJsonObject said = lines.value(name);
            const QJsonObject generated = summaryOf(trigger);
            for (auto it = generated.begin(); it != generated.end(); ++it)
                m_report.expect(said[it.key()] == it.value(),
                                u"%1: %2 is %3 and should be %4"_s.arg(name, it.key(), said[it.key()].toVariant().toString(),
                                                                       it.value().toVariant().toString()));
        }
        m_report.expectNone(m_subject.problems());
    }

    qint64 windows() const
    {
        qint64 sum = 0;
        for (const Trigger &trigger : m_triggers)
            sum += trigger.windows.size();
        return sum;
    }
    qint64 deliveries() const { return m_deliveries.size(); }
    qint64 kills = 0;
    qint64 repeated = 0; ///< recorded by a process that was killed before it could say so, and delivered again
    int idleRounds = 0; ///< processes since the last answer

private:
    void readSchedules()
    {
        const QString file = QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/workflows.json");
        if (m_subject.run({u"workflow"_s, u"add"_s, file}).exitCode != 0)
            qFatal("The definitions cannot be loaded");
        const auto reports = readDefinitionFiles({file}).value();
        for (const auto &[name, report] : reports) {
            for (const TriggerDefinition &cron : report.definition->triggers) {
                Trigger trigger{report.definition->workflow, cron.name, cron.idempotency, {}};
                const auto expected =
                    expectedWindows(Schedule::read(cron.expression, cron.timezone).value(), m_from, m_until);
                for (const ExpectedWindow &window : expected)
                    trigger.windows.append({window, 0, 0, 0, 0, {}});
                m_triggers.append(trigger);
            }
        }
    }

    /// One window's deliveries: none, or a first one, whenever it comes, and some more of the same.
    void plan(int trigger, int window)
    {
        const ExpectedWindow &expected = m_triggers[trigger].windows[window].expected;
        const qint64 length = std::chrono::duration_cast<seconds>(expected.endAt - expected.startAt).count();
        const int fate = m_random.bounded(100);
        if (fate < 8)
            return;
        if (fate < 16)
            add(trigger, window, m_random.bounded(120), true);
        if (fate < 12)
            return; // only unusable deliveries came
        const qint64 delay = fate < 75 ? m_random.bounded(61)
            : fate < 90                ? m_random.bounded(qint64(61), length + 61)
            : fate < 95                ? -m_random.bounded(qint64(1), qint64(60))
                                       : length + m_random.bounded(7200);
        add(trigger, window, delay, false);
        for (int more = m_random.bounded(4) - 1; more > 0; --more)
            add(trigger, window, delay + m_random.bounded(3600), false);
    }
    void add(int trigger, int window, qint64 delay, bool isWrong)
    {
        const ExpectedWindow &expected = m_triggers[trigger].windows[window].expected;
        QJsonObject payload{
            {u"kind"_s, u"cron"_s},
            {u"workflow"_s, m_triggers[trigger].workflow},
            {u"trigger"_s, m_triggers[trigger].name},
            {u"intended_window"_s,
             QJsonObject{{u"start_at"_s, formatSeconds(expected.startAt)}, {u"end_at"_s, formatSeconds(expected.endAt)}}}};
        if (isWrong)
            payload.insert(u"signal_id"_s, 17);
        m_deliveries.append({expected.startAt + seconds(delay), trigger, window,
                             QJsonDocument(payload).toJson(QJsonDocument::Compact), isWrong});
    }

    /// In a process of its own.
    [[noreturn]] void deliverFrom(qsizetype first, int out)
    {
        auto store = Store::open(m_subject.store(), Store::Access::ReadWrite).value();
        Runner runner(*store);
        for (qsizetype next = first; next < m_deliveries.size(); ++next) {
            DeliveryOptions options;
            options.now = m_deliveries[next].at;
            const auto result = runner.perform(m_deliveries[next].payload, options);
            const Answer answer{result ? result->activationId : 0, result ? qint64(result->outcome) : -1};
            if (!result || ::write(out, &answer, sizeof answer) != sizeof answer)
                ::_exit(1);
        }
        ::_exit(0);
    }

    /// Activations are numbered without gaps: those missing among the answers were recorded just before a kill, at most one by
    /// each process.
    void take(const Delivery &delivery, const Answer &answer)
    {
        const qint64 unsaid = answer.activation - m_last - 1;
        m_last = answer.activation;
        m_report.expect(unsaid >= 0 && unsaid <= idleRounds, u"%1 deliveries were recorded that nobody made"_s.arg(unsaid));
        for (qint64 i = 0; i < unsaid; ++i)
            count(delivery);
        repeated += unsaid;
        idleRounds = 0;
        const Outcome outcome = count(delivery);
        m_report.expect(qint64(outcome) == answer.outcome,
                        u"activation %1 is not %2"_s.arg(answer.activation).arg(outcomeName(outcome)));
    }
    Outcome count(const Delivery &delivery)
    {
        Trigger &trigger = m_triggers[delivery.trigger];
        Window &window = trigger.windows[delivery.window];
        if (delivery.isWrong) {
            ++window.rejected;
            return Outcome::Rejected;
        }
        if (window.starts == 0 || trigger.idempotency == IdempotencyStrategy::None) {
            if (window.starts++ == 0)
                window.lateness = delivery.at - window.expected.startAt;
            return Outcome::Started;
        }
        const bool skips = trigger.idempotency == IdempotencyStrategy::SkipDuplicate;
        ++(skips ? window.skipped : window.duplicates);
        return skips ? Outcome::Skipped : Outcome::Duplicate;
    }

    static QJsonObject summaryOf(const Trigger &trigger)
    {
        QMap<QString, int> sums{{u"on_time"_s, 0}, {u"late"_s, 0},     {u"after_window"_s, 0},
                                {u"early"_s, 0},   {u"rejected"_s, 0}, {u"missing"_s, 0}};
        int starts = 0, started = 0, duplicates = 0, skipped = 0, rejected = 0, conflicts = 0;
        QVector<microseconds> lateness;
        for (const Window &window : trigger.windows) {
            ++sums[window.status()];
            starts += window.starts;
            started += window.starts > 0;
            duplicates += window.duplicates;
            skipped += window.skipped;
            rejected += window.rejected;
            conflicts += window.starts > 1;
            if (window.lateness)
                lateness << *window.lateness;
        }
        std::sort(lateness.begin(), lateness.end());
        const auto percentile = [&](int percent) -> QJsonValue {
            if (lateness.isEmpty())
                return QJsonValue::Null;
            return double(lateness[(lateness.size() * percent + 99) / 100 - 1].count()) / 1e6;
        };
        return {{u"expected"_s, trigger.windows.size()},
                {u"started"_s, started},
                {u"starts"_s, starts},
                {u"on_time"_s, sums[u"on_time"_s]},
                {u"late"_s, sums[u"late"_s]},
                {u"after_window"_s, sums[u"after_window"_s]},
                {u"early"_s, sums[u"early"_s]},
                {u"missing"_s, sums[u"missing"_s]},
                {u"duplicates"_s, duplicates},
                {u"skipped"_s, skipped},
                {u"rejected"_s, rejected},
                {u"conflicts"_s, conflicts},
                {u"pending"_s, 0},
                {u"unexpected"_s, 0},
                {u"no_window"_s, 0},
                {u"lateness_p50_s"_s, percentile(50)},
                {u"lateness_p95_s"_s, percentile(95)},
                {u"lateness_p99_s"_s, percentile(99)},
                {u"lateness_max_s"_s, percentile(100)}};
    }

    const Subject m_subject;
    const Instant m_from = *parseInstant(u"2025-10-20T00:00:00Z"); // Europe's clocks go back on the 26th
    const Instant m_until = m_from + std::chrono::hours(7 * 24);
    Report &m_report;
    QRandomGenerator m_random;
    QVector<Trigger> m_triggers;
    QVector<Delivery> m_deliveries;
    qint64 m_last = 0;
};

} // namespace

void simulateWeeks(int weeks, Report &report)
{
    qint64 windows = 0, deliveries = 0, kills = 0, repeated = 0;
    for (int week = 1; week <= weeks; ++week) {
        Week simulated(quint32(week), report);
        simulated.deliver();
        simulated.compare();
        windows += simulated.windows();
        deliveries += simulated.deliveries();
        kills += simulated.kills;
        repeated += simulated.repeated;
    }
    report.figure(u"expected windows"_s, windows);
    report.figure(u"deliveries"_s, deliveries);
    report.figure(u"delivering processes killed"_s, kills);
    report.figure(u"deliveries repeated because a kill came before their answer"_s, repeated);
}

} // namespace squidie::campaign
