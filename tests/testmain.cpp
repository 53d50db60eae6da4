#include "testmain.h"

#include <QTest>

#include <atomic>
#include <cstdio>
#include <memory>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace {

std::atomic<int> unexpectedWarnings{0};

// A Qt warning in a test is a failure: it is a fault nobody has looked at yet. Qt Test filters the expected ones
// (QTest::ignoreMessage) in its own handler, which is installed over this one while a test function runs.
QtMessageHandler before = nullptr;
void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++unexpectedWarnings;
    if (before)
        before(type, context, message);
}

} // namespace

std::vector<squidie::test::Registered> &squidie::test::registry()
{
    static std::vector<Registered> tests;
    return tests;
}

int main(int argc, char **argv)
{
    Application application(argc, argv);
    QStringList arguments = application.arguments();
    QStringList only;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--class")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1).split(u',');
        arguments.remove(at, 2);
    }
    // Qt Test's own handler can go round for ever after an abort where gdb is installed; the core says more.
    arguments << QStringLiteral("-nocrashhandler");
    before = qInstallMessageHandler(countWarnings);
    int failures = 0;
    int classes = 0;
    for (const auto &entry : squidie::test::registry()) {
        if (!only.isEmpty() && !only.contains(QLatin1String(entry.name)))
            continue;
        const std::unique_ptr<QObject> test(entry.make());
        ++classes;
        if (const int failed = QTest::qExec(test.get(), arguments); failed != 0) {
            std::printf("FAILED: %s (%d)\n", entry.name, failed);
            failures += failed;
        }
    }
    std::printf("%d test classes, %d failures, %d warnings outside tests\n", classes, failures, unexpectedWarnings.load());
    return failures != 0 || classes == 0 || unexpectedWarnings.load() != 0 ? 1 : 0;
}
