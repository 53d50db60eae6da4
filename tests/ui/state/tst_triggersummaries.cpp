// SPDX-License-Identifier: Apache-2.0
#include "ui/storefixture.h"

#include "state/triggerhealth.h"
#include "state/triggersummaries.h"
#include "testmain.h"

#include <QDate>
#include <QSignalSpy>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const TriggerKey daily{test::StoreFixture::workflow(), QStringLiteral("daily")};

/// A year and a half of days: more windows than are judged at once.
const TimeRange days{*parseInstant(u"2025-01-01T12:34:00Z"), *parseInstant(u"2026-06-30T12:34:00Z")};

} // namespace

/// The figures that the tree, the lanes and the Summary share.
class TestTriggerSummaries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::StoreFixture>();
        QVERIFY(m_fixture->isReady());
        import("2026-01-01");
        state().setRange(days);
        takeCatalogue();
        QTRY_VERIFY(summaries().isUpToDate());
    }
    void cleanup() { m_fixture.reset(); }

    void theyAreWhatTheStoreSays()
    {
        const QVector<TriggerKey> keys(1, daily);
        const auto exact = QCoro::waitFor(state().service().summaries(keys, days.from, days.until, mostJudged));
        QVERIFY(exact);
        const TriggerSummary *shown = summaries().find(daily);
        QVERIFY(shown);
        QVERIFY(shown->isExact);
        QVERIFY(showsSame(*shown, exact->first()));
        QCOMPARE(shown->summary.expected, 545);
        QCOMPARE(shown->summary.missing, 544);
        QVERIFY(shown->summary.latenessP50);
        QCOMPARE(TriggerHealth(*shown).texts().first(), QStringLiteral("544 missing"));
    }

    void nothingIsAskedWhereNothingChanged()
    {
        const int questions = summaries().questions();
        for (int i = 0; i < 3; ++i) {
            Q_EMIT state().refreshWanted();
            takeCatalogue();
        }
        QTest::qWait(300); // what would be asked would be by now
        QCOMPARE(summaries().questions(), questions);
    }

    void onlyTriggersThatGotSomethingAreAskedAbout()
    {
        const qint64 asked = summaries().triggersAsked();
        import("2026-01-02");
        takeCatalogue();
        QTRY_COMPARE(summaries().find(daily)->summary.started, 2);
        QTRY_VERIFY(summaries().isUpToDate());
        QCOMPARE(summaries().triggersAsked(), asked + 2); // counted, and then judged
    }

    void figuresStayUntilBetterOnesAreThere()
    {
        const auto before = summaries().find(daily)->summary.latenessP50;
        bool lost = false;
        connect(&summaries(), &TriggerSummaries::changed, this, [&] {
            const CoverageSummary &summary = summaries().find(daily)->summary;
            lost = lost || !summary.latenessP50 || !summary.lastReceivedAt;
        });
        for (const char *day : {"2026-01-02", "2026-01-03", "2026-01-04"}) {
            import(day);
            takeCatalogue();
            QTRY_VERIFY(summaries().isUpToDate());
        }
        // The range moves on with the clock.
        state().setRange({days.from + 1min, days.until + 1min});
        QTRY_VERIFY(summaries().isUpToDate());
        QVERIFY(!lost);
        QCOMPARE(summaries().find(daily)->summary.latenessP50, before);
        QCOMPARE(summaries().find(daily)->summary.started, 4);
    }

    void anotherRangeIsReadAnew()
    {
        QSignalSpy reading(&summaries(), &TriggerSummaries::readingChanged);
        state().setRange({days.from, days.from + 24h * 10});
        QVERIFY(summaries().isReading());
        QTRY_VERIFY(summaries().isUpToDate());
        QVERIFY(!summaries().isReading());
        QCOMPARE(reading.size(), 2);
        QCOMPARE(summaries().find(daily)->summary.expected, 10);
        QVERIFY(!summaries().find(daily)->summary.latenessP50);
    }

    void theWorstComesFirst()
    {
        TriggerSummary line;
        QVERIFY(TriggerHealth(line).isGood());
        line.summary.late = 4;
        line.summary.rejected = 1;
        line.summary.conflicts = 2;
        line.summary.missing = 3;
        QCOMPARE(TriggerHealth(line).texts(),
                 (QStringList{QStringLiteral("3 missing"), QStringLiteral("conflict"), QStringLiteral("1 rejected"),
                              QStringLiteral("4 late")}));
        line.problem = ScheduleProblem{QStringLiteral("invalid_cron_expression"), {}};
        QCOMPARE(TriggerHealth(line).worst(), TriggerHealth::Worst::Unreadable);
        QCOMPARE(TriggerHealth(line).texts().first(), QStringLiteral("cannot be read"));
    }

private:
    ConsoleState &state() { return m_fixture->state; }
    TriggerSummaries &summaries() { return state().summaries(); }
    void takeCatalogue()
    {
        state().setTriggers(QCoro::waitFor(state().service().triggers()).value_or(QVector<TriggerOverview>()));
    }
    void import(const char *day)
    {
        QFile file(m_fixture->path(QStringLiteral("jobs.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // A day's window lasts until the next one begins.
        const QByteArray next =
            QDate::fromString(QString::fromLatin1(day), Qt::ISODate).addDays(1).toString(Qt::ISODate).toLatin1();
        file.write(
            test::StoreFixture::importLine("daily", day).replace(QByteArray(day) + "T10:00:00Z", next + "T09:00:00Z"));
        file.close();
        QVERIFY(QCoro::waitFor(state().service().importFile(file.fileName(), std::make_shared<JobControl>())));
    }

    std::unique_ptr<test::StoreFixture> m_fixture;
};

SQUIDIE_TEST(TestTriggerSummaries)
#include "tst_triggersummaries.moc"
