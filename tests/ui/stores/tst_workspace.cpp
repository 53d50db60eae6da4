// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "fire/firedialog.h"
#include "outcomes/outcomepanel.h"
#include "payloads/payloadspage.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "shell/storeproblempage.h"
#include "stores/workspace.h"

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QMessageBox>
#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// Opening stores, and what the window says when that fails.
class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::OwnFolder>();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_window = &m_fixture->window;
        QVERIFY(m_fixture->show());
    }

    void cleanup() { m_fixture.reset(); }

    void theDefaultStoreIsCreatedAtTheFirstStart()
    {
        m_window->openDefaultStore();
        QTRY_COMPARE(storePath(), Workspace::defaultStorePath());
        QVERIFY(QFileInfo::exists(Workspace::defaultStorePath()));
        QVERIFY(m_window->showsStartPage());
    }

    void aMissingStoreIsCreatedOnlyOnRequest()
    {
        const QString path = m_folder->path(QStringLiteral("folder/mistyped.db"));
        m_window->openStore(path);
        QTRY_VERIFY(m_window->storeProblem()->isVisible());
        QVERIFY(m_window->storeProblem()->sentence().contains(path));
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!QFileInfo::exists(QFileInfo(path).path()));
        QVERIFY(m_window->storeProblem()->createButton()->isVisible());
        QVERIFY(!m_window->storeProblem()->againButton()->isVisible());
        m_window->storeProblem()->createButton()->click();
        QTRY_COMPARE(storePath(), path);
        QVERIFY(m_window->showsStartPage());
    }

    void aFileThatIsNotAStoreIsReportedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << QByteArray(200, 'x') << QStringLiteral("not a Squidie store");
        QTest::newRow("markup") << QByteArray("<b>bold</b> and much more text, as a file of forty bytes and more has")
                                << QStringLiteral("not a Squidie store");
        QTest::newRow("torn") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'z') << QStringLiteral("store");
    }
    void aFileThatIsNotAStoreIsReportedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QString path = m_folder->path(QStringLiteral("text.db"));
        write(path, content);
        m_window->openStore(path);
        QTRY_VERIFY(m_window->storeProblem()->isVisible());
        QVERIFY2(m_window->storeProblem()->sentence().contains(said), qPrintable(m_window->storeProblem()->sentence()));
        QVERIFY(!m_window->storeProblem()->createButton()->isVisible());
        QVERIFY(storePath().isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    }

    void aStoreOfANewerVersionIsLeftAlone()
    {
        test::StoreFixture made;
        const QString path = copyOf(made);
        sql(path, QStringLiteral("PRAGMA user_version = 999"));
        m_window->openStore(path);
        QTRY_VERIFY(m_window->storeProblem()->isVisible());
        QVERIFY2(m_window->storeProblem()->title().contains(QStringLiteral("newer")),
                 qPrintable(m_window->storeProblem()->title()));
        QVERIFY(m_window->storeProblem()->sentence().contains(QStringLiteral("Update this program")));
        QCOMPARE(sql(path, QStringLiteral("PRAGMA user_version")), QVariant(999));
    }

    void aFolderIsNotAStore()
    {
        m_window->openStore(m_folder->folder.path());
        QTRY_VERIFY(m_window->storeProblem()->isVisible());
        QVERIFY(m_window->storeProblem()->sentence().contains(m_folder->folder.path()));
    }

    void theProblemPageGoesAwayWhenARetrySucceeds()
    {
        const QString path = m_folder->path(QStringLiteral("later.db"));
        write(path, QByteArray(100, 'x'));
        m_window->openStore(path);
        QTRY_VERIFY(m_window->storeProblem()->isVisible());
        QVERIFY(QFile::remove(path));
        test::StoreFixture made;
        QVERIFY(QFile::copy(copyOf(made), path));
        m_window->storeProblem()->againButton()->click();
        QTRY_COMPARE(storePath(), path);
        QVERIFY(!m_window->storeProblem()->isVisible());
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
    }

    void theOpenStoreStaysOpenWhenAnotherFails()
    {
        test::StoreFixture made;
        const QString good = copyOf(made);
        m_window->openStore(good);
        QTRY_COMPARE(storePath(), good);
        const QString bad = m_folder->path(QStringLiteral("bad.db"));
        write(bad, QByteArray(100, 'x'));
        m_window->openStore(bad);
        QTRY_VERIFY(m_window->messages()->text().contains(bad));
        QCOMPARE(storePath(), good);
        QVERIFY(!m_window->storeProblem()->isVisible());
        QVERIFY(QCoro::waitFor(m_fixture->service.triggers()).has_value());
    }

    void theNewestOfTwoOpeningsWins()
    {
        test::StoreFixture made;
        const QString first = copyOf(made, QStringLiteral("first.db"));
        const QString second = copyOf(made, QStringLiteral("second.db"));
        QSignalSpy opened(m_window->workspace(), &Workspace::opened);
        m_window->openStore(first);
        m_window->openStore(second);
        QTRY_COMPARE(storePath(), second);
        QTRY_VERIFY(!m_window->workspace()->isBusy()); // the first opening has ended too
        QCOMPARE(storePath(), second);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(QCoro::waitFor(m_fixture->service.overview()).value_or(StoreOverview()).path, second);
    }

    void recentStoresAreRememberedNewestFirst()
    {
        test::StoreFixture made;
        QStringList expected;
        for (int number = 1; number <= 12; ++number) {
            const QString path = copyOf(made, QStringLiteral("store %1 & more.db").arg(number));
            expected.prepend(path);
            m_window->openStore(path);
            QTRY_COMPARE(storePath(), path);
        }
        QCOMPARE(QSettings().value(QStringLiteral("stores/recent")).toStringList(), expected.mid(0, RecentStores::maximum));
        m_window->openStore(expected.at(3));
        QTRY_COMPARE(storePath(), expected.at(3));
        expected.move(3, 0);
        QCOMPARE(QSettings().value(QStringLiteral("stores/recent")).toStringList(), expected.mid(0, RecentStores::maximum));
        // The sample is not one of the user's stores.
        m_window->openSample();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->state().store().isSample, 30000);
        QCOMPARE(QSettings().value(QStringLiteral("stores/recent")).toStringList(), expected.mid(0, RecentStores::maximum));
    }

    void aFileNamedWithAStoreWaitsForTheStore()
    {
        test::StoreFixture made;
        const QString store = copyOf(made);
        const QString payload = m_folder->path(QStringLiteral("one.json"));
        write(payload, test::StoreFixture::cronPayload("daily", "2026-10-05"));
        m_window->openStore(store);
        m_window->openFile(payload);
        QTRY_VERIFY(m_window->payloads()->isVisible());
        QCOMPARE(storePath(), store);
        QTRY_VERIFY(m_window->payloads()->hasUnsaved());
    }

    void aReadOnlyStoreIsMarkedAndWritingIsDisabledWithAReason()
    {
        test::StoreFixture made;
        m_window->openStore(copyOf(made));
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        const QStringList writers{QStringLiteral("Load workflow definitions…"), QStringLiteral("Import activations…"),
                                  QStringLiteral("Fire trigger…"), QStringLiteral("Save payload…")};
        for (const QString &text : writers)
            QVERIFY2(menuAction(text)->isEnabled(), qPrintable(text));
        StoreOverview store = m_window->state().store();
        store.readOnly = true;
        m_window->state().setStore(store);
        for (const QString &text : writers) {
            QVERIFY2(!menuAction(text)->isEnabled(), qPrintable(text));
            QVERIFY2(menuAction(text)->toolTip().contains(QStringLiteral("read-only")), qPrintable(text));
        }
        QVERIFY(menuAction(QStringLiteral("Replay selection…"))->isEnabled());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("read-only")));
        m_window->payloads()->openText("{}", QStringLiteral("draft"));
        QVERIFY(!m_window->payloads()->action(QStringLiteral("save"))->isEnabled());
        QVERIFY(m_window->payloads()->action(QStringLiteral("replay"))->isEnabled());
        m_window->openFile(writtenLines());
        QVERIFY(m_window->messages()->text().contains(QStringLiteral("read-only")));
        QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
        store.readOnly = false;
        m_window->state().setStore(store);
        for (const QString &text : writers)
            QVERIFY2(menuAction(text)->isEnabled(), qPrintable(text));
        QVERIFY(m_window->payloads()->action(QStringLiteral("save"))->isEnabled());
    }

    void aLockedStoreIsReadableAndFiringSaysWhyItFails()
    {
        test::StoreFixture made;
        const QString path = copyOf(made);
        m_window->openStore(path);
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        {
            QSqlDatabase locker = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
            locker.setDatabaseName(path);
            QVERIFY(locker.open());
            QVERIFY(QSqlQuery(locker).exec(QStringLiteral("BEGIN IMMEDIATE")));
            QVERIFY(QCoro::waitFor(m_fixture->service.triggers()).has_value());
            FireDialog dialog(m_window->state(), {test::StoreFixture::workflow(), QStringLiteral("daily")}, std::nullopt);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QTRY_COMPARE(dialog.outcome()->outcome(), Outcome::Started);
            dialog.fireButton()->click();
            auto *question = dialog.findChild<QMessageBox *>();
            QVERIFY(question);
            question->buttons().first()->click();
            // Longer than the writer waits for the lock.
            QTRY_VERIFY_WITH_TIMEOUT(dialog.resultPanel()->isVisible(), 15000);
            QVERIFY2(dialog.resultPanel()->reason().contains(QStringLiteral("locked")),
                     qPrintable(dialog.resultPanel()->reason()));
            QVERIFY(dialog.fireButton()->isEnabled());
            QVERIFY(QSqlQuery(locker).exec(QStringLiteral("ROLLBACK")));
            locker.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("locker"));
        const auto page = QCoro::waitFor(m_fixture->service.activations({}, std::nullopt, 10));
        QVERIFY(page && page->rows.isEmpty());
    }

private:
    QString storePath() const { return m_window->state().store().path; }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QString writtenLines()
    {
        const QString path = m_folder->path(QStringLiteral("jobs.jsonl"));
        write(path, test::StoreFixture::importLine("daily", "2026-10-05"));
        return path;
    }
    /// A copy of the fixture's store as a single, complete file.
    QString copyOf(test::StoreFixture &made, const QString &name = QStringLiteral("copy.db"))
    {
        const QString path = m_folder->path(name);
        sql(made.path(QStringLiteral("test.db")), QStringLiteral("VACUUM INTO '%1'").arg(path));
        return path;
    }
    static QVariant sql(const QString &path, const QString &text)
    {
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(path);
            const bool open = database.open();
            QSqlQuery query(database);
            if (!open || !query.exec(text))
                qWarning("%s", qPrintable(query.lastError().text()));
            if (query.next())
                value = query.value(0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        return value;
    }
    QAction *menuAction(const QString &text) const
    {
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        qFatal("There is no action %s", qUtf8Printable(text));
    }

    std::unique_ptr<test::OwnFolder> m_folder;
    std::unique_ptr<test::WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

SQUIDIE_TEST(TestWorkspace)
#include "tst_workspace.moc"
