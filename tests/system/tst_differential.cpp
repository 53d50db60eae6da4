// SPDX-License-Identifier: Apache-2.0
#include "system/commandrunner.h"

#include "testmain.h"

#include <QStandardPaths>
#include <QTest>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// A short slice of each comparison in tests/differential; the README says how to run more.
class TestDifferential : public QObject {
    Q_OBJECT

private:
    static void compare(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/differential/") + program,
                      QStringList{squidieProgram()} + arguments);
        QVERIFY(process.waitForFinished(300'000));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said);
        QVERIFY2(said.contains(", 0 differences"), said);
    }

private Q_SLOTS:
    void systemdAgrees()
    {
        if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
            QSKIP("systemd-analyze is not installed");
        compare(u"systemd"_s, {u"60"_s, u"20261130"_s});
    }

    void cronerAgrees()
    {
        const QString croner = qEnvironmentVariable("SQUIDIE_CRONER");
        if (croner.isEmpty())
            QSKIP("SQUIDIE_CRONER names no folder into which croner was installed");
        compare(u"croner"_s, {croner, u"60"_s, u"20261130"_s});
    }
};

SQUIDIE_TEST(TestDifferential)
#include "tst_differential.moc"
