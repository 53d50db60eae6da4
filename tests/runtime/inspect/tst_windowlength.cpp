// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <squidie/coverage.h>
#include <squidie/timeline.h>

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Windows that are shorter or longer than the time between two firings (manual: window-comparison.md, "Expected windows").
class TestWindowLength : public QObject {
    Q_OBJECT

private:
    static constexpr auto key = [] { return TriggerKey{u"W"_s, u"tick"_s}; };
    static Instant at(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

    /// The deliveries of 5 to 7 October, each for a quarter of an hour.
    static void deliver(ExecutionFixture &fixture)
    {
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        for (const QByteArray day : {"2026-10-05", "2026-10-06", "2026-10-07"}) {
            DeliveryOptions options;
            options.now = at(day + "T09:00:05Z");
            const QByteArray payload = json("{'kind': 'cron', 'workflow': 'W', 'trigger': 'tick', 'intended_window':"
                                            " {'start_at': '"
                                            + day + "T09:00:00Z', 'end_at': '" + day + "T09:15:00Z'}}");
            QCOMPARE(Runner(*fixture.store).perform(payload, options)->outcome, Outcome::Started);
        }
    }
    static QString statuses(ExecutionFixture &fixture, Instant now)
    {
        const auto windows =
            windowCoverage(*fixture.store, key(), at("2026-10-05T00:00:00Z"), at("2026-10-08T00:00:00Z"), now).value();
        QStringList all;
        for (const CoveredWindow &window : windows)
            all << windowStatusName(window.status);
        all.sort();
        return all.join(u' ');
    }

private Q_SLOTS:
    void deliveriesAreJoinedWithWindowsOfThatLength()
    {
        ExecutionFixture fixture;
        deliver(fixture);
        const Instant now = at("2026-10-08T00:00:00Z");
        QCOMPARE(statuses(fixture, now), u"missing missing missing unexpected unexpected unexpected"_s);
        CoverageSettings quarter;
        quarter.windowLength = 15min;
        QVERIFY(setCoverageSettings(*fixture.store, key(), quarter));
        QCOMPARE(coverageSettings(*fixture.store, key()).value(), quarter);
        QCOMPARE(statuses(fixture, now), u"on_time on_time on_time"_s);
        const auto around = neighbourWindows(*fixture.store, key(), now).value();
        QCOMPARE(around.last->endAt - around.last->startAt, std::chrono::microseconds(15min));
        QCOMPARE(around.next->endAt - around.next->startAt, std::chrono::microseconds(15min));
        QVERIFY(setCoverageSettings(*fixture.store, key(), {}));
        QCOMPARE(statuses(fixture, now), u"missing missing missing unexpected unexpected unexpected"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aWindowIsDueByItsOwnEnd()
    {
        ExecutionFixture fixture;
        deliver(fixture);
        CoverageSettings settings(ExpectAt::End);
        settings.windowLength = 15min;
        QVERIFY(setCoverageSettings(*fixture.store, key(), settings));
        const auto summaries = [&fixture](const char *now, qint64 mostExact) {
            const auto line = summariseTriggers(*fixture.store, {key()}, at("2026-10-01T00:00:00Z"),
                                                at("2026-10-05T12:00:00Z"), at(now), mostExact)
                                  ->first();
            return u"%1 missing, %2 pending"_s.arg(line.summary.missing).arg(line.summary.pending);
        };
        for (const qint64 mostExact : {qint64(0), mostJudged}) { // from counts, and one by one
            QCOMPARE(summaries("2026-10-04T09:15:30Z", mostExact), u"3 missing, 1 pending"_s);
            QCOMPARE(summaries("2026-10-04T09:16:30Z", mostExact), u"4 missing, 0 pending"_s);
        }
    }

    void theTimelineHasLongWindowsThatReachIntoIt()
    {
        ExecutionFixture fixture;
        deliver(fixture);
        CoverageSettings settings;
        settings.windowLength = 60h;
        QVERIFY(setCoverageSettings(*fixture.store, key(), settings));
        const auto timeline = triggerTimelines(*fixture.store, {key()}, at("2026-10-07T12:00:00Z"),
                                               at("2026-10-07T13:00:00Z"), {}, at("2026-10-07T13:00:00Z"))
                                  ->first();
        QVERIFY(!timeline.windows.isEmpty());
        QCOMPARE(formatSeconds(*timeline.windows.first().startAt), u"2026-10-05T09:00:00Z"_s);
    }
};

SQUIDIE_TEST(TestWindowLength)
#include "tst_windowlength.moc"
