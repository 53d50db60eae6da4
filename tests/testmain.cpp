// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "sanitizers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
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

// A Qt warning in a test is a failure: it is a fault nobody has looked at yet. While a test function runs, Qt Test's own
// handler stands over this one: it leaves out what is expected (QTest::ignoreMessage) and logs the rest (warningsIn).
QtMessageHandler before = nullptr;
void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++unexpectedWarnings;
    if (before)
        before(type, context, message);
}

/// Said by Qt of itself, where nothing is wrong: by its offscreen windows, and by QPSQL whose server went away.
constexpr const char *harmless[] = {"This plugin does not support propagateSizeHints()",
                                    "This plugin does not support raise()",
                                    "This plugin does not support grabbing the keyboard", "QSocketNotifier: Invalid socket"};

/// The warnings in a log of Qt Test.
QList<QByteArray> warningsIn(const QString &path)
{
    QFile file(path);
    QList<QByteArray> warnings;
    if (!file.open(QIODevice::ReadOnly))
        return {"no log at " + path.toUtf8()};
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const bool isHarmless =
            std::any_of(std::begin(harmless), std::end(harmless), [&](const char *text) { return line.contains(text); });
        if (line.startsWith("QWARN") && !isHarmless)
            warnings << line;
    }
    return warnings;
}

} // namespace

#ifdef __SANITIZE_ADDRESS__
// The fonts' cache lives as long as the program.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\n";
}
#endif

std::vector<squidie::test::Registered> &squidie::test::registry()
{
    static std::vector<Registered> tests;
    return tests;
}

int main(int argc, char **argv)
{
    // What the tests and the programs that they start keep for their user goes into a folder of its own.
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
    Application application(argc, argv);
    QStringList arguments = application.arguments();
    QStringList only;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--class")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1).split(u',');
        arguments.remove(at, 2);
    }
    // Qt Test's own handler can go round for ever after an abort where gdb is installed; the core says more.
    arguments << QStringLiteral("-nocrashhandler");
    const QTemporaryDir logs;
    const QString log = logs.filePath(QStringLiteral("log"));
    arguments << QStringLiteral("-o") << QStringLiteral("-,txt") << QStringLiteral("-o") << log + QStringLiteral(",txt");
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
        for (const QByteArray &warning : warningsIn(log)) {
            std::printf("FAILED: %s warned: %s\n", entry.name, warning.constData());
            ++failures;
        }
    }
    std::printf("%d test classes, %d failures, %d warnings outside tests\n", classes, failures, unexpectedWarnings.load());
    return failures != 0 || classes == 0 || unexpectedWarnings.load() != 0 ? 1 : 0;
}
