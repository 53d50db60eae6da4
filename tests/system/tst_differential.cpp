// SPDX-License-Identifier: Apache-2.0
#include "system/commandrunner.h"

#include "testmain.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

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

    void cronItselfAgrees()
    {
        for (const QString &program : {u"cron"_s, u"faketime"_s, u"unshare"_s}) {
            if (QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty())
                QSKIP("cron or faketime is not installed");
        }
        if (geteuid() != 0 || QProcess::execute(u"unshare"_s, {u"-m"_s, u"true"_s}) != 0)
            QSKIP("only root with mount namespaces may run cron");
        compare(u"vixie"_s, {u"20"_s, u"20261130"_s, u"60"_s, u"1"_s});
    }

    void cronerAgrees()
    {
        QTemporaryDir folder;
        QString croner = qEnvironmentVariable("SQUIDIE_CRONER");
        if (croner.isEmpty() && qEnvironmentVariableIsSet("CI")) { // where the npm registry can be reached
            QProcess npm;
            npm.setWorkingDirectory(folder.path());
            npm.start(u"npm"_s, {u"install"_s, u"--no-audit"_s, u"--no-fund"_s, u"croner@11.0.1"_s});
            if (npm.waitForFinished(60'000) && npm.exitCode() == 0)
                croner = folder.path();
        }
        if (croner.isEmpty())
            QSKIP("SQUIDIE_CRONER names no folder into which croner was installed, and npm could not");
        compare(u"croner"_s, {croner, u"60"_s, u"20261130"_s});
    }
};

SQUIDIE_TEST(TestDifferential)
#include "tst_differential.moc"
