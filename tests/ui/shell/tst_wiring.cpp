// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/activationspage.h"
#include "fire/firedialog.h"
#include "fire/fireform.h"
#include "import/importdialog.h"
#include "import/loadreportdialog.h"
#include "inspector/activationinspector.h"
#include "payloads/payloadform.h"
#include "payloads/payloadlibrarymodel.h"
#include "payloads/payloadspage.h"
#include "payloads/savepayloaddialog.h"
#include "shell/inspectorpane.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "stores/workspace.h"

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace squidie;
using namespace squidie::ui;

/// The window opens its dialogs with the right data, and shows what they did.
class TestWiring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::OwnFolder>();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_window = &m_fixture->window;
        QVERIFY(m_fixture->show());
        m_window->workspace()->openOrCreate(m_folder->path(QStringLiteral("store.db")));
        QTRY_VERIFY(!m_window->state().store().path.isEmpty());
    }

    void cleanup() { m_fixture.reset(); }

    void aDroppedFileOpensItsDialogOrPage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("opens");
        const QByteArray row = test::StoreFixture::importLine("daily", "2026-10-05");
        QTest::newRow("deliveries by name")
            << QStringLiteral("jobs.jsonl") << QByteArray("anything\n") << QByteArray("import");
        QTest::newRow("deliveries by content") << QStringLiteral("jobs.txt") << row + row << QByteArray("import");
        QTest::newRow("exported deliveries")
            << QStringLiteral("ours.json") << QByteArray("{\"payload\": \"{}\", \"received_at\": \"x\"}")
            << QByteArray("import");
        QTest::newRow("a payload") << QStringLiteral("one.json") << test::StoreFixture::cronPayload("daily", "2026-10-05")
                                   << QByteArray("payload");
        QTest::newRow("a payload that is not JSON")
            << QStringLiteral("broken.json") << QByteArray("{\"kind\": ") << QByteArray("payload");
        QTest::newRow("definitions") << QStringLiteral("workflows.json") << test::StoreFixture::definitions("")
                                     << QByteArray("load");
    }
    void aDroppedFileOpensItsDialogOrPage()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, opens);
        drop(write(name, content));
        if (opens == "import") {
            auto *dialog = wait<ImportDialog>();
            QVERIFY(dialog);
            QCOMPARE(dialog->fileEdit()->text(), m_folder->path(name));
        } else if (opens == "load") {
            QVERIFY(wait<LoadReportDialog>());
        } else {
            QTRY_COMPARE(m_window->payloads()->model()->rowCount(), 1);
            QCOMPARE(m_window->pages()->currentWidget(), m_window->payloads());
            QVERIFY(!m_window->showsStartPage());
            QVERIFY(!m_window->findChild<QDialog *>());
        }
    }

    void aDroppedStoreIsOpened()
    {
        test::StoreFixture other;
        QVERIFY(other.isReady());
        const QString path = other.path(QStringLiteral("test.db"));
        drop(path);
        QTRY_COMPARE(m_window->state().store().path, path);
        QVERIFY(!m_window->showsStartPage());
    }

    void aPipeIsRefusedAtOnce()
    {
        // Whoever waited for it would wait for ever.
        const QString pipe = m_folder->path(QStringLiteral("pipe.jsonl"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        drop(pipe);
        QTRY_VERIFY(m_window->messages()->text().contains(QStringLiteral("pipe")));
        m_window->messages()->dismiss();
        m_window->openStore(pipe);
        QTRY_VERIFY(m_window->messages()->text().contains(QStringLiteral("pipe")));
        m_window->messages()->dismiss();
        m_window->workspace()->loadDefinitions({pipe});
        QTRY_VERIFY(m_window->messages()->text().contains(QStringLiteral("pipe")));
    }

    void wrongDefinitionsAreListedWithPathCodeAndMessage()
    {
        const QByteArray wrong = test::StoreFixture::definitions().replace("\"type\": \"cron\"", "\"type\": \"lunar\"");
        m_window->workspace()->loadDefinitions({write(QStringLiteral("bad.json"), wrong)});
        auto *dialog = wait<LoadReportDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->problems()->topLevelItemCount(), 1);
        const QTreeWidgetItem *definition = dialog->problems()->topLevelItem(0);
        QVERIFY2(definition->text(0).contains(QStringLiteral("Digest in bad.json: 2 error")),
                 qPrintable(definition->text(0)));
        QCOMPARE(definition->childCount(), 2);
        QCOMPARE(definition->child(0)->text(0), QStringLiteral("triggers[0].type"));
        QCOMPARE(definition->child(0)->text(1), QStringLiteral("invalid_trigger_type"));
        QVERIFY(definition->child(0)->text(2).contains(QStringLiteral("lunar")));
        QVERIFY(m_window->showsStartPage());
        QCOMPARE(m_window->state().triggers().size(), 0);
    }

    void aDefinitionWithAWarningIsLoadedAndTheWarningListed()
    {
        m_window->workspace()->loadDefinitions(
            {write(QStringLiteral("odd.json"), test::StoreFixture::definitions("every nine"))});
        auto *dialog = wait<LoadReportDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->problems()->topLevelItem(0)->text(0).endsWith(QStringLiteral("new")),
                 qPrintable(dialog->problems()->topLevelItem(0)->text(0)));
        QCOMPARE(dialog->problems()->topLevelItem(0)->child(0)->text(1), QStringLiteral("invalid_cron_expression"));
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        QVERIFY(!m_window->showsStartPage());
    }

    void loadedDefinitionsAreNamed()
    {
        m_window->workspace()->loadDefinitions({write(QStringLiteral("good.json"), test::StoreFixture::definitions())});
        QTRY_VERIFY(m_window->messages()->text().contains(QStringLiteral("Digest (new)")));
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        QVERIFY(!m_window->showsStartPage());
        QVERIFY(!m_window->findChild<QDialog *>());
    }

    void aMissingFileIsReported()
    {
        m_window->workspace()->loadDefinitions({m_folder->path(QStringLiteral("gone.json"))});
        QTRY_VERIFY(m_window->messages()->text().contains(QStringLiteral("gone.json")));
    }

    void importedActivationsAppear()
    {
        QByteArray lines;
        for (const char *day : {"2026-10-01", "2026-10-02", "2026-10-03"})
            lines += test::StoreFixture::importLine("daily", day);
        drop(write(QStringLiteral("jobs.jsonl"), lines));
        auto *dialog = wait<ImportDialog>();
        QVERIFY(dialog);
        dialog->startButton()->click();
        QTRY_VERIFY2(dialog->summary().contains(QStringLiteral("3 of 3")), qPrintable(dialog->summary()));
        dialog->reject();
        QTRY_VERIFY(!m_window->state().store().isEmpty);
        QVERIFY(!m_window->showsStartPage());
    }

    void thePayloadOfAnActivationIsSavedFromTheInspector()
    {
        const ActivationId id = deliverOne();
        m_window->state().setActivation(id);
        QTRY_COMPARE(m_window->inspector()->currentWidget(), m_window->inspector()->activationInspector());
        buttonOf(m_window->inspector()->activationInspector(), QStringLiteral("Save…"))->click();
        saveIn(wait<SavePayloadDialog>(), QStringLiteral("from the inspector"), id);
    }

    void thePayloadOfAnActivationIsSavedFromTheLedger()
    {
        const ActivationId id = deliverOne();
        m_window->pages()->setCurrentWidget(m_window->activations());
        QTRY_VERIFY(m_window->activations()->table()->model()->rowCount() > 0);
        m_window->activations()->table()->selectRow(0);
        m_window->activations()->savePayload();
        saveIn(wait<SavePayloadDialog>(), QStringLiteral("from the ledger"), id);
    }

    void thePayloadOfAFireIsSavedInFrontOfIt()
    {
        deliverOne();
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        Q_EMIT m_window->state().fireWanted({test::StoreFixture::workflow(), QStringLiteral("daily")}, std::nullopt);
        auto *fire = wait<FireDialog>();
        QVERIFY(fire);
        QTRY_VERIFY(fire->saveButton()->isEnabled());
        fire->saveButton()->click();
        auto *dialog = wait<SavePayloadDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->parentWidget(), fire);
        saveIn(dialog, QStringLiteral("from fire"), std::nullopt);
        QVERIFY(fire->isVisible());
    }

    void quittingWithUnsavedPayloadsAsksFirst()
    {
        m_window->payloads()->openText("{}", QStringLiteral("draft"));
        QVERIFY(!m_window->close());
        auto *question = wait<QMessageBox>();
        QVERIFY(question);
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->pages()->currentWidget(), m_window->payloads());
        QVERIFY(!m_window->close());
        question = wait<QMessageBox>();
        QVERIFY(question);
        buttonOf(question, QStringLiteral("Discard and quit"))->click();
        QTRY_VERIFY(!m_window->isVisible());
    }

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }
    ActivationId deliverOne()
    {
        const QString file = write(QStringLiteral("good.json"), test::StoreFixture::definitions());
        m_window->workspace()->loadDefinitions({file});
        [&] { QTRY_COMPARE(m_window->state().triggers().size(), 3); }();
        const QByteArray payload = test::StoreFixture::cronPayload("daily", "2026-10-05");
        return QCoro::waitFor(m_fixture->service.perform(payload, {})).value_or(DeliveryResult()).activationId;
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(m_window, &enter));
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(m_window, &dropped));
    }
    template<typename Dialog>
    Dialog *wait()
    {
        Dialog *dialog = nullptr;
        return QTest::qWaitFor([&] { return (dialog = m_window->findChild<Dialog *>()) && dialog->isVisible(); }) ? dialog
                                                                                                                  : nullptr;
    }
    static QAbstractButton *buttonOf(QWidget *widget, const QString &text)
    {
        for (auto *button : widget->findChildren<QAbstractButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        qFatal("There is no button %s", qUtf8Printable(text));
    }
    void saveIn(SavePayloadDialog *dialog, const QString &name, std::optional<ActivationId> from)
    {
        QVERIFY(dialog);
        dialog->form()->findChild<QLineEdit *>()->setText(name);
        dialog->save();
        QVector<SavedPayload> saved;
        QTRY_VERIFY(
            !(saved = QCoro::waitFor(m_fixture->service.savedPayloads()).value_or(QVector<SavedPayload>())).isEmpty());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.first().name, name);
        QCOMPARE(saved.first().savedFrom, from);
        QVERIFY(saved.first().payload.contains("PostDailyDigest"));
        QTRY_VERIFY(!m_window->findChild<SavePayloadDialog *>());
    }

    std::unique_ptr<test::OwnFolder> m_folder;
    std::unique_ptr<test::WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

SQUIDIE_TEST(TestWiring)
#include "tst_wiring.moc"
