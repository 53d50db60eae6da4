// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "system/commandrunner.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace squidie::test;

namespace {

QString consoleProgram()
{
    return QStringLiteral(SQUIDIE_BINARY_DIR "/app/console/squidie-console");
}

/// A socket that somebody else may have planted.
class Listener {
public:
    explicit Listener(const QString &path, uid_t user = ::geteuid())
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (size_t(name.size()) >= sizeof address.sun_path)
            return;
        std::copy(name.begin(), name.end(), address.sun_path);
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return;
        const uid_t before = ::geteuid();
        m_isListening = ::seteuid(user) == 0 && ::listen(m_socket, 5) == 0;
        m_isListening = ::seteuid(before) == 0 && m_isListening;
    }
    ~Listener() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Listener)

    bool isListening() const { return m_isListening; }
    /// Whoever has connected; -1 for nobody.
    int accept() const { return ::accept(m_socket, nullptr, nullptr); }

private:
    int m_socket;
    bool m_isListening = false;
};

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
        m_environment.clear();
        m_home.reset();
    }

    void aSecondStartHandsItsStoreToTheFirst()
    {
        QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        // A relative path is relative to the folder in which the second one was started.
        QProcess *second = start({QStringLiteral("--store"), QStringLiteral("two.db")});
        QVERIFY(second->waitForFinished(60000));
        QCOMPARE(second->exitCode(), 0);
        QVERIFY(second->readAllStandardOutput().contains("--new-window"));
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 60000);
        QCOMPARE(first->state(), QProcess::Running);
    }

    void aStartWithoutArgumentsKeepsTheOpenStore()
    {
        const QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        QProcess *second = start({});
        QVERIFY(second->waitForFinished(60000));
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(recent(), stores({"one.db"}));
    }

    void newWindowOptsOut()
    {
        const QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        const QProcess *second =
            start({QStringLiteral("--new-window"), QStringLiteral("--store"), QStringLiteral("two.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 60000);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(second->state(), QProcess::Running);
    }

    void leftoversOfAKilledConsoleDoNotInterfere()
    {
        QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        first->kill();
        QVERIFY(first->waitForFinished());
        const QProcess *second = start({QStringLiteral("--store"), QStringLiteral("two.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 60000);
        QCOMPARE(second->state(), QProcess::Running);
        QProcess *third = start({});
        QVERIFY(third->waitForFinished(60000));
        QCOMPARE(third->exitCode(), 0);
    }

    void withoutAFolderOfItsOwnNothingIsHandedOver()
    {
        // A socket in a folder that everybody can enter, where Qt looks if the user's own folder cannot be made.
        const QString shared = m_home->filePath(QStringLiteral("shared"));
        QVERIFY(QDir().mkdir(shared));
        QVERIFY(QFile::setPermissions(shared, QFileDevice::Permissions(0x7777)));
        QFile inTheWay(shared + QStringLiteral("/runtime-") + QFileInfo(m_home->path()).owner());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Listener planted(shared + u'/' + socketName());
        QVERIFY(planted.isListening());
        m_environment = {{QStringLiteral("TMPDIR"), shared},
                         {QStringLiteral("XDG_RUNTIME_DIR"), m_home->filePath(QStringLiteral("one.db"))}};
        const QProcess *first = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        const QProcess *second = start({QStringLiteral("--store"), QStringLiteral("two.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"two.db", "one.db"}), 60000);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(second->state(), QProcess::Running);
        QCOMPARE(planted.accept(), -1);
    }

    void anotherUsersSocketIsHandedNothing()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can listen as another user.");
        // A socket belongs to whoever listens at it.
        const Listener planted(m_home->filePath(QStringLiteral("run/") + socketName()), 65534);
        QVERIFY(planted.isListening());
        const QProcess *console = start({QStringLiteral("--store"), QStringLiteral("one.db")});
        QTRY_COMPARE_WITH_TIMEOUT(recent(), stores({"one.db"}), 60000);
        QCOMPARE(console->state(), QProcess::Running);
        const int accepted = planted.accept();
        QVERIFY(accepted >= 0);
        char byte = 0;
        QCOMPARE(::read(accepted, &byte, 1), 0);
        ::close(accepted);
    }

    void aMissingFileIsWrongUsage()
    {
        QProcess *process = start({QStringLiteral("nowhere.json")});
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitCode(), 2);
        QVERIFY(process->readAllStandardError().contains("nowhere.json"));
    }

    void whatIsNoFileIsWrongUsageAtOnce()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_home->filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
        for (const char *name : {"pipe", "/dev/zero", "."}) {
            QProcess *process = start({QString::fromLatin1(name)});
            QVERIFY(process->waitForFinished(60000));
            QCOMPARE(process->exitCode(), 2);
            QVERIFY(!process->readAllStandardError().isEmpty());
        }
        QProcess *process = start({QStringLiteral("--store"), QString()});
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitCode(), 2);
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
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitCode(), 2);
        const QByteArray said = process->readAllStandardError();
        QVERIFY(!said.trimmed().isEmpty());
        QVERIFY(!said.contains("topsecret") && !process->readAllStandardOutput().contains("topsecret"));
    }

    void helpExplainsStores()
    {
        QProcess *process = start({QStringLiteral("--help")});
        QVERIFY(process->waitForFinished(60000));
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
        for (auto changed = m_environment.cbegin(); changed != m_environment.cend(); ++changed)
            environment.insert(changed.key(), changed.value());
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_home->path());
        process->start(consoleProgram(), arguments);
        m_processes.push_back(std::move(process));
        return m_processes.back().get();
    }
    /// As the console names its socket on the display of this process.
    static QString socketName()
    {
        const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY").split('.').first();
        return QStringLiteral("squidie-console-")
            + QString::fromLatin1(QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().left(12));
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
    QHash<QString, QString> m_environment; ///< what a test changes
    std::vector<std::unique_ptr<Process>> m_processes;
};

SQUIDIE_TEST(TestSingleWindow)
#include "tst_singlewindow.moc"
