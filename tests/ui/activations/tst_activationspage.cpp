// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/activationfilterbar.h"
#include "activations/activationmodel.h"
#include "activations/activationspage.h"

#include "ui/storefixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace squidie;
using namespace squidie::ui;

/// The activations page over a real store: filters, selection, copies.
class TestActivationsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
        m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-05"));
        m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-05"));
        m_store->deliver(test::StoreFixture::cronPayload("skipping", "2026-10-05"));
        m_store->deliver(test::StoreFixture::cronPayload("skipping", "2026-10-05"));
        m_store->deliver("{\"kind\": \"cron\", \"workflow\": \"<b>nobody</b>\", \"trigger\": \"x\"}");
        m_store->state.setRange({systemNow() - std::chrono::hours(1), systemNow()});
        m_page = std::make_unique<ActivationsPage>(m_store->state);
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_COMPARE(rows(), 5);
    }

    void cleanup()
    {
        m_page.reset();
        m_store.reset();
    }

    void chipsFilterByOutcomeAndTheTitleSaysSo()
    {
        ActivationFilter filter;
        filter.outcomes = {Outcome::Skipped, Outcome::Rejected};
        m_page->filterBar()->setFilter(filter);
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(m_page->model()->rowAt(0).outcome, Outcome::Rejected);
        QCOMPARE(m_page->model()->rowAt(1).outcome, Outcome::Skipped);
        QVERIFY2(m_page->titleText().contains(QStringLiteral("Skipped")), qPrintable(m_page->titleText()));
        m_page->filterBar()->clear();
        QTRY_COMPARE(rows(), 5);
        QCOMPARE(m_page->titleText(), QStringLiteral("Activations"));
    }

    void lateOnesAndSourcesFilter()
    {
        ActivationFilter late;
        late.laterThan = std::chrono::seconds(60);
        m_page->filterBar()->setFilter(late);
        QTRY_COMPARE(rows(), 4); // the rejected one names no window
        ActivationFilter imported;
        imported.sources = {ActivationSource::Import};
        m_page->filterBar()->setFilter(imported);
        QTRY_VERIFY(!m_page->model()->isLoading() && rows() == 0);
    }

    void searchFindsRunSignalAndError()
    {
        const Activation started = m_page->model()->rowAt(4);
        QVERIFY(started.runId && started.signalId);
        search(started.runId->toString());
        QTRY_COMPARE(rows(), 2);
        search(started.signalId->text);
        QTRY_COMPARE(rows(), 2);
        search(QStringLiteral("invalid_workflow"));
        QTRY_COMPARE(rows(), 1);
        search(QStringLiteral("100%_'; DROP TABLE activations; --"));
        QTRY_VERIFY(!m_page->model()->isLoading() && rows() == 0);
        search({});
        QTRY_COMPARE(rows(), 5);
    }

    void theSelectedTriggerFilters()
    {
        m_store->state.setTrigger({test::StoreFixture::workflow(), QStringLiteral("skipping")});
        QTRY_COMPARE(rows(), 2);
        m_store->state.setTrigger({test::StoreFixture::workflow(), {}});
        QTRY_COMPARE(rows(), 4);
        QVERIFY(m_page->titleText().contains(QStringLiteral("PostDailyDigest")));
    }

    void theSameListIsCopiedAsACommandLine()
    {
        ActivationFilter filter;
        filter.outcomes = {Outcome::Duplicate};
        m_page->filterBar()->setFilter(filter);
        m_store->state.setTrigger({test::StoreFixture::workflow(), QStringLiteral("daily")});
        QTRY_COMPARE(rows(), 1);
        QSignalSpy said(&m_store->state, &ConsoleState::messageWanted);
        m_page->copyCommand();
        const QString command = QGuiApplication::clipboard()->text();
        const QString store = QStringLiteral("--store=") + m_store->state.store().path; // a server's address is quoted
        const QString word = test::testsUseServer() ? u'\'' + store + u'\'' : store;
        QVERIFY2(command.startsWith(QStringLiteral("squidie ") + word), qPrintable(command));
        for (const char *part : {" activation list", " --workflow=Elixir.Content.PostDailyDigest", " --trigger=daily",
                                 " --outcome=duplicate", " --since="})
            QVERIFY2(command.contains(QLatin1String(part)), qPrintable(command));
        QCOMPARE(said.size(), 1);
    }

    void copiesAreExact()
    {
        m_page->table()->selectRow(4);
        m_page->table()->setCurrentIndex(m_page->model()->index(4, ActivationModel::Run));
        QVERIFY(action("Copy cell") && action("Copy rows as text"));
        action("Copy cell")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_page->model()->rowAt(4).runId->toString());
        m_page->table()->selectAll();
        action("Copy rows as text")->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.last().contains(m_page->model()->rowAt(4).signalId->text));
        QCOMPARE(lines.last().split(u'\t').size(), int(ActivationModel::ColumnCount));
    }

    void aSelectionIsReplayedOldestFirst()
    {
        QSignalSpy wanted(&m_store->state, &ConsoleState::replayWanted);
        m_page->table()->selectAll();
        m_page->replaySelection();
        QTRY_COMPARE(wanted.size(), 1);
        const auto items = wanted.first().first().value<QVector<ReplayItem>>();
        QCOMPARE(items.size(), 5);
        for (int item = 0; item < 5; ++item)
            QCOMPARE(items.at(item).activation, std::optional(m_page->model()->rowAt(4 - item).id));
        QCOMPARE(items.last().payload,
                 QByteArray("{\"kind\": \"cron\", \"workflow\": \"<b>nobody</b>\", \"trigger\": \"x\"}"));
    }

    void newDeliveriesComeOnTopWithoutLosingTheSelection()
    {
        m_page->table()->selectRow(2);
        const auto selected = m_store->state.activation();
        QVERIFY(selected);
        const DeliveryResult fresh = m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-06"));
        Q_EMIT m_store->state.refreshWanted();
        QTRY_COMPARE(rows(), 6);
        QCOMPARE(m_page->model()->rowAt(0).id, fresh.activationId);
        QCOMPARE(m_store->state.activation(), selected);
        QCOMPARE(m_page->table()->currentIndex().row(), 3);
    }

private:
    int rows() const { return m_page->model()->rowCount(); }
    void search(const QString &text) { m_page->filterBar()->findChild<QLineEdit *>()->setText(text); }
    QAction *action(const char *text) const
    {
        for (QAction *action : m_page->table()->actions()) {
            if (action->text() == QLatin1String(text))
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<test::StoreFixture> m_store;
    std::unique_ptr<ActivationsPage> m_page;
};

SQUIDIE_TEST(TestActivationsPage)
#include "tst_activationspage.moc"
