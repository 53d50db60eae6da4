// SPDX-License-Identifier: Apache-2.0
#include "store/storeconnection.h"
#include "storeplace.h"
#include "system/fixtures.h"
#include "testmain.h"

#include <squidie/runner.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// `squidie seal`, `verify` and `proof`, from outside (manual: proof.md).
class TestSealedLedger : public QObject {
    Q_OBJECT

private:
    static constexpr int deliveries = 52; ///< a whole day and four windows more, half an hour each
    const QString m_workflow = u"Elixir.Content.Workflows.PostDailyDigest"_s;
    const QString m_window = u"2026-01-01T12:00:00Z"_s;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    void tamper(const QString &sql)
    {
        auto store = Store::open(m_store, Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*store).runOnce(sql));
    }
    CommandResult prove(const QString &file)
    {
        return runSquidie(m_store, {u"proof"_s, m_workflow, u"daily_digest"_s, u"--window"_s, m_window, u"-o"_s, file});
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore(m_folder->path());
        QVERIFY(!m_store.isEmpty());
        auto store = Store::open(m_store, Store::Access::ReadWrite).value();
        Runner runner(*store);
        for (int number = 0; number < deliveries; ++number) {
            DeliveryOptions options;
            options.now = *parseInstant(u"2026-01-01T00:00:05Z") + number * std::chrono::minutes(30);
            QVERIFY(runner.perform(payloadLine(number).trimmed(), options));
        }
    }

    void aDayIsSealedVerifiedAndProven()
    {
        const CommandResult sealed = runSquidie(m_store, {u"seal"_s});
        QCOMPARE(sealed.exitCode, 0);
        const QJsonObject line = sealed.lines().first();
        QCOMPARE(line[u"deliveries"_s].toInt(), deliveries);
        const QString head = line[u"head"_s].toString();
        QCOMPARE(head, sealed.lines().last()[u"head"_s].toString());

        const CommandResult verified = runSquidie(m_store, {u"verify"_s, u"--head"_s, head});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const QJsonObject summary = verified.lines().last();
        QCOMPARE(summary[u"ok"_s].toBool(), true);
        QCOMPARE(summary[u"deliveries"_s].toInt(), deliveries);
        QCOMPARE(summary[u"seals_after_head"_s].toInt(), 0);
        QCOMPARE(runSquidie(u"unused"_s, {u"verify"_s, m_store}).lines(), runSquidie(m_store, {u"verify"_s}).lines());

        const QString proof = file(u"window.proof"_s);
        const CommandResult written = prove(proof);
        QVERIFY2(written.exitCode == 0, written.output + written.errors);
        // On another machine there is no store.
        const CommandResult checked = callProgram(squidieProgram(), {u"verify"_s, proof, u"--head"_s, head});
        QVERIFY2(checked.exitCode == 0, checked.output + checked.errors);
        QVERIFY(checked.output.contains("started once"));
        QVERIFY(checked.output.contains("on time"));
        const CommandResult alone = callProgram(squidieProgram(), {u"verify"_s, proof});
        QCOMPARE(alone.exitCode, 0);
        QVERIFY(alone.output.contains("NOT COMPARED"));
        const CommandResult other =
            callProgram(squidieProgram(), {u"verify"_s, proof, u"--head"_s, QString(64, u'0'), u"--json"_s});
        QCOMPARE(other.exitCode, 1);
        QCOMPARE(other.lines().first()[u"problem"_s].toString(), u"other_head"_s);
    }

    void aChangedProofIsRefused()
    {
        QCOMPARE(runSquidie(m_store, {u"seal"_s}).exitCode, 0);
        const QString proof = file(u"window.proof"_s);
        QCOMPARE(prove(proof).exitCode, 0);
        QFile changed(proof);
        QVERIFY(changed.open(QIODevice::ReadWrite));
        QByteArray bytes = changed.readAll();
        const QByteArray received = "\"received_at\":\"2026-01-01T12:00:0";
        QVERIFY(bytes.contains(received));
        changed.seek(bytes.indexOf(received) + received.size());
        changed.write("4");
        changed.close();
        const CommandResult refused = callProgram(squidieProgram(), {u"verify"_s, proof});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.output.startsWith("NOT PROVEN"));
    }

    void whatWasDoneToTheStoreIsNamed()
    {
        const QString head = runSquidie(m_store, {u"seal"_s}).lines().last()[u"head"_s].toString();
        tamper(u"UPDATE activations SET received_at = received_at - 1 WHERE id = 7"_s);
        tamper(u"DELETE FROM activations WHERE id = 9"_s);
        const CommandResult found = runSquidie(m_store, {u"verify"_s, u"--head"_s, head});
        QCOMPARE(found.exitCode, 1);
        QStringList findings;
        for (const QJsonObject &line : found.lines()) {
            if (line.contains(u"finding"_s))
                findings << line[u"finding"_s].toString() + u' ' + QString::number(line[u"activation_id"_s].toInt());
        }
        QCOMPARE(findings, (QStringList{u"altered 7"_s, u"removed 9"_s}));
        QCOMPARE(found.lines().last()[u"findings"_s].toInt(), 2);
        const CommandResult text = callProgram(squidieProgram(), {u"--store"_s, m_store, u"verify"_s});
        QCOMPARE(text.exitCode, 1);
        QVERIFY(text.output.contains("altered"));
    }

    void workersSeal()
    {
        // One day of the ledger in each call, at least.
        for (int call = 0; call < 4; ++call)
            QCOMPARE(runSquidie(m_store, {u"work"_s, u"--drain"_s}).exitCode, 0);
        const CommandResult verified = runSquidie(m_store, {u"verify"_s});
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(verified.lines().last()[u"deliveries"_s].toInt(), deliveries);
        QVERIFY(runSquidie(m_store, {u"seal"_s}).lines().last()[u"seals"_s].toInt() == 0);
    }

    void wrongCallsAreRefused()
    {
        const QStringList proof{u"proof"_s, m_workflow, u"daily_digest"_s};
        for (const QStringList &wrong :
             {QStringList{u"verify"_s, u"--head"_s, u"12"_s}, proof, proof + QStringList{u"--window"_s, u"soon"_s},
              proof + QStringList{u"--window"_s, m_window + u"/x"_s}})
            QCOMPARE(runSquidie(m_store, wrong).exitCode, 2);
        QCOMPARE(prove(file(u"window.proof"_s)).exitCode, 1); // not sealed yet
        QVERIFY(!QFile::exists(file(u"window.proof"_s)));
        QCOMPARE(runSquidie(m_store, {u"verify"_s}).exitCode, 0); // says that nothing is sealed
        QCOMPARE(runSquidie(m_store, {u"verify"_s, file(u"none"_s)}).exitCode, 3);
        QCOMPARE(runSquidie(m_store, {u"seal"_s}).exitCode, 0);
        QCOMPARE(prove(file(u"none/window.proof"_s)).exitCode, 1);
        if (!testsUseServer()) {
            QCOMPARE(prove(m_store).exitCode, 1); // never over a store
            QCOMPARE(runSquidie(m_store, {u"verify"_s}).exitCode, 0);
        }
        const QString pipe = file(u"pipe"_s);
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(runSquidie(m_store, {u"verify"_s, pipe}).exitCode, 3); // does not wait for it
    }
};

SQUIDIE_TEST(TestSealedLedger)
#include "tst_sealedledger.moc"
