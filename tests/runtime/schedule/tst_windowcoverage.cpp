// SPDX-License-Identifier: Apache-2.0
#include "summaryof.h"
#include <squidie/coveragesummary.h>
#include "schedule/cronpayload.h"
#include "schedule/firings.h"
#include "schedule/schedulemetadata.h"
#include "schedule/windowcoverage.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "testmain.h"
#include "windowvalues.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

CoveredWindow single(const QVector<WindowDelivery> &deliveries, const CoverageSettings &settings = {})
{
    return coverWindows({nine}, deliveries, settings, at(u"23:00:00"_s)).value(0);
}

QStringList statuses(const QVector<CoveredWindow> &rows)
{
    QStringList all;
    for (const CoveredWindow &row : rows)
        all.append(windowStatusName(row.status));
    return all;
}

// The sample: a job queue's export, the definitions, and each window's status as worked out independently.

QByteArray sampleText(const QString &name)
{
    QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QVector<QJsonObject> sampleLines(const QString &name)
{
    QVector<QJsonObject> lines;
    for (const QByteArray &line : sampleText(name).split('\n')) {
        if (!line.isEmpty())
            lines.append(parseJson(line, limits::jsonDepth).value().toObject());
    }
    return lines;
}

QString triggerName(const QString &workflow, const QString &trigger)
{
    return workflow + u'/' + trigger;
}

struct SampleTrigger {
    QString expression;
    QString timezone;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
    QVector<WindowDelivery> deliveries;
};

/// The rules of identity alone, without a store: the first delivery of an identity starts, later ones do not.
class SampleRunner {
public:
    WindowDelivery deliver(const SampleTrigger &trigger, const CronPayload &payload, Instant receivedAt, ActivationId id)
    {
        WindowDelivery made;
        made.id = id;
        made.receivedAt = receivedAt;
        if (const auto window = IntendedWindow::fromJson(payload.object[u"intended_window"_s]); window && *window) {
            made.startAt = (*window)->startInstant();
            made.endAt = (*window)->endInstant();
        }
        const auto identity = ScheduleIdentity::derive(payload.workflow, payload.trigger, payload.object);
        if (!identity)
            return made;
        if (trigger.idempotency == IdempotencyStrategy::None) {
            made.outcome = Outcome::Started;
            made.runKey = ++m_lastRun;
            return made;
        }
        if (!identity->runId)
            return made;
        qint64 &run = m_runs[*identity->runId];
        made.outcome = run == 0                                         ? Outcome::Started
            : trigger.idempotency == IdempotencyStrategy::SkipDuplicate ? Outcome::Skipped
                                                                        : Outcome::Duplicate;
        if (run == 0)
            run = ++m_lastRun;
        made.runKey = run;
        return made;
    }

private:
    QHash<RunId, qint64> m_runs;
    qint64 m_lastRun = 0;
};

QMap<QString, SampleTrigger> sampleTriggers()
{
    QMap<QString, SampleTrigger> triggers;
    const QJsonArray workflows = parseJson(sampleText(u"tests/data/workflows.json"_s), limits::jsonDepth).value().toArray();
    for (const QJsonValue &workflow : workflows) {
        for (const QJsonValue &trigger : workflow[u"triggers"].toArray()) {
            const QJsonValue config = trigger[u"config"];
            SampleTrigger made;
            made.expression = config[u"expression"].toString();
            made.timezone = config[u"timezone"].toString();
            made.idempotency = idempotencyFromName(config[u"idempotency"].toString()).value_or(IdempotencyStrategy::None);
            triggers.insert(triggerName(workflow[u"workflow"].toString(), trigger[u"name"].toString()), made);
        }
    }
    return triggers;
}

void deliverSample(QMap<QString, SampleTrigger> &triggers)
{
    QVector<QJsonObject> jobs = sampleLines(u"resources/sample/jobs.jsonl"_s);
    std::stable_sort(jobs.begin(), jobs.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return *parseInstant(a[u"attempted_at"].toString()) < *parseInstant(b[u"attempted_at"].toString());
    });
    SampleRunner runner;
    for (const QJsonObject &job : jobs) {
        const CronPayload payload = CronPayload::fromJson(job[u"args"]).value();
        SampleTrigger &trigger = triggers[triggerName(payload.workflow, payload.trigger)];
        trigger.deliveries.append(
            runner.deliver(trigger, payload, instant(job[u"attempted_at"].toString()), job[u"id"].toInteger()));
    }
}

QVector<CoveredWindow> coverSample(const SampleTrigger &trigger)
{
    const auto expected = expectedWindows(Schedule::read(trigger.expression, trigger.timezone).value(),
                                          instant(u"2026-10-05T00:00:00Z"_s), instant(u"2026-11-09T00:00:00Z"_s));
    return coverWindows(expected, trigger.deliveries, {}, instant(u"2027-01-01T00:00:00Z"_s));
}

QString describe(const CoveredWindow &row)
{
    QString text = formatSeconds(row.startAt.value_or(Instant{})) + u' ' + formatSeconds(row.endAt.value_or(Instant{}))
        + u" %1 %2 %3 %4 %5"_s.arg(row.starts)
              .arg(row.duplicates)
              .arg(row.skipped)
              .arg(row.rejected)
              .arg(windowStatusName(row.status));
    if (row.lateness)
        text += u' ' + QString::number(row.lateness->count());
    return text;
}

QString describe(const QJsonObject &row)
{
    QString text = row[u"start_at"].toString() + u' ' + row[u"end_at"].toString()
        + u" %1 %2 %3 %4 %5"_s.arg(row[u"starts"].toInt())
              .arg(row[u"duplicates"].toInt())
              .arg(row[u"skipped"].toInt())
              .arg(row[u"rejected"].toInt())
              .arg(row[u"status"].toString());
    if (row.contains(u"lateness_s"_s))
        text += u' ' + QString::number(std::llround(row[u"lateness_s"].toDouble() * 1e6));
    return text;
}

} // namespace

class TestWindowCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleWindowsAreExact();
    void sampleSumsUp();
    void boundaries_data();
    void boundaries();
    void boundariesAtTheWindowsEnd_data();
    void boundariesAtTheWindowsEnd();
    void waitsUntilGraceHasPassed();
    void firstStartDecides();
    void rejectedAloneIsRejected();
    void duplicateAloneIsNotMissing();
    void twoRunsForOneWindowConflict();
    void ledgersMarkConflicts();
    void otherWindowsAreUnexpected();
    void incompleteWindowsComeLast();
    void orderDoesNotMatter();
    void nothingExpectedNothingArrived();
    void statusNames();
    void yearOfMinutesIsQuick();
};

void TestWindowCoverage::sampleWindowsAreExact()
{
    QMap<QString, SampleTrigger> triggers = sampleTriggers();
    QCOMPARE(triggers.size(), 10);
    deliverSample(triggers);
    QCOMPARE(triggers.size(), 10);

    QMap<QString, QStringList> expected;
    int windows = 0;
    for (const QJsonObject &row : sampleLines(u"tests/data/windows_expected.jsonl"_s)) {
        expected[triggerName(row[u"workflow"].toString(), row[u"trigger"].toString())].append(describe(row));
        ++windows;
    }
    QCOMPARE(windows, 5382);
    QCOMPARE(expected.keys(), triggers.keys());
    for (auto it = triggers.cbegin(); it != triggers.cend(); ++it) {
        QStringList found;
        for (const CoveredWindow &row : coverSample(*it))
            found.append(describe(row));
        QCOMPARE(found, expected[it.key()]);
    }
}

void TestWindowCoverage::sampleSumsUp()
{
    QMap<QString, SampleTrigger> triggers = sampleTriggers();
    deliverSample(triggers);
    int expected = 0, missing = 0, late = 0, onTime = 0, early = 0, afterWindow = 0, started = 0, deliveries = 0;
    for (const SampleTrigger &trigger : qAsConst(triggers)) {
        const CoverageSummary summary = summaryOf(coverSample(trigger));
        expected += summary.expected;
        missing += summary.missing;
        late += summary.late;
        onTime += summary.onTime;
        early += summary.early;
        afterWindow += summary.afterWindow;
        started += summary.started;
        deliveries += summary.starts + summary.duplicates + summary.skipped + summary.rejected;
        QCOMPARE(summary.unexpected + summary.noWindow + summary.pending, 0);
    }
    QCOMPARE(expected, 5382);
    QCOMPARE(missing, 48);
    QCOMPARE(late, 460);
    QCOMPARE(onTime, 4469);
    QCOMPARE(early, 301);
    QCOMPARE(afterWindow, 81);
    QCOMPARE(started, 5382 - 48 - 23);
    QCOMPARE(deliveries, 5734);
}

void TestWindowCoverage::boundaries_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("status");
    QTest::newRow("just before") << u"08:59:59.999999"_s << u"early"_s;
    QTest::newRow("at the instant") << u"09:00:00"_s << u"on_time"_s;
    QTest::newRow("at the end of grace") << u"09:01:00"_s << u"on_time"_s;
    QTest::newRow("just after grace") << u"09:01:00.000001"_s << u"late"_s;
    QTest::newRow("just before the end") << u"09:59:59.999999"_s << u"late"_s;
    QTest::newRow("at the end") << u"10:00:00"_s << u"after_window"_s;
}

void TestWindowCoverage::boundaries()
{
    QFETCH(QString, received);
    QFETCH(QString, status);
    const CoveredWindow row = single({delivery(1, nine, received)});
    QCOMPARE(windowStatusName(row.status), status);
    QVERIFY(row.lateness == at(received) - nine.startAt);
}

void TestWindowCoverage::boundariesAtTheWindowsEnd_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("status");
    QTest::newRow("inside the window") << u"09:30:00"_s << u"early"_s;
    QTest::newRow("just before") << u"09:59:59.999999"_s << u"early"_s;
    QTest::newRow("at the instant") << u"10:00:00"_s << u"on_time"_s;
    QTest::newRow("at the end of grace") << u"10:01:00"_s << u"on_time"_s;
    QTest::newRow("just after grace") << u"10:01:00.000001"_s << u"after_window"_s;
}

void TestWindowCoverage::boundariesAtTheWindowsEnd()
{
    QFETCH(QString, received);
    QFETCH(QString, status);
    CoverageSettings settings;
    settings.expectAt = ExpectAt::End;
    const CoveredWindow row = single({delivery(1, nine, received)}, settings);
    QCOMPARE(windowStatusName(row.status), status);
    QVERIFY(row.lateness == at(received) - nine.endAt);
}

void TestWindowCoverage::waitsUntilGraceHasPassed()
{
    const auto status = [](const QString &now, ExpectAt expectAt) {
        CoverageSettings settings;
        settings.expectAt = expectAt;
        return windowStatusName(coverWindows({nine}, {}, settings, at(now)).value(0).status);
    };
    QCOMPARE(status(u"08:00:00"_s, ExpectAt::Start), u"pending"_s);
    QCOMPARE(status(u"09:01:00"_s, ExpectAt::Start), u"pending"_s);
    QCOMPARE(status(u"09:01:00.000001"_s, ExpectAt::Start), u"missing"_s);
    QCOMPARE(status(u"10:01:00"_s, ExpectAt::End), u"pending"_s);
    QCOMPARE(status(u"10:01:00.000001"_s, ExpectAt::End), u"missing"_s);
    // What came before it was due is no longer pending.
    QCOMPARE(windowStatusName(
                 coverWindows({nine}, {delivery(1, nine, u"08:50:00"_s)}, {}, at(u"08:55:00"_s)).value(0).status),
             u"early"_s);
}

void TestWindowCoverage::firstStartDecides()
{
    const CoveredWindow row = single({delivery(1, nine, u"09:00:10"_s, Outcome::Rejected), delivery(2, nine, u"09:05:00"_s),
                                      delivery(3, nine, u"11:00:00"_s, Outcome::Skipped)});
    QCOMPARE(row.status, WindowStatus::Late);
    QCOMPARE(row.decidedBy, std::optional<ActivationId>(2));
    QVERIFY(row.lateness == minutes(5));
    QVERIFY(row.lastLateness == hours(2));
    QVERIFY(row.firstReceivedAt == at(u"09:00:10"_s));
    QVERIFY(row.lastReceivedAt == at(u"11:00:00"_s));
    QCOMPARE(row.starts, 1);
    QCOMPARE(row.rejected, 1);
    QCOMPARE(row.skipped, 1);
    QVERIFY(!row.conflict);
}

void TestWindowCoverage::rejectedAloneIsRejected()
{
    const CoveredWindow row =
        single({delivery(1, nine, u"09:00:10"_s, Outcome::Rejected), delivery(2, nine, u"09:00:20"_s, Outcome::Rejected)});
    QCOMPARE(row.status, WindowStatus::Rejected);
    QCOMPARE(row.rejected, 2);
    QVERIFY(!row.lateness);
    QVERIFY(row.lastLateness == seconds(20));
}

void TestWindowCoverage::duplicateAloneIsNotMissing()
{
    const CoveredWindow row =
        single({delivery(1, nine, u"09:00:00"_s, Outcome::Rejected), delivery(2, nine, u"09:30:00"_s, Outcome::Duplicate)});
    QCOMPARE(row.status, WindowStatus::Late);
    QCOMPARE(row.starts, 0);
    QCOMPARE(row.decidedBy, std::optional<ActivationId>(2));
}

void TestWindowCoverage::twoRunsForOneWindowConflict()
{
    QVERIFY(!single({delivery(1, nine, u"09:00:00"_s, Outcome::Started, 7),
                     delivery(2, nine, u"09:00:01"_s, Outcome::Duplicate, 7)})
                 .conflict);
    const CoveredWindow row =
        single({delivery(1, nine, u"09:00:00"_s, Outcome::Started, 7), delivery(2, nine, u"09:00:00"_s, Outcome::Rejected),
                delivery(3, nine, u"09:00:01"_s, Outcome::Started, 8)});
    QVERIFY(row.conflict);
    QCOMPARE(row.starts, 2);
    QCOMPARE(row.status, WindowStatus::OnTime);
}

void TestWindowCoverage::ledgersMarkConflicts()
{
    WindowDelivery marked = delivery(1, nine, u"09:00:00"_s);
    marked.conflict = ConflictMark::PayloadDiffers;
    QVERIFY(single({marked}).conflict);
    QVERIFY(!single({delivery(1, nine, u"09:00:00"_s)}).conflict);
}

void TestWindowCoverage::otherWindowsAreUnexpected()
{
    const ExpectedWindow longer{nine.startAt, ten.endAt};
    const ExpectedWindow shorter{ten.startAt, ten.startAt + minutes(5)};
    const ExpectedWindow before{nine.startAt - hours(1), nine.startAt};
    const auto rows = coverWindows({nine, ten},
                                   {delivery(1, longer, u"09:00:00"_s, Outcome::Started, 1), delivery(2, ten, u"10:00:00"_s),
                                    delivery(3, shorter, u"10:00:00"_s, Outcome::Started, 3),
                                    delivery(4, shorter, u"10:00:01"_s, Outcome::Started, 4),
                                    delivery(5, before, u"08:00:00"_s, Outcome::Rejected)},
                                   {}, at(u"23:00:00"_s));
    QCOMPARE(statuses(rows),
             (QStringList{u"unexpected"_s, u"missing"_s, u"unexpected"_s, u"unexpected"_s, u"unexpected"_s, u"on_time"_s}));
    QVERIFY(rows.at(0).startAt == before.startAt);
    QCOMPARE(rows.at(0).rejected, 1);
    QVERIFY(rows.at(2).endAt == longer.endAt);
    QCOMPARE(rows.at(3).decidedBy, std::optional<ActivationId>(3));
    QVERIFY(rows.at(3).conflict);
    QVERIFY(rows.at(4).conflict);
    QCOMPARE(rows.at(4).starts, 1);
    QVERIFY(!rows.at(2).conflict);
}

void TestWindowCoverage::incompleteWindowsComeLast()
{
    WindowDelivery none = delivery(1, nine, u"09:00:20"_s);
    none.startAt.reset();
    none.endAt.reset();
    WindowDelivery half = delivery(2, nine, u"09:00:10"_s, Outcome::Rejected);
    half.endAt.reset();
    const auto rows = coverWindows({nine}, {none, half}, {}, at(u"23:00:00"_s));
    QCOMPARE(statuses(rows), (QStringList{u"missing"_s, u"no_window"_s, u"no_window"_s}));
    QCOMPARE(rows.at(1).decidedBy, std::optional<ActivationId>(2));
    QCOMPARE(rows.at(1).rejected, 1);
    QCOMPARE(rows.at(2).starts, 1);
    QVERIFY(!rows.at(1).startAt && !rows.at(1).endAt && !rows.at(1).lateness);
}

void TestWindowCoverage::orderDoesNotMatter()
{
    WindowDelivery windowless = delivery(9, nine, u"03:00:00"_s);
    windowless.startAt.reset();
    QVector<WindowDelivery> deliveries{
        delivery(4, eleven, u"11:00:00"_s), delivery(2, nine, u"09:00:30"_s, Outcome::Duplicate),    windowless,
        delivery(1, nine, u"09:00:00"_s),   delivery(3, {ten.startAt, eleven.endAt}, u"10:00:00"_s),
    };
    std::sort(deliveries.begin(), deliveries.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    QStringList first;
    do {
        QStringList rows;
        for (const CoveredWindow &row : coverWindows({nine, ten, eleven}, deliveries, {}, at(u"23:00:00"_s)))
            rows.append(describe(row) + QString::number(row.decidedBy.value_or(0)));
        if (first.isEmpty())
            first = rows;
        QCOMPARE(rows, first);
    } while (std::next_permutation(deliveries.begin(), deliveries.end(),
                                   [](const auto &a, const auto &b) { return a.id < b.id; }));
    QCOMPARE(first.size(), 5);
}

void TestWindowCoverage::nothingExpectedNothingArrived()
{
    QVERIFY(coverWindows({}, {}, {}, at(u"23:00:00"_s)).isEmpty());
    QCOMPARE(statuses(coverWindows({}, {delivery(1, nine, u"09:00:00"_s)}, {}, at(u"23:00:00"_s))),
             QStringList{u"unexpected"_s});
}

void TestWindowCoverage::statusNames()
{
    QSet<QString> names;
    for (int status = 0; status <= int(WindowStatus::Unjudged); ++status) {
        const QString name = windowStatusName(WindowStatus(status));
        QVERIFY(!name.isEmpty());
        names.insert(name);
    }
    QCOMPARE(names.size(), 10);
    QVERIFY(expectAtFromName(u"end") == ExpectAt::End);
    QVERIFY(expectAtFromName(expectAtName(ExpectAt::Start)) == ExpectAt::Start);
    QVERIFY(!expectAtFromName(u""));
}

void TestWindowCoverage::yearOfMinutesIsQuick()
{
    const Instant from = instant(u"2026-01-01T00:00:00Z"_s);
    const Instant until = instant(u"2027-01-01T00:00:00Z"_s);
    const Schedule everyMinute = Schedule::read(u"* * * * *"_s, u"Europe/Warsaw"_s).value();
    QVector<WindowDelivery> deliveries;
    for (const ExpectedWindow &window : expectedWindows(everyMinute, from, until)) {
        WindowDelivery made;
        made.id = deliveries.size() + 1;
        made.receivedAt = window.startAt + milliseconds((made.id * 7919) % 90'000);
        made.startAt = window.startAt;
        made.endAt = window.endAt;
        made.outcome = Outcome::Started;
        made.runKey = made.id;
        deliveries.append(made);
    }
    // As a ledger gives them: in the order of receipt, which is not quite that of the windows.
    std::sort(deliveries.begin(), deliveries.end(),
              [](const auto &a, const auto &b) { return a.receivedAt < b.receivedAt; });
    QVector<CoveredWindow> rows;
    QBENCHMARK_ONCE
    {
        rows = coverWindows(expectedWindows(everyMinute, from, until), deliveries, {}, until);
    }
    QCOMPARE(rows.size(), 525'600);
    QCOMPARE(summaryOf(rows).started, 525'600);
}

SQUIDIE_TEST(TestWindowCoverage)
#include "tst_windowcoverage.moc"
