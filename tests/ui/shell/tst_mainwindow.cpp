// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/activationfilterbar.h"
#include "activations/activationmodel.h"
#include "activations/activationspage.h"
#include "inspector/activationinspector.h"
#include "look/theme.h"
#include "shell/inspectorpane.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "shell/rangebar.h"
#include "stores/workspace.h"
#include "text/plaintext.h"

#include "ui/windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QSet>

#include <algorithm>

using namespace squidie;
using namespace squidie::ui;

/// The assembled window over a real service, with its own home folder.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("squidie-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("mainwindow"));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void cleanupTestCase() { qApp->setStyleSheet({}); }

    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_window = &m_fixture->window;
        QVERIFY(m_fixture->show());
    }

    void cleanup() { m_fixture.reset(); }

    void anEmptyStoreShowsThreeWaysToStart()
    {
        m_window->workspace()->openOrCreate(m_home.path(QStringLiteral("empty.db")));
        QTRY_VERIFY(!m_window->state().store().path.isEmpty());
        QVERIFY(m_window->showsStartPage());
    }

    void returnActivatesAWayToStart()
    {
        m_window->workspace()->openOrCreate(m_home.path(QStringLiteral("empty.db")));
        QTRY_VERIFY(m_window->showsStartPage());
        const auto buttons = m_window->findChildren<QAbstractButton *>();
        const auto sample = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
            return button->isVisible() && button->text().contains(QStringLiteral("sample"));
        });
        QVERIFY(sample != buttons.end());
        QTest::keyClick(*sample, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->state().store().isSample, 30000);
    }

    void aMessageDoesNotMoveThePages()
    {
        openSample();
        const auto place = [this] { return m_window->pages()->mapTo(m_window, QPoint()); };
        const QPoint before = place();
        Q_EMIT m_window->state().messageWanted(QStringLiteral("Saved."), false);
        QTRY_VERIFY(m_window->messages()->isVisible());
        QCOMPARE(place(), before);
    }

    void triggersAreSortedByTheirNames()
    {
        openSample();
        QTRY_VERIFY(!m_window->state().triggers().isEmpty());
        QStringList names;
        for (const TriggerOverview &trigger : m_window->state().triggers())
            names.append(shortName(trigger.key.workflow));
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
        QCOMPARE(names, sorted);
    }

    void theSampleOpensInARangeThatHoldsItsData()
    {
        openSample();
        QVERIFY(m_window->state().store().isSample);
        QVERIFY(!m_window->showsStartPage());
        QVERIFY(m_window->workspace()->sampleEnd().has_value());
        QCOMPARE(m_window->state().range().until, *m_window->workspace()->sampleEnd());
        QTRY_VERIFY(!m_window->state().triggers().isEmpty());
        m_window->pages()->setCurrentWidget(m_window->activations());
        QTRY_VERIFY(m_window->activations()->model()->rowCount() > 0);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Sample")));
    }

    void selectingADuplicateExplainsIt()
    {
        openSample();
        ActivationsPage *page = m_window->activations();
        m_window->pages()->setCurrentWidget(page);
        ActivationFilter duplicates;
        duplicates.outcomes = {Outcome::Duplicate};
        page->filterBar()->setFilter(duplicates);
        QTRY_VERIFY(page->model()->rowCount() > 0 && !page->model()->isLoading());
        for (int row = 0; row < page->model()->rowCount(); ++row)
            QCOMPARE(page->model()->rowAt(row).outcome, Outcome::Duplicate);
        page->table()->selectRow(0);
        QTRY_COMPARE(m_window->inspector()->currentWidget(), m_window->inspector()->activationInspector());
        QTRY_VERIFY(
            m_window->inspector()->activationInspector()->summaryText().contains(QStringLiteral("so the same run id")));
        QCOMPARE(m_window->state().activation(), page->model()->rowAt(0).id);
    }

    void selectingATriggerFiltersThePages()
    {
        openSample();
        ActivationsPage *page = m_window->activations();
        m_window->pages()->setCurrentWidget(page);
        QTRY_VERIFY(page->model()->rowCount() > 0);
        QTRY_VERIFY(!m_window->state().triggers().isEmpty());
        const TriggerKey key = m_window->state().triggers().first().key;
        m_window->state().setTrigger(key);
        QCOMPARE(page->model()->filter().trigger, key.trigger);
        QTRY_VERIFY(!page->model()->isLoading());
        for (int row = 0; row < page->model()->rowCount(); ++row)
            QCOMPARE(page->model()->rowAt(row).trigger, key.trigger);
        QVERIFY(m_window->windowTitle().contains(key.trigger));
    }

    void everyPageIsPainted()
    {
        openSample();
        for (int page = 0; page < m_window->pages()->count(); ++page) {
            m_window->pages()->setCurrentIndex(page);
            QVERIFY2(m_window->pages()->currentWidget()->isVisible(), qPrintable(m_window->pages()->tabText(page)));
            QVERIFY2(coloursIn(m_window->pages()->currentWidget()->grab().toImage()) > 8,
                     qPrintable(m_window->pages()->tabText(page)));
        }
    }

    void everyControlHasAName()
    {
        openSample();
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget);
            // Qt names its own parts: a combo box's list, a dock's buttons, a line edit's actions.
            if (!control || widget->objectName().startsWith(QStringLiteral("qt_")) || widget->isHidden() || !isOurs(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(describe(widget)));
        }
    }

private:
    static bool isOurs(const QWidget *widget)
    {
        for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
            if (up->inherits("QComboBoxPrivateContainer") || up->inherits("QLineEdit") || up->inherits("QTabBar")
                || up->inherits("QHeaderView") || up->inherits("QCalendarWidget"))
                return false;
        }
        return !widget->inherits("QHeaderView") && !widget->inherits("QTableCornerButton")
            && !widget->inherits("QDockWidgetTitleButton") && !widget->inherits("QToolBarExtension");
    }
    static QString describe(const QWidget *widget)
    {
        QString path;
        for (; widget; widget = widget->parentWidget())
            path += QStringLiteral("%1 < ").arg(QLatin1String(widget->metaObject()->className()));
        return path;
    }
    void openSample()
    {
        m_window->openSample();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->state().store().isSample && !m_window->showsStartPage(), 30000);
    }
    /// An empty or unpainted page has one or two.
    static qsizetype coloursIn(const QImage &picture)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2)
                colours.insert(picture.pixel(x, y));
        }
        return colours.size();
    }

    test::OwnFolder m_home;
    std::unique_ptr<test::WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

SQUIDIE_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
