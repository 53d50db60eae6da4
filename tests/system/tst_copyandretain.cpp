// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// `squidie copy` and `squidie retain`, killed at any instant (manual: retention.md).
class TestCopyAndRetain : public QObject {
    Q_OBJECT

private:
    static constexpr int identities = 2000;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    QString other() const { return m_folder->filePath(u"copy.db"_s); }
    static void verifyDoctorIsClean(const QString &store)
    {
        const CommandResult doctor = runSquidie(store, {u"doctor"_s});
        QVERIFY2(doctor.exitCode == 0, doctor.output + doctor.errors);
    }
    static QByteArray ledger(const QString &store) { return runSquidie(store, {u"export"_s}).output; }
    static QVector<QJsonObject> digestsOf(const CommandResult &copied)
    {
        auto lines = copied.lines();
        for (QJsonObject &line : lines)
            line.remove(u"written"_s);
        return lines;
    }
    /// What an import brought, without its numbers.
    static QVector<QJsonObject> imported(const QString &store)
    {
        auto lines = runSquidie(store, {u"export"_s}).lines();
        lines.removeIf([](const QJsonObject &line) { return line[u"source"_s] != u"import"_s; });
        for (QJsonObject &line : lines)
            for (const QString &number : {u"id"_s, u"cursor"_s})
                line.remove(number);
        return lines;
    }
    /// A file of deliveries of long ago, for an import; its name.
    QString oldDeliveries(int count) const
    {
        QFile file(m_folder->filePath(u"old.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (int number = 0; number < count; ++number)
            file.write("{\"payload\": " + payloadLine(number - 10'000).trimmed()
                       + ", \"received_at\": \"2026-01-05T10:00:00Z\"}\n");
        return file.fileName();
    }
    static QString reasonOf(const CommandResult &result) { return result.error()[u"value"_s][u"reason"_s].toString(); }

    /// Starts the command again and again, and kills it at a random instant, until it comes to its end. How often it was
    /// killed.
    static int runUntilDone(const QStringList &arguments, CommandResult &done, int most)
    {
        int kills = 0;
        for (int round = 0; round < most; ++round) {
            QProcess process;
            process.start(squidieProgram(), arguments);
            process.waitForStarted();
            // Each round may live a little longer, so that the last one finishes.
            if (!process.waitForFinished(int(QRandomGenerator::global()->bounded(5, 60 + round * 30)))) {
                process.kill();
                process.waitForFinished();
            }
            if (process.exitStatus() == QProcess::NormalExit) {
                done = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
                return kills;
            }
            ++kills;
        }
        return kills;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore(m_folder->path());
        QVERIFY(!m_store.isEmpty());
        QCOMPARE(runSquidie(m_store, {u"perform"_s, u"-"_s}, payloadLines(identities)).exitCode, 0);
        QCOMPARE(runSquidie(m_store, {u"perform"_s, u"-"_s}, payloadLines(50) + "not JSON\n").exitCode, 1);
    }

    void aKilledCopyContinues()
    {
        CommandResult copied;
        const int kills = runUntilDone({u"--json"_s, u"copy"_s, m_store, other()}, copied, 400);
        QCOMPARE(copied.exitCode, 0);
        QVERIFY2(kills > 0, "it was never killed at work: the store is too small");
        qInfo("killed %d times", kills);

        // The digests are those of the source: of a copy in one go, into a third store.
        const QString third = m_folder->filePath(u"third.db"_s);
        const CommandResult whole = runSquidie(m_store, {u"copy"_s, m_store, third});
        QCOMPARE(whole.exitCode, 0);
        QCOMPARE(digestsOf(copied), digestsOf(whole));
        QCOMPARE(ledger(other()), ledger(m_store));
        verifyDoctorIsClean(other());

        const CommandResult again = runSquidie(other(), {u"perform"_s, u"-"_s}, payloadLines(20));
        for (const QJsonObject &line : again.lines())
            QCOMPARE(line[u"outcome"_s].toString(), u"duplicate"_s);
    }

    void anInterruptedCopySaysSo()
    {
        // Asked to end at a random instant, until one is hit at work: neither before nor behind it.
        for (int round = 0; round < 200; ++round) {
            QProcess process;
            process.start(squidieProgram(), {u"--json"_s, u"copy"_s, m_store, m_folder->filePath(u"%1.db"_s.arg(round))});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(QRandomGenerator::global()->bounded(5, 60 + round * 5)));
            process.terminate();
            QVERIFY(process.waitForFinished());
            if (process.exitStatus() != QProcess::NormalExit || process.exitCode() == 0)
                continue;
            QCOMPARE(process.exitCode(), 1);
            QCOMPARE(process.readAllStandardOutput(), QByteArray("{\"cancelled\":true}\n"));
            return;
        }
        QFAIL("it was never interrupted at work: the store is too small");
    }

    void anUnfinishedCopyIsRefused()
    {
        QProcess process;
        process.start(squidieProgram(), {u"copy"_s, m_store, other()});
        QVERIFY(process.waitForStarted());
        QElapsedTimer time;
        time.start();
        // Until the mark is set, at the beginning of the file.
        while (reasonOf(runSquidie(other(), {u"activation"_s, u"list"_s})) != u"unfinished_copy"_s && time.elapsed() < 20'000
               && process.state() == QProcess::Running) {
        }
        process.kill();
        process.waitForFinished();
        if (process.exitStatus() == QProcess::NormalExit)
            QSKIP("it was quicker than a look at it");
        for (const QStringList &command : {QStringList{u"activation"_s, u"list"_s}, {u"perform"_s, u"-"_s}, {u"doctor"_s}}) {
            const CommandResult refused = runSquidie(other(), command, payloadLine(1));
            QCOMPARE(refused.exitCode, 3);
            QCOMPARE(reasonOf(refused), u"unfinished_copy"_s);
        }
        QCOMPARE(runSquidie(m_store, {u"copy"_s, m_store, other()}).exitCode, 0);
        verifyDoctorIsClean(other());
    }

    void deliveriesDuringACopyAreNotHalfCopied()
    {
        QProcess writer;
        writer.start(squidieProgram(), {u"--store"_s, m_store, u"perform"_s, u"-"_s});
        for (int number = identities; number < identities + 2000; ++number)
            writer.write(payloadLine(number));
        writer.closeWriteChannel();
        const CommandResult copied = runSquidie(m_store, {u"copy"_s, m_store, other()});
        QVERIFY(writer.waitForFinished(120'000));
        QVERIFY2(copied.exitCode == 0, copied.errors);
        verifyDoctorIsClean(other());
        QVERIFY(ledger(m_store).endsWith(ledger(other())));
    }

    void usedTargetsAreLeftAlone()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"used"_s));
        const QString used = makeStore(m_folder->filePath(u"used"_s));
        QCOMPARE(runSquidie(used, {u"perform"_s, u"-"_s}, payloadLines(3)).exitCode, 0);
        const QByteArray before = ledger(used);
        const CommandResult refused = runSquidie(m_store, {u"copy"_s, m_store, used});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(reasonOf(refused), u"not_empty"_s);
        QCOMPARE(ledger(used), before);
        QCOMPARE(reasonOf(runSquidie(m_store, {u"copy"_s, m_store, m_store})), u"same_store"_s);
        QCOMPARE(runSquidie(m_store, {u"copy"_s, m_folder->filePath(u"none.db"_s), other()}).exitCode, 3);
    }

    void removesOnlyWithYes()
    {
        // Windows of January, received now: nothing is old yet.
        const QStringList retain{u"retain"_s, u"--older-than"_s};
        QVERIFY(runSquidie(m_store, retain + QStringList{u"30d"_s}).lines().isEmpty());
        for (const QStringList &wrong :
             {QStringList{u"retain"_s}, retain + QStringList{u"soon"_s}, retain + QStringList{u"2999-01-01T00:00:00Z"_s},
              retain + QStringList{u"1d"_s, u"--yes"_s, u"--dry-run"_s}, retain + QStringList{u"1d"_s, u"--compact"_s}})
            QCOMPARE(runSquidie(m_store, wrong).exitCode, 2);
    }

    void aKilledImportGoesOn()
    {
        const QString file = oldDeliveries(3000);
        CommandResult done;
        const int kills = runUntilDone({u"--store"_s, m_store, u"--json"_s, u"import"_s, file}, done, 400);
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(kills > 0, "it was never killed at work: the file is too small");
        const QTemporaryDir wholeFolder;
        const QString whole = makeStore(wholeFolder.path());
        QCOMPARE(runSquidie(whole, {u"import"_s, file}).exitCode, 0);
        QCOMPARE(imported(m_store), imported(whole));
        verifyDoctorIsClean(m_store);
    }

    /// Killed at any instant, it leaves a sound store, and the payloads that remain are unchanged.
    void aKilledRetentionContinues()
    {
        QVERIFY(runSquidie(m_store, {u"import"_s, oldDeliveries(4000)}).exitCode == 0);
        const QStringList retain{u"--store"_s, m_store, u"--json"_s, u"retain"_s, u"--older-than"_s, u"1d"_s, u"--yes"_s};
        const auto preview = runSquidie(m_store, {u"retain"_s, u"--older-than"_s, u"1d"_s}).lines();
        QVERIFY(runSquidie(m_store, {u"retain"_s, u"--older-than"_s, u"1d"_s, u"--dry-run"_s}).lines() == preview);
        CommandResult done;
        runUntilDone(retain, done, 400);
        QCOMPARE(done.exitCode, 0);
        verifyDoctorIsClean(m_store);
        QVERIFY(runSquidie(m_store, {u"retain"_s, u"--older-than"_s, u"1d"_s}).lines().isEmpty());
        const CommandResult again = runSquidie(m_store, {u"perform"_s, u"-"_s}, payloadLines(identities));
        for (const QJsonObject &line : again.lines())
            QCOMPARE(line[u"outcome"_s].toString(), u"duplicate"_s);
    }
};

SQUIDIE_TEST(TestCopyAndRetain)
#include "tst_copyandretain.moc"
