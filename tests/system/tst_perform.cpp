// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "testmain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace squidie::test;

namespace {

QStringList outcomes(const CommandResult &call)
{
    QStringList names;
    for (const QJsonObject &line : call.lines())
        names << line.value(u"outcome").toString();
    return names;
}

QString errorCode(const QJsonObject &line)
{
    return line.value(u"error").toObject().value(u"code").toString();
}

} // namespace

class TestPerform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore(m_folder->path());
        QVERIFY(!m_store.isEmpty());
    }

    void answersOneLineForEachPayload()
    {
        const CommandResult call = perform(payloadLines(2) + payloadLine(1) + payloadLine(0));
        QCOMPARE(call.errors, QByteArray());
        QCOMPARE(call.exitCode, 0);
        QCOMPARE(outcomes(call), QStringList({u"started"_qs, u"started"_qs, u"duplicate"_qs, u"duplicate"_qs}));
        const auto lines = call.lines();
        QCOMPARE(lines[3].value(u"run_id"), lines[0].value(u"run_id"));
        for (const char *key : {"activation_id", "outcome", "run_id", "signal_id", "received_at", "error"})
            QVERIFY2(lines[0].contains(QLatin1String(key)), key);
    }

    void takesAnArrayAndAnObjectOverSeveralLines()
    {
        const QByteArray array = "[" + payloadLine(0) + ",\n" + payloadLine(1) + "]";
        QCOMPARE(outcomes(perform(array)), QStringList({u"started"_qs, u"started"_qs}));
        const QByteArray object = payloadLine(1).replace(",", ",\n  ");
        QCOMPARE(outcomes(perform(object)), QStringList({u"duplicate"_qs}));
    }

    void aBrokenPayloadDoesNotStopTheRest_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QString>("code");
        QTest::newRow("broken JSON") << QByteArray("{\"kind\": \"cron\", \"workflow\":") << u"invalid_json"_qs;
        QTest::newRow("invalid UTF-8") << payloadLine(9).trimmed().replace("daily", "da\xff\xfely") << u"invalid_json"_qs;
        QTest::newRow("duplicate keys") << payloadLine(9).trimmed().replace("{\"kind\"", "{\"trigger\":\"x\",\"kind\"")
                                        << u"invalid_json"_qs;
        QTest::newRow("nesting of 5,000") << QByteArray("{\"a\":") + QByteArray("[").repeated(5000)
                + QByteArray("]").repeated(5000)
                + "}" << u"invalid_json"_qs;
        QTest::newRow("3 MB") << "{\"a\":\"" + QByteArray(3000000, 'x') + "\"}" << u"payload_too_large"_qs;
        QTest::newRow("no payload") << QByteArray("{\"kind\": \"step\"}") << u"invalid_runtime_payload"_qs;
        QTest::newRow("a number") << QByteArray("17") << u"invalid_runtime_payload"_qs;
    }

    void aBrokenPayloadDoesNotStopTheRest()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QString, code);
        const CommandResult call = perform(payloadLine(0) + broken + "\n" + payloadLine(1));
        QCOMPARE(call.exitCode, 1);
        const auto lines = call.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(outcomes(call), QStringList({u"started"_qs, u"rejected"_qs, u"started"_qs}));
        QCOMPARE(errorCode(lines[1]), code);
        // The ledger has it all the same, with its exact bytes if they were small enough to keep.
        const QString id = QString::number(lines[1].value(u"activation_id").toInteger());
        const CommandResult shown = run({u"activation"_qs, u"show"_qs, id});
        QCOMPARE(shown.exitCode, 0);
        const QJsonObject activation = shown.lines().value(0);
        QCOMPARE(activation.value(u"outcome").toString(), u"rejected"_qs);
        QCOMPARE(errorCode(activation), code);
        if (code == QLatin1String("invalid_json"))
            QCOMPARE(QByteArray::fromBase64(activation.value(u"payload_base64").toString().toLatin1()), broken);
    }

    void oversizedPayloadsAreRecordedBySizeAndDigest()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(3000000, 'x') + "\"}";
        const QJsonObject value = perform(large).lines().value(0).value(u"error").toObject().value(u"value").toObject();
        QCOMPARE(value.value(u"size").toInteger(), large.size());
        QCOMPARE(value.value(u"sha256").toString().toLatin1(),
                 QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
    }

    void anArrayThatIsNotClosedIsDeliveredAndReported()
    {
        const CommandResult call = perform("[" + payloadLine(0) + "," + payloadLine(1));
        QCOMPARE(outcomes(call), QStringList({u"started"_qs, u"started"_qs}));
        QCOMPARE(call.exitCode, 1);
        QCOMPARE(call.error().value(u"code").toString(), u"invalid_json"_qs);
    }

    void deliversPromptlyWhileTheInputIsOpen()
    {
        QProcess process;
        process.start(squidieProgram(), {u"--store"_qs, m_store, u"--json"_qs, u"perform"_qs});
        for (int number = 0; number < 5; ++number) {
            process.write(payloadLine(number));
            while (!process.canReadLine())
                QVERIFY(process.waitForReadyRead());
            QVERIFY(process.readLine().contains("\"started\""));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void endsCleanlyWhenInterrupted_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void endsCleanlyWhenInterrupted()
    {
        QFETCH(int, signal);
        QProcess process;
        process.start(squidieProgram(), {u"--store"_qs, m_store, u"--json"_qs, u"perform"_qs});
        process.write(payloadLine(0));
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead());
        process.readLine();
        process.write(payloadLine(1).left(40)); // half a line, which must not be recorded as a broken one
        QVERIFY(process.waitForBytesWritten());
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(run({u"activation"_qs, u"list"_qs}).lines().size(), 1);
    }

    void endsWhenNobodyReadsItsAnswers()
    {
        QProcess process;
        process.start(u"/bin/sh"_qs,
                      {u"-c"_qs, u"\"$0\" --store \"$1\" --json perform | head -n 1"_qs, squidieProgram(), m_store});
        process.write(payloadLine(0));
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead());
        const auto before = std::signal(SIGPIPE, SIG_IGN); // writing to a program that has ended would raise it
        process.write(payloadLines(2000));
        QVERIFY(process.waitForFinished()); // although its input is still open
        std::signal(SIGPIPE, before);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run({u"doctor"_qs}).exitCode, 0);
    }

    void startsByNames()
    {
        const QString workflow = u"Elixir.Content.Workflows.PostDailyDigest"_qs;
        const CommandResult manual = run({u"start"_qs, workflow, u"manual_digest"_qs, u"--payload"_qs, u"-"_qs},
                                         "{\"feed_url\": \"https://example.com/\"}");
        QCOMPARE(outcomes(manual), QStringList({u"started"_qs}));
        const CommandResult refused = run({u"start"_qs, workflow, u"manual_digest"_qs});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(errorCode(refused.lines().value(0)), u"invalid_payload"_qs);
        const CommandResult unknown = run({u"start"_qs, workflow, u"nope"_qs});
        QCOMPARE(errorCode(unknown.lines().value(0)), u"invalid_trigger"_qs);
    }

    void predictsWithoutChangingAnything()
    {
        QCOMPARE(outcomes(perform(payloadLine(0))), QStringList({u"started"_qs}));
        const CommandResult call = run({u"predict"_qs}, payloadLine(0) + payloadLine(1) + "{\n" + payloadLine(2));
        QCOMPARE(outcomes(call), QStringList({u"duplicate"_qs, u"started"_qs, u"rejected"_qs, u"started"_qs}));
        QCOMPARE(call.exitCode, 1);
        QVERIFY(!call.lines()[0].contains(u"activation_id"));
        QCOMPARE(run({u"activation"_qs, u"list"_qs}).lines().size(), 1);
    }

private:
    CommandResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runSquidie(m_store, arguments, input);
    }
    CommandResult perform(const QByteArray &input) { return run({u"perform"_qs}, input); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

SQUIDIE_TEST(TestPerform)

#include "tst_perform.moc"
