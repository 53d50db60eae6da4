// SPDX-License-Identifier: Apache-2.0
#include "system/commandrunner.h"
#include "ui/windowfixture.h"

#include "state/triggersummaries.h"
#include "stores/workspace.h"
#include "testmain.h"
#include "windows/windowspage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTabWidget>

#include <csignal>

#include <malloc.h>
#include <sys/resource.h>

using namespace squidie;
using namespace squidie::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int triggers = 50;
constexpr int linesInSecond = 50;
constexpr qint64 mostLogBytes = 64 * 1024 * 1024;

QByteArray definitions()
{
    QByteArray list = "[{\"workflow\":\"Day\",\"definition_version\":\"1\",\"triggers\":[";
    for (int i = 0; i < triggers; ++i)
        list += (i ? "," : "") + QByteArray("{\"name\":\"t") + QByteArray::number(i)
            + "\",\"type\":\"cron\",\"config\":{\"expression\":\"* * * * *\",\"timezone\":\"Etc/UTC\","
              "\"idempotency\":\"return_existing_run\"},\"payload\":[]}";
    return list
        + "],\"steps\":[{\"name\":\"note\",\"action\":\"log\",\"opts\":{\"message\":\"done\"}}],"
          "\"transitions\":[{\"from\":\"note\",\"on\":\"ok\",\"to\":\"complete\"}]}]";
}

QByteArray payload(int trigger, Instant start)
{
    return "{\"kind\":\"cron\",\"workflow\":\"Day\",\"trigger\":\"t" + QByteArray::number(trigger)
        + "\",\"intended_window\":{\"start_at\":\"" + formatSeconds(start).toLatin1() + "\",\"end_at\":\""
        + formatSeconds(start + std::chrono::minutes(1)).toLatin1() + "\"}}\n";
}

/// What this process uses.
struct Use {
    qint64 kibibytes = 0;
    qsizetype descriptors = 0;
    qsizetype threads = 0;
    double seconds = 0; ///< of the processor

    static Use now()
    {
        ::malloc_trim(0);
        Use use;
        QFile status(u"/proc/self/status"_s);
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("VmRSS:");
            use.kibibytes = text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
        }
        use.descriptors = QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
        use.threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        use.seconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
        return use;
    }
};

} // namespace

/// The campaign `day`: the console and two workers under live load, on every page in turn. SQUIDIE_LONG_DAY says for how
/// many seconds.
class TestLongDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(test::squidieProgram()))
            QSKIP("squidie is not built");
        m_store = m_folder.filePath(u"day.db"_s);
        QFile file(m_folder.filePath(u"day.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(definitions());
        file.close();
        QCOMPARE(test::runSquidie(m_store, {u"workflow"_s, u"add"_s, file.fileName()}).exitCode, 0);
    }

    void everythingStaysLevel()
    {
        const int seconds = std::max(12, qEnvironmentVariableIntValue("SQUIDIE_LONG_DAY"));
        test::OwnFolder own;
        test::WindowFixture console;
        console.window.resize(1280, 800);
        QVERIFY(console.show());
        console.window.openStore(m_store);
        QTRY_VERIFY(!console.window.showsStartPage() && !console.window.state().triggers().isEmpty());
        QProcess workers[2];
        for (QProcess &worker : workers)
            start(worker, {u"work"_s});
        QProcess deliverer;
        start(deliverer, {u"perform"_s});

        Use early;
        Use before = Use::now();
        QElapsedTimer time;
        time.start();
        for (int second = 0; second < seconds; ++second) {
            QCOMPARE(deliverer.state(), QProcess::Running);
            deliver(deliverer, second);
            turnPage(console.window, second);
            QTest::qWait(int(std::max<qint64>(1, (second + 1) * 1000 - time.elapsed())));
            QVERIFY2(QFileInfo(m_store + u"-wal"_s).size() < mostLogBytes, "the log has no bound");
            if (second == seconds / 3)
                early = Use::now(); // every page was visited, and its first rows are there
        }
        deliverer.closeWriteChannel();
        QVERIFY2(deliverer.state() == QProcess::NotRunning || deliverer.waitForFinished(60'000),
                 "the delivering process does not end");
        QVERIFY2(deliverer.exitStatus() == QProcess::NormalExit && deliverer.exitCode() == 0,
                 qPrintable(u"the delivering process ended with status %1"_s.arg(deliverer.exitCode())));
        const Use late = Use::now();
        const double cpu = (late.seconds - before.seconds) / double(time.elapsed()) * 1000;
        qInfo("%d s: %d deliveries, %.0f %% of a core, %lld KiB then, %lld KiB at the end", seconds, m_delivered, cpu * 100,
              qlonglong(early.kibibytes), qlonglong(late.kibibytes));
        QVERIFY2(late.descriptors <= early.descriptors + 8, "descriptors grow");
        QVERIFY2(late.threads <= early.threads + 4, "threads grow");
        // Fifty deliveries a second into fifty triggers, with a page painted anew each second.
        QVERIFY2(cpu < 0.9, "the console burns a core");
        QVERIFY2(late.kibibytes < early.kibibytes + 60 * 1024, "memory grows");
        compareFigures(console.window);
        for (QProcess &worker : workers) {
            ::kill(pid_t(worker.processId()), SIGTERM);
            QVERIFY(worker.waitForFinished(60'000));
        }
    }

private:
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(test::squidieProgram(), QStringList{u"--store"_s, m_store} + arguments);
        QVERIFY(process.waitForStarted());
    }

    /// For the minutes of the last day, one after another: some are missing, some come twice.
    void deliver(QProcess &deliverer, int second)
    {
        const Instant midnight = floorTo(systemNow() - std::chrono::hours(20), std::chrono::hours(1));
        QByteArray lines;
        for (int i = 0; i < linesInSecond; ++i) {
            const int trigger = i % triggers;
            const int minute = second + (i * 7 + second) % 3;
            lines += payload(trigger, midnight + minute % 1200 * std::chrono::minutes(1));
            ++m_delivered;
        }
        deliverer.write(lines);
        deliverer.waitForBytesWritten(1000);
    }

    static void turnPage(MainWindow &window, int second)
    {
        QTabWidget *pages = window.pages();
        const auto *windows = window.findChild<WindowsPage *>();
        if (second % 2 == 0 && pages->currentWidget() == windows)
            windows->tabs()->setCurrentIndex((windows->tabs()->currentIndex() + 1) % windows->tabs()->count());
        if (second % 8 == 7)
            pages->setCurrentIndex((pages->currentIndex() + 1) % pages->count());
    }

    /// Two seconds after the last delivery, the figures are the command line's.
    void compareFigures(MainWindow &window)
    {
        TriggerSummaries &summaries = window.state().summaries();
        QTest::qWait(2000);
        QTRY_VERIFY_WITH_TIMEOUT(summaries.isUpToDate(), 20'000); // a loaded machine may need longer
        const TimeRange range = window.state().range();
        const auto lines = test::runSquidie(m_store,
                                            {u"windows"_s, u"--summary"_s, u"--from"_s, formatMicroseconds(range.from),
                                             u"--to"_s, formatMicroseconds(range.until)})
                               .lines();
        QCOMPARE(lines.size(), triggers);
        for (const QJsonObject &line : lines) {
            const TriggerSummary *shown = summaries.find({line[u"workflow"_s].toString(), line[u"trigger"_s].toString()});
            QVERIFY(shown);
            const CoverageSummary &summary = shown->summary;
            QCOMPARE(summary.expected, line[u"expected"_s].toInt());
            QCOMPARE(summary.started, line[u"started"_s].toInt());
            QCOMPARE(summary.missing, line[u"missing"_s].toInt());
            QCOMPARE(summary.late, line[u"late"_s].toInt());
            QCOMPARE(summary.duplicates, line[u"duplicates"_s].toInt());
            QCOMPARE(summary.latenessP95.has_value(), line[u"lateness_p95_s"_s].isDouble());
        }
    }

    QTemporaryDir m_folder;
    QString m_store;
    int m_delivered = 0;
};

SQUIDIE_TEST(TestLongDay)
#include "tst_longday.moc"
