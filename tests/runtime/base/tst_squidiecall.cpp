// SPDX-License-Identifier: Apache-2.0
#include "base/squidiecall.h"
#include "testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

/// The words that a shell makes of a line, which must not do anything else; it runs in an empty folder.
QStringList wordsIn(const QString &line, const QString &shell)
{
    const QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(shell, {u"-c"_s, u"printf '%s\\0' "_s + line});
    if (!process.waitForFinished() || process.exitCode() != 0 || !process.readAllStandardError().isEmpty())
        return {u"the shell failed"_s};
    if (!QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return {u"the line made a file"_s};
    QStringList words = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(u'\0'));
    words.removeLast();
    return words;
}

} // namespace

/// A command line that is printed to be pasted does what it shows, whoever chose the names in it.
class TestSquidieCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShellReadsHostileNamesUnchanged_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"$(touch x)", "`touch x`", "a'b", "a\"b",          "x; touch x", "x & touch x", "x > x", "-rf",
              "--help",     "*",         "~",   "=ls",           "",           " ",           "\\",    "a\\'b",
              "!!",         "{a,b}",     "#",   "grün; touch x", "ನಮಸ್ತೆ"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void aShellReadsHostileNamesUnchanged()
    {
        QFETCH(QString, name);
        QCOMPARE(wordsIn(shellQuoted(name), u"/bin/sh"_s), QStringList{name});
        QStringList words{u"squidie"_s};
        if (!name.isEmpty())
            words << u"--store="_s + name;
        words << u"workflow"_s << u"trust"_s << u"--digest="_s + name;
        if (name.startsWith(u'-'))
            words << u"--"_s;
        words << name;
        const QString line = SquidieCall(u"workflow trust"_s, name).option("digest"_L1, name).argument(name).text();
        QCOMPARE(wordsIn(line, u"/bin/sh"_s), words);
    }

    /// What cannot be seen is written out; bash stands for the shells that read it.
    void whatCannotBeSeenIsWrittenOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("new line") << u"a\ntouch x\n"_s;
        QTest::newRow("carriage return") << u"touch x\rharmless"_s;
        QTest::newRow("escape") << u"\u001b[2J'$(touch x)'"_s;
        QTest::newRow("bidirectional override") << u"\u202etouch x"_s;
        QTest::newRow("zero width") << u"a\u200bb"_s;
        QTest::newRow("no-break space") << u"a\u00a0b"_s;
        QTest::newRow("tag character") << QString::fromUcs4(U"a\U000E0041b");
        QTest::newRow("C1 control") << u"a\u009bb"_s;
        QTest::newRow("with a quote") << u"a'b\\n!\n$x"_s;
        QTest::newRow("before digits") << u"\n123"_s;
    }
    void whatCannotBeSeenIsWrittenOut()
    {
        QFETCH(QString, name);
        const QString line = shellQuoted(name);
        QVERIFY(line.startsWith(u"$'"_s));
        for (const char32_t character : line.toUcs4())
            QVERIFY2(QChar::isPrint(character) && character != 0xa0, qPrintable(line));
        QCOMPARE(wordsIn(line, u"/bin/bash"_s), QStringList{name});
    }

    void noCommandLineHasANul() { QCOMPARE(shellQuoted(u"a"_s + QChar(u'\0') + u"b"_s), u"'a\ufffdb'"_s); }

    void plainWordsStayPlain()
    {
        QCOMPARE(
            SquidieCall(u"workflow trust"_s, u"/tmp/a.db"_s).option("digest"_L1, u"sha256:0a"_s).argument(u"A.B"_s).text(),
            u"squidie --store=/tmp/a.db workflow trust --digest=sha256:0a A.B"_s);
    }
};

SQUIDIE_TEST(TestSquidieCall)
#include "tst_squidiecall.moc"
