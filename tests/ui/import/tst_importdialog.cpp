// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "import/importdialog.h"
#include "import/loadreportdialog.h"

#include "ui/storefixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace squidie;
using namespace squidie::ui;

/// Importing over a real store, and the report on loaded definitions.
class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
        m_dialog = std::make_unique<ImportDialog>(m_store->state);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_store.reset();
    }

    void importingNeedsAFile()
    {
        QVERIFY(!m_dialog->startButton()->isEnabled());
        m_dialog->fileEdit()->setText(QStringLiteral("  "));
        QVERIFY(!m_dialog->startButton()->isEnabled());
        m_dialog->fileEdit()->setText(QStringLiteral("x"));
        QVERIFY(m_dialog->startButton()->isEnabled());
    }

    void aGoodFileIsImportedCompletelyAndStartsNothing()
    {
        QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
        import(line("2026-10-05") + line("2026-10-06") + line("2026-10-05").replace("09:00:05", "09:00:46"));
        QTRY_COMPARE(m_dialog->summary(), QStringLiteral("Imported 3 of 3 lines"));
        QVERIFY(!m_dialog->badLines()->isVisible());
        QCOMPARE(imported.size(), 1);
        QCOMPARE(m_store->activationCount(), 3);
        const auto runs = QCoro::waitFor(m_store->service.runs({}, std::nullopt, 10));
        QCOMPARE(runs->rows.size(), 0);
        // Again: already imported.
        m_dialog->startButton()->click();
        QTRY_COMPARE(m_dialog->summary(), QStringLiteral("Imported 0 of 3 lines"));
        QCOMPARE(m_store->activationCount(), 3);
        QCOMPARE(imported.size(), 1);
    }

    void badLinesAreListedAndGoodOnesImported()
    {
        import(line("2026-10-05") + "{\"args\": broken\n" + line("2026-10-06") + "\xff\xfe\n" + "[1, 2]\n"
               + line("2026-10-07"));
        QTRY_COMPARE(m_dialog->summary(), QStringLiteral("Imported 3 of 6 lines"));
        QVERIFY(m_dialog->badLines()->isVisible());
        QCOMPARE(m_dialog->badLines()->rowCount(), 3);
        QCOMPARE(m_dialog->badLines()->item(0, 0)->text(), QStringLiteral("2"));
        QCOMPARE(m_dialog->badLines()->item(1, 0)->text(), QStringLiteral("4"));
        QCOMPARE(m_dialog->badLines()->item(2, 0)->text(), QStringLiteral("5"));
        for (int row = 0; row < 3; ++row)
            QVERIFY(!m_dialog->badLines()->item(row, 1)->text().isEmpty());
        QCOMPARE(m_store->activationCount(), 3);
        // The report is readable without resizing the dialog.
        QVERIFY(m_dialog->badLines()->height() >= 3 * m_dialog->badLines()->rowHeight(0));
    }

    void aMissingFileIsReported()
    {
        QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
        m_dialog->fileEdit()->setText(m_store->path(QStringLiteral("gone.jsonl")));
        m_dialog->startButton()->click();
        QTRY_COMPARE(m_dialog->summary(), QStringLiteral("Nothing was imported"));
        QVERIFY(m_dialog->startButton()->isVisible() && m_dialog->startButton()->isEnabled());
        QCOMPARE(imported.size(), 0);
    }

    void aCancelledImportSaysWhatIsThere()
    {
        QByteArray many;
        for (int count = 0; count < 40000; ++count)
            many += line("2026-10-05");
        import(many);
        QTRY_VERIFY(!m_dialog->startButton()->isVisible());
        // Escape cancels the import; the dialog stays for the report.
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->startButton()->isVisible(), 30000);
        // All lines are the same delivery.
        const qint64 there = m_store->activationCount();
        QVERIFY(there <= 1);
        QVERIFY2(m_dialog->summary().startsWith(QStringLiteral("Cancelled: %1 of").arg(there)),
                 qPrintable(m_dialog->summary()));
        m_dialog->reject();
        QVERIFY(!m_dialog->isVisible());
    }

    void closingTheDialogWhileImportingIsSafe()
    {
        QByteArray many;
        for (int count = 0; count < 20000; ++count)
            many += line("2026-10-05");
        import(many);
        QTRY_VERIFY(!m_dialog->startButton()->isVisible());
        m_dialog.reset();
        // The writer is free again.
        QCOMPARE(m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-05")).outcome, Outcome::Started);
    }

    void aLoadReportGroupsByDefinitionAndIsPlainText()
    {
        LoadReport report;
        DefinitionReport bad;
        bad.workflow = QStringLiteral("<b>Bold</b>");
        bad.errors = {{QStringLiteral("triggers[0].type"), QStringLiteral("invalid_trigger_type"),
                       QStringLiteral("Use <i>cron</i>\nor manual.")}};
        DefinitionReport good;
        good.workflow = QStringLiteral("Good");
        report.reports = {{QStringLiteral("/tmp/a.json"), bad}, {QStringLiteral("/tmp/b.json"), good}};
        QVERIFY(hasProblems(report));
        LoadReportDialog dialog(report);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(dialog.summary().startsWith(QStringLiteral("Nothing was loaded")));
        const QTreeWidget *tree = dialog.problems();
        QCOMPARE(tree->topLevelItemCount(), 2);
        QVERIFY(tree->topLevelItem(0)->text(0).startsWith(QStringLiteral("<b>Bold</b> in a.json")));
        QCOMPARE(tree->topLevelItem(0)->child(0)->text(1), QStringLiteral("invalid_trigger_type"));
        QVERIFY(!tree->topLevelItem(0)->child(0)->text(2).contains(u'\n'));
        QVERIFY(tree->topLevelItem(0)
                    ->child(0)
                    ->data(0, Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Error at")));
        QVERIFY(tree->topLevelItem(1)->text(0).contains(QStringLiteral("because of the others")));
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QStringLiteral("Copy"))
                button->click();
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("triggers[0].type: invalid_trigger_type: Use <i>cron</i>")));
    }

    void loadedWorkflowsAreNamed()
    {
        LoadReport report;
        for (int number = 1; number <= 8; ++number)
            report.loaded.append({QStringLiteral("Elixir.W%1").arg(number),
                                  QStringLiteral("1"),
                                  {},
                                  number == 1 ? QStringLiteral("updated") : QStringLiteral("unchanged"),
                                  {}});
        QVERIFY(!hasProblems(report));
        QVERIFY2(loadedText(report).contains(QStringLiteral("W1 (changed), ")), qPrintable(loadedText(report)));
        QVERIFY(loadedText(report).contains(QStringLiteral("W2 (unchanged)")));
        QVERIFY(!loadedText(report).contains(QStringLiteral("W8")));
        QVERIFY(loadedText(report).contains(u'8'));
    }

private:
    static QByteArray line(const QByteArray &day) { return test::StoreFixture::importLine("daily", day); }
    void import(const QByteArray &content)
    {
        QFile file(m_store->path(QStringLiteral("jobs.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        m_dialog->fileEdit()->setText(file.fileName());
        m_dialog->startButton()->click();
    }

    std::unique_ptr<test::StoreFixture> m_store;
    std::unique_ptr<ImportDialog> m_dialog;
};

SQUIDIE_TEST(TestImportDialog)
#include "tst_importdialog.moc"
