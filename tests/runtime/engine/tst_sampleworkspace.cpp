// SPDX-License-Identifier: Apache-2.0
#include "fakeclock.h"
#include "testmain.h"

#include <squidie/controls.h>
#include <squidie/executor.h>
#include <squidie/importer.h>
#include <squidie/sampleworkspace.h>
#include "inspect/doctor.h"
#include <squidie/inspector.h>
#include "store/activationtable.h"
#include "store/propertytable.h"
#include "store/runtable.h"
#include "store/savedpayloadtable.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

/// What the program ships as its sample is whole, and shows what it is meant to show.
class TestSampleWorkspace : public QObject {
    Q_OBJECT

private:
    static QByteArray shipped(const QString &name)
    {
        QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/resources/sample/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static SampleContents contents()
    {
        SampleContents contents;
        contents.definitions = shipped(u"workflows.json"_s);
        contents.jobs = shipped(u"jobs.jsonl"_s);
        contents.deliveries = shipped(u"deliveries.jsonl"_s);
        contents.savedPayloads = shipped(u"saved_payloads.json"_s);
        return contents;
    }

private Q_SLOTS:
    void showsEveryKindOfOutcome()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"sample.db"_s);
        const Instant now = *parseInstant(u"2031-02-03T04:05:06Z");
        const Status made = createSampleStore(path, contents(), now);
        QVERIFY2(made, made ? "" : qPrintable(errorSentence(made.error())));
        QVERIFY(!QFile::exists(path + u".new"_s));
        auto store = Store::open(path, Store::Access::ReadWrite).value();
        QVERIFY(storeOverview(*store)->isSample);
        ActivationTable activations(*store);
        for (const Outcome outcome : {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected}) {
            ActivationFilter filter;
            filter.outcomes = {outcome};
            QVERIFY2(activations.page(filter, std::nullopt, 5)->rows.size() == 5, qPrintable(outcomeName(outcome)));
        }
        ActivationFilter conflicts;
        conflicts.conflictsOnly = true;
        const auto marked = activations.page(conflicts, std::nullopt, 1000)->rows;
        const auto has = [&](ConflictMark mark) {
            return std::any_of(marked.begin(), marked.end(), [mark](const Activation &a) { return a.conflict == mark; });
        };
        QVERIFY(has(ConflictMark::PayloadDiffers));
        QVERIFY(has(ConflictMark::WindowHasOtherIdentity));
        QVERIFY(RunTable(*store).page({}, std::nullopt, 50)->rows.size() > 20);
        const auto saved = SavedPayloadTable(*store).all().value();
        QCOMPARE(saved.size(), 3);
        QCOMPARE(saved.first().savedAt, now);
        QCOMPARE(listTriggers(*store)->size(), 13);
        const DoctorReport report = examineStore(*store).value();
        for (const DoctorCheck &check : report.checks) {
            for (const DoctorFinding &finding : check.findings)
                qCritical("%s", qPrintable(findingSentence(finding)));
            QVERIFY2(check.ok, qPrintable(check.name + check.detail));
        }
    }

    void itsRunsShowWhatAnOperatorMeets()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"sample.db"_s);
        QVERIFY(createSampleStore(path, contents()));
        auto store = Store::open(path, Store::Access::ReadWrite).value();
        QLoggingCategory::setFilterRules(u"squidie.step=false"_s);
        const ActionRegistry actions = ActionRegistry::builtIn();
        test::FakeClock clock(systemNow());
        Executor executor(*store, actions, clock);
        for (int round = 0; round < 3; ++round) { // the review waits once
            while (executor.executeNext({}).value())
                clock += std::chrono::seconds(1);
            clock += std::chrono::minutes(1);
        }
        QLoggingCategory::setFilterRules({});
        const auto runsWith = [&](const QString &status) {
            RunFilter filter;
            filter.status = runStatusFromName(status);
            return RunTable(*store).page(filter, std::nullopt, 100)->rows;
        };
        QVERIFY(runsWith(u"paused"_s).size() > 10);
        QVERIFY(runsWith(u"running"_s).isEmpty());
        const auto failed = runsWith(u"failed"_s);
        QVERIFY(!failed.isEmpty());
        Controls controls(*store);
        QVERIFY(controls.approve(runsWith(u"paused"_s).first().id, ControlOptions(u"ops"_s)));
        QCOMPARE(controls.replay(failed.first().id, {}, false).error().code, ErrorCode::UnsafeReplay);
        QVERIFY(controls.replay(failed.first().id, {}, true));
    }

    void importingTwiceAddsNothing()
    {
        const QTemporaryDir folder;
        auto store = Store::open(folder.filePath(u"store.db"_s), Store::Access::ReadWrite).value();
        QByteArray jobs = shipped(u"jobs.jsonl"_s);
        for (const qint64 expected : {5734, 0}) {
            QBuffer buffer(&jobs);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            JobControl control;
            const ImportReport report = importActivations(*store, buffer, control).value();
            QCOMPARE(report.lines, 5734);
            QCOMPARE(report.imported, expected);
            QCOMPARE(report.badLineCount, 0);
        }
        QVERIFY(RunTable(*store).page({}, std::nullopt, 1)->rows.isEmpty()); // an import starts nothing
    }

    void cancellingAnImportLeavesNothing()
    {
        const QTemporaryDir folder;
        auto store = Store::open(folder.filePath(u"store.db"_s), Store::Access::ReadWrite).value();
        QByteArray jobs = shipped(u"jobs.jsonl"_s);
        QBuffer buffer(&jobs);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        JobControl control;
        control.cancel();
        QVERIFY(importActivations(*store, buffer, control)->cancelled);
        QVERIFY(ActivationTable(*store).isEmpty().value());
    }

    void badLinesAreNamedAndTheRestIsImportedInOrderOfTime()
    {
        const QTemporaryDir folder;
        auto store = Store::open(folder.filePath(u"store.db"_s), Store::Access::ReadWrite).value();
        QByteArray jobs("{\"args\": {\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"t\", \"signal_id\": \"s\"},"
                        " \"attempted_at\": \"2026-10-05T10:00:00Z\"}\n"
                        "{\"args\": {\"kind\"\n"
                        "[1]\n"
                        "{\"args\": {}}\n"
                        "{\"payload\": {\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"t\", \"signal_id\": \"s\"},"
                        " \"received_at\": \"2026-10-05T09:00:00.5\"}");
        QBuffer buffer(&jobs);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        JobControl control;
        const ImportReport report = importActivations(*store, buffer, control).value();
        QCOMPARE(report.imported, 2);
        QCOMPARE(report.badLineCount, 3);
        QCOMPARE(report.badLines[0].first, 2);
        QCOMPARE(report.badLines[2].first, 4);
        const auto rows = ActivationTable(*store).page({}, std::nullopt, 5)->rows;
        QCOMPARE(rows[1].outcome, Outcome::Started);
        QCOMPARE(formatMicroseconds(rows[1].receivedAt), u"2026-10-05T09:00:00.500000Z"_s);
        QCOMPARE(rows[0].outcome, Outcome::Duplicate);
    }
};

SQUIDIE_TEST(TestSampleWorkspace)
#include "tst_sampleworkspace.moc"
