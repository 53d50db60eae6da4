// SPDX-License-Identifier: Apache-2.0
#include "system/commandrunner.h"
#include "testmain.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// One start for each identity, whoever delivers and whatever dies meanwhile (manual: activations.md, "Runner").
class TestDeliveries : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    static QByteArray payload(int number)
    {
        return "{\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"t\", \"signal_id\": \"s"
            + QByteArray::number(number) + "\"}";
    }
    static QByteArray payloads(int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines += payload(i) + '\n';
        return lines;
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    void verifyDoctorIsClean() const
    {
        const CommandResult doctor = runSquidie(m_store, {u"doctor"_s});
        QVERIFY2(doctor.exitCode == 0, doctor.output + doctor.errors);
        QVERIFY(!doctor.lines().isEmpty());
        const auto checks = doctor.lines();
        for (const QJsonObject &check : checks)
            QVERIFY2(check[u"ok"_s].toBool(), doctor.output);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"store.db"_s);
        const QString file = write(
            u"workflow.json"_s,
            "{\"workflow\": \"W\", \"triggers\": [{\"name\": \"t\", \"type\": \"cron\", \"config\": {\"expression\": \"0 9 * * *\","
            "\"timezone\": \"Etc/UTC\", \"idempotency\": \"return_existing_run\"}, \"payload\": []}], \"steps\": [{\"name\":"
            "\"note\", \"action\": \"log\", \"opts\": {\"message\": \"hello\", \"level\": \"info\"}}], \"transitions\": [{\"from\":"
            "\"note\", \"on\": \"ok\", \"to\": \"complete\"}]}");
        const CommandResult added = runSquidie(m_store, {u"workflow"_s, u"add"_s, file});
        QVERIFY2(added.exitCode == 0, added.errors);
        QCOMPARE(added.lines().first()[u"status"_s].toString(), u"added"_s);
    }

    void eightProcessesStartEachIdentityOnce()
    {
        constexpr int processes = 8;
        constexpr int identities = 400;
        const QString file = write(u"payloads.jsonl"_s, payloads(identities));
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < processes; ++i) {
            running.push_back(std::make_unique<QProcess>());
            running.back()->start(squidieProgram(), {u"--store"_s, m_store, u"--json"_s, u"perform"_s, file});
        }
        QHash<QString, int> outcomes;
        QSet<QString> started;
        for (const auto &process : running) {
            QVERIFY(process->waitForFinished(120'000));
            const QByteArray errors = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0, errors);
            QVERIFY2(errors.isEmpty(), errors);
            const CommandResult result{0, process->readAllStandardOutput(), {}};
            const auto lines = result.lines();
            QCOMPARE(lines.size(), identities);
            for (const QJsonObject &line : lines) {
                ++outcomes[line[u"outcome"_s].toString()];
                if (line[u"outcome"_s] == u"started"_s)
                    started.insert(line[u"run_id"_s].toString());
            }
        }
        QCOMPARE(outcomes[u"started"_s], identities);
        QCOMPARE(outcomes[u"duplicate"_s], (processes - 1) * identities);
        QCOMPARE(started.size(), identities);
        verifyDoctorIsClean();
    }

    void aBrokenLineDoesNotStopTheStream()
    {
        QByteArray input = payload(1) + '\n' + "{\"kind\": \"cron\", \n" + "\xff\xfe\n" + QByteArray(5000, '[') + '\n'
            + "{\"kind\": \"cron\", \"kind\": \"cron\"}\n" + "{\"x\": \"" + QByteArray(3 * 1024 * 1024, 'x') + "\"}\n\n"
            + payload(2); // without a last newline
        const CommandResult result = runSquidie(m_store, {u"perform"_s, u"-"_s}, input);
        QCOMPARE(result.exitCode, 1);
        const auto lines = result.lines();
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.first()[u"outcome"_s].toString(), u"started"_s);
        QCOMPARE(lines.last()[u"outcome"_s].toString(), u"started"_s);
        for (int i = 1; i < 6; ++i) {
            QCOMPARE(lines[i][u"outcome"_s].toString(), u"rejected"_s);
            QCOMPARE(lines[i][u"error"_s].toObject()[u"code"_s].toString(),
                     i == 5 ? u"payload_too_large"_s : u"invalid_json"_s);
        }
        QCOMPARE(lines[1][u"error"_s].toObject()[u"value"_s].toObject()[u"line"_s].toInt(), 2);
        QCOMPARE(lines[4][u"error"_s].toObject()[u"value"_s].toObject()[u"line"_s].toInt(), 5);
        verifyDoctorIsClean();
    }

    void storesThatCannotBeUsed_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a text file") << u"text"_s << u"not_a_store"_s;
        QTest::newRow("a newer version") << u"newer"_s << u"newer_version"_s;
        QTest::newRow("a folder") << u"folder"_s << u"not_a_file"_s;
    }

    void storesThatCannotBeUsed()
    {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        QString path = m_store;
        if (kind == u"text"_s) {
            path = write(u"notes.txt"_s, "not a store\n");
        } else if (kind == u"folder"_s) {
            path = m_folder->path();
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(60)); // user_version in SQLite's file header, big-endian
            QCOMPARE(file.write(QByteArray("\0\0\3\347", 4)), 4);
        }
        QFile file(path);
        const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const CommandResult result = runSquidie(path, {u"perform"_s, u"-"_s}, payload(1));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.output.isEmpty());
        QCOMPARE(result.error()[u"code"_s].toString(), u"store_unavailable"_s);
        QCOMPARE(result.error()[u"value"_s].toObject()[u"reason"_s].toString(), reason);
        QVERIFY(result.error()[u"message"_s].toString().contains(path));
        file.close();
        QCOMPARE(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), before);
    }
};

SQUIDIE_TEST(TestDeliveries)
#include "tst_deliveries.moc"
