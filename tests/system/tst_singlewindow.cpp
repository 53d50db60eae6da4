// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "system/commandrunner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace squidie::test;

namespace {

QString consoleProgram()
{
    return QStringLiteral(SQUIDIE_BINARY_DIR "/app/console/squidie-console");
}

} // namespace

/// The built console, started once and again by the same user.
class TestSingleWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!QFile::exists(consoleProgram()))
            QSKIP("The console is not built.");
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("run")));
        QVERIFY(QFile::setPermissions(m_home->filePath(QStringLiteral("run")),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        const QString definitions = QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/system/digest.json");
        for (const auto &name : {QStringLiteral("one.db"), QStringLiteral("two.db")})
            QCOMPARE(runSquidie(m_home->filePath(name), {QStringLiteral("workflow"), QStringLiteral("add"), definitions})
                         .exitCode,
                     0);
    }

    void cleanup()
    {
        m_processes.clear();
        m_home.reset();
    }

    void aSecondStartHandsItsStoreToTheFirst()
    {
        QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 20000);
        // A relative path is relative to the folder in which the second one was started.
        QProcess *second = start({QStringLiteral("--store"), QStringLiteral("two.db")});
        QVERIFY(second->waitForFinished(20000));
        QCOMPARE(second->exitCode(), 0);
        QVERIFY(second->readAllStandardOutput().contains("--new-window"));
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 20000);
        QCOMPARE(first->state(), QProcess::Running);
    }

    void aStartWithoutArgumentsKeepsTheOpenStore()
    {
        const QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 20000);
        QProcess *second = start({});
        QVERIFY(second->waitForFinished(20000));
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(recent(), stores({"one.db"}));
    }

    void newWindowOptsOut()
    {
        const QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 20000);
        const QProcess *second =
            start({QStringLiteral("--new-window"), QStringLiteral("--store"), QStringLiteral("two.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 20000);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(second->state(), QProcess::Running);
    }

    void leftoversOfAKilledConsoleDoNotInterfere()
    {
        QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 20000);
        first->kill();
        QVERIFY(first->waitForFinished());
        const QProcess *second = start({QStringLiteral("--store"), QStringLiteral("two.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 20000);
        QCOMPARE(second->state(), QProcess::Running);
        QProcess *third = start({});
        QVERIFY(third->waitForFinished(20000));
        QCOMPARE(third->exitCode(), 0);
    }

    void aMissingFileIsWrongUsage()
    {
        QProcess *process = start({QStringLiteral("nowhere.json")});
        QVERIFY(process->waitForFinished(20000));
        QCOMPARE(process->exitCode(), 2);
        QVERIFY(process->readAllStandardError().contains("nowhere.json"));
    }

    void aBadAddressIsWrongUsageAndNoPasswordIsRepeated_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString secret = QStringLiteral("postgresql://anna:topsecret@127.0.0.1:1/orders");
        QTest::newRow("password, --store") << QStringList{QStringLiteral("--store"), secret};
        QTest::newRow("password, alone") << QStringList{secret};
        QTest::newRow("another server's") << QStringList{QStringLiteral("mysql://anna:topsecret@127.0.0.1:1/orders")};
        QTest::newRow("upper case") << QStringList{QStringLiteral("POSTGRESQL://anna:topsecret@127.0.0.1:1/orders")};
        QTest::newRow("no database") << QStringList{QStringLiteral("postgresql://127.0.0.1:1")};
        QTest::newRow("two stores") << QStringList{QStringLiteral("--store"), QStringLiteral("one.db"),
                                                   QStringLiteral("postgresql://127.0.0.1:1/a")};
    }
    void aBadAddressIsWrongUsageAndNoPasswordIsRepeated()
    {
        QFETCH(QStringList, arguments);
        QProcess *process = start(arguments);
        QVERIFY(process->waitForFinished(20000));
        QCOMPARE(process->exitCode(), 2);
        const QByteArray said = process->readAllStandardError();
        QVERIFY(!said.trimmed().isEmpty());
        QVERIFY(!said.contains("topsecret") && !process->readAllStandardOutput().contains("topsecret"));
    }

    void helpExplainsStores()
    {
        QProcess *process = start({QStringLiteral("--help")});
        QVERIFY(process->waitForFinished(20000));
        QCOMPARE(process->exitCode(), 0);
        const QByteArray help = process->readAllStandardOutput();
        QVERIFY2(help.contains("postgresql://USER@HOST:PORT/DATABASE") && help.contains("[store|file]"), help.constData());
    }

private:
    QProcess *start(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), m_home->path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home->filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->filePath(QStringLiteral("run")));
        auto process = std::make_unique<Process>();
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_home->path());
        process->start(consoleProgram(), arguments);
        m_processes.push_back(std::move(process));
        return m_processes.back().get();
    }
    /// The console's recent stores, the last opened one first.
    QStringList recent() const
    {
        return QSettings(m_home->filePath(QStringLiteral("config/squidie/squidie-console.conf")), QSettings::IniFormat)
            .value(QStringLiteral("stores/recent"))
            .toStringList();
    }
    QStringList stores(std::initializer_list<const char *> names) const
    {
        QStringList paths;
        for (const char *name : names)
            paths.append(m_home->filePath(QLatin1String(name)));
        return paths;
    }

    /// Ends with the test, however that ends.
    struct Process : QProcess {
        ~Process() override
        {
            kill();
            waitForFinished();
        }
    };

    std::unique_ptr<QTemporaryDir> m_home;
    std::vector<std::unique_ptr<Process>> m_processes;
};

SQUIDIE_TEST(TestSingleWindow)
#include "tst_singlewindow.moc"
