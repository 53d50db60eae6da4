// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "runs/workercontrol.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "shell/statusstrip.h"
#include "shell/storeproblempage.h"
#include "stores/fileform.h"
#include "stores/openstoredialog.h"
#include "stores/recentstoreslist.h"
#include "stores/serverform.h"
#include "stores/workspace.h"

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QToolButton>
#include <QTreeWidget>

using namespace squidie;
using namespace squidie::ui;

/// Opening, creating and switching stores, and what the window says about the open one.
class TestOpenStoreDialog : public QObject {
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

    void aNewFileIsCreatedAndAnExistingOneOpened()
    {
        const QString path = m_folder->path(QStringLiteral("new folder/orders.db"));
        OpenStoreDialog *dialog = m_window->chooseStore();
        QVERIFY(!dialog->openButton()->isEnabled());
        dialog->file()->pathEdit()->setText(path);
        QTRY_VERIFY(dialog->openButton()->isEnabled());
        QVERIFY(dialog->file()->makesNew());
        QVERIFY2(dialog->file()->note().contains(QStringLiteral("folder")), qPrintable(dialog->file()->note()));
        dialog->openButton()->click();
        QTRY_COMPARE(storePath(), path);
        QTRY_VERIFY(!m_window->findChild<OpenStoreDialog *>());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("orders.db")));

        dialog = m_window->chooseStore();
        dialog->file()->pathEdit()->setText(path);
        QTRY_VERIFY(dialog->openButton()->isEnabled());
        QVERIFY(!dialog->file()->makesNew());
    }

    void aBadPathIsMarkedAtTheField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("folder") << QStringLiteral("FOLDER") << QStringLiteral("folder");
        QTest::newRow("relative") << QStringLiteral("orders.db") << QStringLiteral("full path");
    }
    void aBadPathIsMarkedAtTheField()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        OpenStoreDialog *dialog = m_window->chooseStore();
        dialog->file()->pathEdit()->setText(text.replace(QStringLiteral("FOLDER"), m_folder->folder.path()));
        QTRY_VERIFY2(dialog->file()->note().contains(said), qPrintable(dialog->file()->note()));
        QVERIFY(!dialog->openButton()->isEnabled());
        QVERIFY(dialog->file()->pathEdit()->accessibleDescription().contains(said));
    }

    void aFailureIsShownInTheDialogWhichStaysOpen()
    {
        const QString path = m_folder->path(QStringLiteral("text.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100, 'x')) == 100);
        file.close();
        QPointer<OpenStoreDialog> dialog = m_window->chooseStore();
        dialog->file()->pathEdit()->setText(path);
        QTRY_VERIFY(dialog->openButton()->isEnabled());
        dialog->openButton()->click();
        QTRY_VERIFY2(dialog->answer().contains(QStringLiteral("not a Squidie store")), qPrintable(dialog->answer()));
        QVERIFY(dialog && dialog->isVisible() && dialog->openButton()->isEnabled());
    }

    void partsAndAddressFollowEachOther()
    {
        OpenStoreDialog *dialog =
            m_window->chooseStore(QStringLiteral("postgresql://anna@db.example:5433/orders?schema=s&sslmode=verify-full"));
        ServerForm *form = dialog->server();
        QCOMPARE(dialog->pages()->currentWidget(), form);
        QCOMPARE(field("host")->text(), QStringLiteral("db.example"));
        QCOMPARE(field("port")->text(), QStringLiteral("5433"));
        QCOMPARE(field("database")->text(), QStringLiteral("orders"));
        QCOMPARE(field("user")->text(), QStringLiteral("anna"));
        QCOMPARE(field("schema")->text(), QStringLiteral("s"));
        QCOMPARE(form->findChild<QComboBox *>(QStringLiteral("mode"))->currentData().toString(),
                 QStringLiteral("verify-full"));
        type("database", QStringLiteral("bills & more"));
        QCOMPARE(form->location().path,
                 QStringLiteral("postgresql://anna@db.example:5433/bills%20%26%20more?schema=s&sslmode=verify-full"));
        QVERIFY(form->location().mustExist);
        form->findChild<QCheckBox *>(QStringLiteral("create"))->setChecked(true);
        QVERIFY(!form->location().mustExist);
    }

    void badPartsAreMarkedAtTheirFields()
    {
        OpenStoreDialog *dialog = m_window->chooseStore(QStringLiteral("postgresql://db/orders"));
        QVERIFY(dialog->openButton()->isEnabled());
        type("port", QStringLiteral("70000"));
        QVERIFY(!dialog->openButton()->isEnabled() && !dialog->testButton()->isEnabled());
        QVERIFY(field("port")->accessibleDescription().contains(QStringLiteral("65535")));
        type("port", QStringLiteral("5433"));
        QVERIFY(field("port")->accessibleDescription().isEmpty());
        type("database", QString());
        QVERIFY(!dialog->openButton()->isEnabled());
        QVERIFY(!field("database")->accessibleDescription().isEmpty());
        type("url", QStringLiteral("postgresql://db/orders?evil=1"));
        QVERIFY2(field("url")->accessibleDescription().contains(QStringLiteral("evil")),
                 qPrintable(field("url")->accessibleDescription()));
        QVERIFY(!dialog->openButton()->isEnabled());
    }

    void aPastedPasswordMovesToItsField()
    {
        OpenStoreDialog *dialog = m_window->chooseStore();
        dialog->file()->pathEdit()->setText(QStringLiteral("postgresql://anna:s%40cret@db/orders"));
        QCOMPARE(dialog->pages()->currentWidget(), dialog->server());
        QCOMPARE(field("password")->text(), QStringLiteral("s@cret"));
        QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
        QVERIFY(!field("url")->text().contains(QStringLiteral("cret")));
        QCOMPARE(dialog->server()->location().password, QStringLiteral("s@cret"));
        QVERIFY(!dialog->server()->location().path.contains(QStringLiteral("cret")));
        QVERIFY(dialog->openButton()->isEnabled());
    }

    void noAddressIsTakenForAPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("upper case, without a database") << QStringLiteral("POSTGRESQL://anna:s3cret@db");
        QTest::newRow("one slash") << QStringLiteral("postgresql:/anna:s3cret@db/orders");
        QTest::newRow("another server's") << QStringLiteral("mysql://anna:s3cret@db/orders");
        QTest::newRow("option") << QStringLiteral("mysql://db/orders?password=s3cret");
        QTest::newRow("keywords") << QStringLiteral("host=db password=s3cret dbname=orders");
    }
    void noAddressIsTakenForAPath()
    {
        QFETCH(QString, text);
        OpenStoreDialog *dialog = m_window->chooseStore();
        dialog->file()->pathEdit()->setText(text);
        QCOMPARE(dialog->pages()->currentWidget(), dialog->server());
        QCOMPARE(field("password")->text(), QStringLiteral("s3cret"));
        QVERIFY(!field("url")->text().contains(QStringLiteral("s3cret")));
        QVERIFY(!field("url")->accessibleDescription().isEmpty());
        QVERIFY(!field("url")->accessibleDescription().contains(QStringLiteral("s3cret")));
        QVERIFY(!dialog->openButton()->isEnabled());
    }

    void aFailedConnectionTestSaysWhy()
    {
        m_fixture->keyring.passwords.insert(QStringLiteral("postgresql://anna@127.0.0.1:1/orders"), QStringLiteral("kept"));
        OpenStoreDialog *dialog = m_window->chooseStore(QStringLiteral("postgresql://anna@127.0.0.1:1/orders"));
        dialog->testButton()->click();
        QVERIFY(!dialog->testButton()->isEnabled()); // and the window stays responsive
        QTRY_VERIFY(!dialog->answer().isEmpty());
        QVERIFY2(dialog->answer().contains(QStringLiteral("127.0.0.1"))
                     || dialog->answer().contains(QStringLiteral("driver")),
                 qPrintable(dialog->answer()));
        QVERIFY(!dialog->answer().contains(QStringLiteral("kept")));
        QCOMPARE(m_fixture->keyring.asked, QStringList{QStringLiteral("postgresql://anna@127.0.0.1:1/orders")});
        QVERIFY(dialog->testButton()->isEnabled());
        // An edit discards the result of the test.
        type("database", QStringLiteral("bills"));
        QVERIFY(dialog->answer().isEmpty());
    }

    void aCancelledOpeningChangesNothing()
    {
        const QString path = m_folder->path(QStringLiteral("first.db"));
        m_window->workspace()->openOrCreate(path);
        QTRY_COMPARE(storePath(), path);
        QTcpServer silent; // accepts the connection and does not answer
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        OpenStoreDialog *dialog =
            m_window->chooseStore(QStringLiteral("postgresql://anna@127.0.0.1:%1/orders").arg(silent.serverPort()));
        dialog->openButton()->click();
        QTRY_VERIFY(silent.hasPendingConnections());
        const QSignalSpy failed(m_window->workspace(), &Workspace::openFailed);
        const QSignalSpy opened(m_window->workspace(), &Workspace::opened);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<OpenStoreDialog *>());
        connect(&silent, &QTcpServer::newConnection, &silent, [&silent] { silent.nextPendingConnection()->abort(); });
        silent.nextPendingConnection()->abort();
        QTRY_VERIFY(!m_window->workspace()->isBusy());
        QCOMPARE(storePath(), path);
        QVERIFY(failed.isEmpty() && opened.isEmpty());
        // It does not block another opening either.
        const QString next = m_folder->path(QStringLiteral("next.db"));
        m_window->workspace()->openOrCreate(next);
        QTRY_COMPARE(storePath(), next);
    }

    void noPasswordIsWrittenToTheSettings()
    {
        OpenStoreDialog *dialog = m_window->chooseStore(QStringLiteral("postgresql://anna:topsecret@127.0.0.1:1/orders"));
        dialog->server()->findChild<QCheckBox *>(QStringLiteral("remember"))->setChecked(true);
        dialog->openButton()->click();
        QTRY_VERIFY(!dialog->answer().isEmpty());
        QVERIFY(m_fixture->keyring.passwords.isEmpty()); // the server has not accepted it
        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("topsecret"));
        QVERIFY(!m_window->storeProblem()->sentence().contains(QStringLiteral("topsecret")));
    }

    void recentStoresAreListedOpenedAndRemoved()
    {
        test::StoreFixture made;
        const QString here = made.path(QStringLiteral("test.db"));
        const QString gone = m_folder->path(QStringLiteral("gone & away.db"));
        const QString server = QStringLiteral("postgresql://anna@db.example/orders");
        for (const QString &path : {server, gone, here})
            m_window->recentStores().remember(path, systemNow());
        OpenStoreDialog *dialog = m_window->chooseStore();
        dialog->showRecent();
        QTreeWidget *list = dialog->recent()->list();
        QCOMPARE(list->topLevelItemCount(), 3);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("test.db"));
        QCOMPARE(list->topLevelItem(2)->text(0), QStringLiteral("orders on db.example"));
        QVERIFY(list->topLevelItem(2)->text(1).contains(QStringLiteral("server")));
        list->setCurrentItem(list->topLevelItem(1));
        QTRY_VERIFY(!dialog->openButton()->isEnabled());
        QTRY_VERIFY2(list->topLevelItem(1)->text(3).contains(QStringLiteral("no longer exists")),
                     qPrintable(list->topLevelItem(1)->text(3)));
        list->setFocus();
        QTRY_VERIFY(list->hasFocus()); // only an active window gives focus
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(m_window->recentStores().all().size(), 2);
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(dialog->openButton()->isEnabled());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(storePath(), here);
    }

    void titleStatusBarAndDialogsNameTheStore()
    {
        test::StoreFixture made;
        const QString path = made.path(QStringLiteral("test.db"));
        m_window->openStore(path);
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("test.db")));
        StatusStrip *strip = m_window->statusStrip();
        QVERIFY(strip->store()->text().contains(QStringLiteral("test.db")));
        const QString details = strip->store()->accessibleDescription();
        QVERIFY2(details.contains(path) && details.contains(QStringLiteral("SQLite 3")), qPrintable(details));
        QVERIFY(!strip->notWritable()->isVisible());
    }

    void anOpenDialogKeepsItsStoreOpen()
    {
        test::StoreFixture made;
        test::StoreFixture other;
        const QString path = made.path(QStringLiteral("test.db"));
        m_window->openStore(path);
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        Q_EMIT m_window->state().fireWanted({test::StoreFixture::workflow(), QStringLiteral("daily")}, std::nullopt);
        QTRY_VERIFY(m_window->findChild<QDialog *>());
        m_window->openStore(other.path(QStringLiteral("test.db"))); // as a second start of the program would
        QVERIFY(m_window->messages()->text().contains(QStringLiteral("dialog")));
        QVERIFY(!m_window->workspace()->isBusy());
        QCOMPARE(storePath(), path);
    }

    void anOutageIsShownAndNothingIsWrittenUntilItEnds()
    {
        test::StoreFixture made;
        m_window->openStore(made.path(QStringLiteral("test.db")));
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        StoreOutage trouble{QStringLiteral("The connection was lost."), systemNow(), systemNow() + std::chrono::seconds(4)};
        Q_EMIT m_fixture->service.outageChanged(trouble);
        WindowMessageBar *bar = m_window->messages();
        QCOMPARE(bar->text(), trouble.sentence);
        QVERIFY(bar->isVisible() && bar->actionButton()->isVisible() && bar->actionButton()->isEnabled());
        QVERIFY2(bar->outageText().contains(QStringLiteral("second")), qPrintable(bar->outageText()));
        bar->dismiss();
        bar->showMessage(QStringLiteral("something else"), false);
        QCOMPARE(bar->text(), trouble.sentence); // it stays
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("no answer")));
        QVERIFY(m_window->statusStrip()->notWritable()->isVisible());
        QVERIFY(!m_window->state().whyNotWritable().isEmpty());
        QVERIFY(!m_window->worker()->action()->isEnabled());
        QCOMPARE(m_window->state().triggers().size(), 3); // the pages keep what they had
        QVERIFY(m_window->findChildren<QDialog *>().isEmpty());

        trouble.nextTry.reset();
        Q_EMIT m_fixture->service.outageChanged(trouble);
        QVERIFY(!bar->actionButton()->isEnabled());
        Q_EMIT m_fixture->service.outageChanged({});
        QVERIFY(!bar->actionButton()->isVisible());
        QVERIFY(m_window->state().whyNotWritable().isEmpty());
        QVERIFY(m_window->worker()->action()->isEnabled());
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("no answer")));
    }

private:
    QString storePath() const { return m_window->state().store().path; }
    QLineEdit *field(const char *name) const
    {
        return m_window->findChild<ServerForm *>()->findChild<QLineEdit *>(QLatin1String(name));
    }
    void type(const char *name, const QString &text)
    {
        QLineEdit *edit = field(name);
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else
            QTest::keyClicks(edit, text);
    }

    std::unique_ptr<test::OwnFolder> m_folder;
    std::unique_ptr<test::WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

SQUIDIE_TEST(TestOpenStoreDialog)
#include "tst_openstoredialog.moc"
