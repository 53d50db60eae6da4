// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/activationspage.h"
#include "fire/firedialog.h"
#include "help/help.h"
#include "help/helppage.h"
#include "help/helpwindow.h"
#include "help/manual.h"
#include "help/manualbrowser.h"
#include "import/importdialog.h"
#include "import/loadreportdialog.h"
#include "look/theme.h"
#include "payloads/payloadspage.h"
#include "payloads/savepayloaddialog.h"
#include "replay/replaydialog.h"
#include "runs/controldialog.h"
#include "runs/runspage.h"
#include "runs/trustdialog.h"
#include "shell/inspectorpane.h"
#include "ui/storefixture.h"
#include "stores/openstoredialog.h"
#include "ui/windowfixture.h"
#include "windows/coveragesettingsdialog.h"
#include "windows/windowspage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QTextFrame>

using namespace squidie;
using namespace squidie::test;
using namespace squidie::ui;

/// The Help window, and what F1 opens in it.
class TestHelpWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("squidie-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("help"));
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void cleanupTestCase() { qApp->setStyleSheet({}); }

    void init()
    {
        m_folder = std::make_unique<OwnFolder>();
        m_window = std::make_unique<HelpWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aLinkOpensItsPageAtItsHeading()
    {
        m_window->open(QStringLiteral("command-line.md#exit-statuses"));
        QCOMPARE(browser()->page(), QStringLiteral("command-line.md"));
        QVERIFY(browser()->verticalScrollBar()->value() > 0);
        m_window->open(QStringLiteral("command-line.md"));
        QCOMPARE(browser()->verticalScrollBar()->value(), 0);
        m_window->open(QStringLiteral("nowhere.md"));
        QCOMPARE(browser()->page(), Manual::contentsPage());
    }

    void backAndForwardKeepTheLook()
    {
        m_window->open(QStringLiteral("windows.md"));
        m_window->open(QStringLiteral("trust.md"));
        browser()->backward();
        QCOMPARE(browser()->page(), QStringLiteral("windows.md"));
        const QTextFrameFormat page = browser()->document()->rootFrame()->frameFormat();
        QVERIFY(page.leftMargin() > 0);
        browser()->forward();
        QCOMPARE(browser()->page(), QStringLiteral("trust.md"));
        QCOMPARE(m_window->contents()->currentItem()->text(0), Manual::instance().page(QStringLiteral("trust.md"))->title);
    }

    void contentsAreInReadingOrder()
    {
        QStringList files;
        const QTreeWidget *tree = m_window->contents();
        for (int group = 0; group < tree->topLevelItemCount(); ++group) {
            for (int page = 0; page < tree->topLevelItem(group)->childCount(); ++page)
                files << tree->topLevelItem(group)->child(page)->data(0, Qt::UserRole).toString();
        }
        QStringList expected;
        for (const ManualPage &page : Manual::instance().pages())
            expected << page.file;
        QCOMPARE(files, expected.mid(1));
    }

    void searchWorksWithTheKeyboardAlone()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit *field = m_window->searchField();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("identity conflict"));
        QVERIFY(m_window->results()->isVisible() && m_window->results()->count() > 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->results()->currentRow(), 0);
        QVERIFY(!browser()->extraSelections().isEmpty());
        const QString first = browser()->shown().toString();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(browser()->shown().toString() != first);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_window->contents()->isVisible());
        QVERIFY(browser()->extraSelections().isEmpty());
        QVERIFY(m_window->isVisible());
    }

    void onlyTheWebIsLeftToTheDesktop()
    {
        m_window->open(QStringLiteral("windows.md"));
        // Instead of the window, which would start a browser.
        disconnect(browser(), &ManualBrowser::webPageWanted, nullptr, nullptr);
        QSignalSpy web(browser(), &ManualBrowser::webPageWanted);
        for (const char *place : {"file:///etc/passwd", "javascript:alert(1)", "qrc:/sample/jobs.jsonl", "ftp://host/file"})
            Q_EMIT browser()->anchorClicked(QUrl(QLatin1String(place)));
        QCOMPARE(web.size(), 0);
        QCOMPARE(browser()->page(), QStringLiteral("windows.md"));
        Q_EMIT browser()->anchorClicked(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(web.size(), 1);
        QCOMPARE(browser()->page(), QStringLiteral("windows.md"));
    }

    void theSizeIsRemembered()
    {
        m_window->resize(700, 555);
        m_window.reset();
        m_window = std::make_unique<HelpWindow>();
        QCOMPARE(m_window->size(), QSize(700, 555));
    }

    void everyControlHasAName()
    {
        for (const QToolButton *button : m_window->findChildren<QToolButton *>()) {
            if (!qobject_cast<const QLineEdit *>(button->parentWidget()))
                QVERIFY(!button->accessibleName().isEmpty());
        }
        for (const QAbstractScrollArea *area : m_window->findChildren<QAbstractScrollArea *>()) {
            if (!area->inherits("QHeaderView"))
                QVERIFY2(!area->accessibleName().isEmpty(), area->metaObject()->className());
        }
    }

    void f1OpensThePageAboutTheConsolesPages()
    {
        WindowFixture console;
        QVERIFY(console.show());
        QTabWidget *pages = console.window.pages();
        const QStringList expected{QStringLiteral("windows.md"), QStringLiteral("four-jobs.md"), QStringLiteral("runs.md"),
                                   QStringLiteral("four-jobs.md")};
        QCOMPARE(pages->count(), expected.size());
        for (int index = 0; index < pages->count(); ++index) {
            pages->setCurrentIndex(index);
            const QString link = helpPageOf(pages->widget(index));
            QCOMPARE(link.section(u'#', 0, 0), expected[index]);
            QVERIFY2(Manual::instance().has(link), qPrintable(link));
            QCOMPARE(helpPageOf(pages->tabBar()), link);
        }
        for (const QWidget *widget : console.window.findChildren<QWidget *>())
            QVERIFY2(Manual::instance().has(helpPageOf(widget)), qPrintable(helpPageOf(widget)));
        QVERIFY(!helpPageOf(console.window.inspector()).isEmpty());
    }

    void f1OpensTheManualInTheMainWindow()
    {
        WindowFixture console;
        QVERIFY(console.show());
        QTest::keyClick(&console.window, Qt::Key_F1);
        QVERIFY(console.window.help()->window());
        QVERIFY(console.window.help()->window()->isVisible());
        console.window.close();
        QVERIFY(!console.window.help()->window()->isVisible());
    }

    void f1InADialogOpensThePageAboutIt()
    {
        StoreFixture fixture;
        QVERIFY(fixture.isReady());
        const TriggerKey trigger{StoreFixture::workflow(), QStringLiteral("daily")};
        std::vector<std::unique_ptr<QDialog>> dialogs;
        dialogs.push_back(std::make_unique<FireDialog>(fixture.state, trigger, std::nullopt));
        dialogs.push_back(std::make_unique<ReplayDialog>(fixture.state, QVector<ReplayItem>{}));
        dialogs.push_back(std::make_unique<ImportDialog>(fixture.state, QString()));
        dialogs.push_back(std::make_unique<LoadReportDialog>(LoadReport()));
        dialogs.push_back(std::make_unique<TrustDialog>(fixture.state, QString(), QString()));
        dialogs.push_back(std::make_unique<SavePayloadDialog>(fixture.state, QByteArray("{}"), std::nullopt));
        dialogs.push_back(std::make_unique<CoverageSettingsDialog>(fixture.state, trigger, CoverageSettings()));
        dialogs.push_back(std::make_unique<ControlDialog>(ControlQuestion()));
        Help help;
        for (const auto &dialog : dialogs) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            const QString link = helpPageOf(dialog.get());
            QVERIFY2(link != Manual::contentsPage() && Manual::instance().has(link), dialog->metaObject()->className());
            dialog->open();
            QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
            QTest::keyClick(dialog.get(), Qt::Key_F1);
            QVERIFY2(help.window() && help.window()->isVisible(), dialog->metaObject()->className());
            QCOMPARE(help.window()->browser()->page(), link.section(u'#', 0, 0));
            dialog->close();
        }
    }

    void theOpenDialogsTabsHaveTheirOwnPages()
    {
        WindowFixture console;
        QVERIFY(console.show());
        OpenStoreDialog *dialog = console.window.chooseStore();
        const auto *tabs = dialog->findChild<QTabWidget *>();
        QVERIFY(tabs);
        for (int tab = 0; tab < tabs->count(); ++tab)
            QVERIFY(Manual::instance().has(helpPageOf(tabs->widget(tab))));
        QCOMPARE(helpPageOf(tabs->widget(1)), QStringLiteral("stores.md#postgresql"));
        dialog->close();
    }

    void pictures()
    {
        // For people: SQUIDIE_SHOTS names a folder for pictures.
        const QString folder = qEnvironmentVariable("SQUIDIE_SHOTS");
        if (folder.isEmpty())
            QSKIP("SQUIDIE_SHOTS is not set");
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, theme);
            for (const ManualPage &page : Manual::instance().pages()) {
                m_window->open(page.file);
                QCoreApplication::processEvents();
                m_window->grab().save(
                    QStringLiteral("%1/help-%2-%3.png").arg(folder, themeName(theme), page.file.chopped(3)));
            }
            m_window->searchField()->setText(QStringLiteral("lease"));
            QTest::keyClick(m_window->searchField(), Qt::Key_Return);
            QCoreApplication::processEvents();
            m_window->grab().save(QStringLiteral("%1/help-%2-search.png").arg(folder, themeName(theme)));
            m_window->searchField()->clear();
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

private:
    ManualBrowser *browser() const { return m_window->browser(); }

    std::unique_ptr<OwnFolder> m_folder;
    std::unique_ptr<HelpWindow> m_window;
};

SQUIDIE_TEST(TestHelpWindow)
#include "tst_helpwindow.moc"
