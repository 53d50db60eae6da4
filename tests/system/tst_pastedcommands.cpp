// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"
#include "storeplace.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Commands that squidie prints to be pasted, pasted: they do what they say, whatever the workflow's name is, and nothing else.
class TestPastedCommands : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    QString path(const QString &name) { return m_folder->filePath(name); }
    bool load(const QString &workflow)
    {
        const QJsonObject definition{
            {u"workflow"_s, workflow},
            {u"triggers"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"go"_s},
                                    {u"type"_s, u"manual"_s},
                                    {u"config"_s, QJsonObject()},
                                    {u"payload"_s, QJsonArray()}}}},
            {u"steps"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"c"_s},
                                    {u"action"_s, u"command"_s},
                                    {u"opts"_s,
                                     QJsonObject{{u"program"_s, u"/bin/echo"_s}, {u"arguments"_s, QJsonArray{u"{}"_s}}}}}}}};
        QFile file(path(u"definition.json"_s));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(definition).toJson()) > 0;
        file.close();
        return written && runSquidie(m_store, {u"workflow"_s, u"add"_s, file.fileName()}).exitCode == 0
            && runSquidie(m_store, {u"start"_s, u"--"_s, workflow, u"go"_s}).exitCode == 0;
    }
    /// As people see it.
    CommandResult call(const QStringList &arguments)
    {
        return callProgram(squidieProgram(), QStringList{u"--store"_s, m_store} + arguments);
    }
    /// In an empty folder, where `squidie` is on the path.
    CommandResult paste(const QString &line)
    {
        const QString folder = path(u"empty"_s);
        QDir().mkpath(folder);
        const QString program = QFileInfo(squidieProgram()).path();
        return callProgram(u"/bin/bash"_s,
                           {u"-c"_s, u"cd \"$1\" && PATH=\"$2:$PATH\" && eval \"$3\""_s, u"bash"_s, folder, program, line});
    }
    /// What stands behind "…: squidie" on the last such line.
    static QString commandIn(const QByteArray &text)
    {
        QString command;
        for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
            if (const qsizetype at = line.indexOf(u": squidie "_s); at >= 0)
                command = line.mid(at + 2);
        }
        return command;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = storePlace(*m_folder, u"a store's.db"_s);
    }

    void trustIsGivenToTheNameThatWasShown_data()
    {
        QTest::addColumn<QString>("workflow");
        for (const char *name : {"$(touch x)", "`touch x`", "a'b", "a\"b", "-rf", "--help", "x; touch x", "a\ntouch x\n",
                                 "\u202etouch x", "!!", "Plain.Name"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void trustIsGivenToTheNameThatWasShown()
    {
        QFETCH(QString, workflow);
        QVERIFY(load(workflow));
        // From the worker's remark to the review, and from the review to trust.
        const CommandResult worked = call({u"work"_s, u"--drain"_s});
        QCOMPARE(worked.exitCode, 0);
        QCOMPARE(worked.output, QByteArray());
        const QString review = commandIn(worked.errors);
        QVERIFY2(review.contains(u"workflow trust"_s), worked.errors.constData());
        const CommandResult shown = paste(review);
        QVERIFY2(shown.exitCode == 0, shown.errors.constData());
        const QString trust = commandIn(shown.errors);
        QVERIFY2(trust.contains(u"--digest=sha256:"_s), shown.errors.constData());
        const CommandResult trusted = paste(trust);
        QVERIFY2(trusted.exitCode == 0, trusted.errors.constData());
        QVERIFY(QDir(path(u"empty"_s)).isEmpty());
        const CommandResult done = call({u"work"_s, u"--drain"_s});
        QVERIFY2(done.output.contains("completed"), done.output.constData());
        QCOMPARE(done.errors, QByteArray());
    }

    void programsReadWhatWaits()
    {
        QVERIFY(load(u"$(touch x)"_s));
        const CommandResult worked = runSquidie(m_store, {u"work"_s, u"--drain"_s});
        const QJsonObject waiting = QJsonDocument::fromJson(worked.errors.trimmed()).object()[u"waiting"_s].toObject();
        QCOMPARE(waiting[u"workflow"_s].toString(), u"$(touch x)"_s);
        QVERIFY(waiting[u"trust_digest"_s].toString().startsWith(u"sha256:"_s));
        QVERIFY(waiting[u"review"_s].toString().endsWith(u" workflow trust '$(touch x)'"_s));
        QCOMPARE(worked.lines().size(), 0);
    }
};

SQUIDIE_TEST(TestPastedCommands)
#include "tst_pastedcommands.moc"
