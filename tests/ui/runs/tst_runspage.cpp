// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "runs/runmodel.h"
#include "runs/runspage.h"

#include "ui/storefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace squidie;
using namespace squidie::ui;

/// Runs as a list over a real store, and the pages of its model.
class TestRunsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
        m_store->state.setRange({systemNow() - std::chrono::hours(1), systemNow()});
        m_page = std::make_unique<RunsPage>(m_store->state);
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_table = m_page->findChild<QTableView *>();
        QTRY_VERIFY(!model()->isLoading());
    }

    void cleanup()
    {
        m_page.reset();
        m_store.reset();
    }

    void aStartAppearsOnTopWhenThePageIsAskedToRefresh()
    {
        QCOMPARE(model()->rowCount(), 0);
        const DeliveryResult first = deliver("daily", "2026-10-05");
        Q_EMIT m_store->state.refreshWanted();
        QTRY_COMPARE(model()->rowCount(), 1);
        const DeliveryResult second = deliver("daily", "2026-10-06");
        deliver("daily", "2026-10-06"); // a duplicate is no run
        Q_EMIT m_store->state.refreshWanted();
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(model()->rowAt(0).id, *second.runId);
        QCOMPARE(model()->rowAt(1).id, *first.runId);
        QCOMPARE(model()->rowOf(*first.runId), 1);
    }

    void triggerAndStatusFilter()
    {
        deliver("daily", "2026-10-05");
        deliver("skipping", "2026-10-05");
        m_store->state.setTrigger({test::StoreFixture::workflow(), QStringLiteral("skipping")});
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->rowAt(0).trigger, QStringLiteral("skipping"));
        m_store->state.setTrigger({});
        QTRY_COMPARE(model()->rowCount(), 2);
        QVERIFY(chip("Show runs: Failed") && chip("Show runs: All"));
        chip("Show runs: Failed")->click();
        QTRY_VERIFY(!model()->isLoading() && model()->rowCount() == 0);
        QCOMPARE(m_page->titleText(), QStringLiteral("Runs: Failed"));
        chip("Show runs: All")->click();
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(m_page->titleText(), QStringLiteral("Runs"));
    }

    void theRangeFilters()
    {
        deliver("daily", "2026-10-05");
        Q_EMIT m_store->state.refreshWanted();
        QTRY_COMPARE(model()->rowCount(), 1);
        m_store->state.setRange({systemNow() - std::chrono::hours(48), systemNow() - std::chrono::hours(24)});
        QTRY_VERIFY(!model()->isLoading() && model()->rowCount() == 0);
    }

    void theSelectionIsShared()
    {
        const DeliveryResult first = deliver("daily", "2026-10-05");
        const DeliveryResult second = deliver("daily", "2026-10-06");
        Q_EMIT m_store->state.refreshWanted();
        QTRY_COMPARE(model()->rowCount(), 2);
        m_table->selectRow(0);
        QCOMPARE(m_store->state.run(), second.runId);
        m_store->state.setRun(first.runId);
        QCOMPARE(m_table->currentIndex().row(), 1);
        m_store->state.setRun({});
        QVERIFY(!m_table->selectionModel()->hasSelection());
    }

    void pagesFollowEachOtherAndFreshStatesAreMerged()
    {
        RunModel rows(m_store->state);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.appendPage(pageOf({5, 4}, 4));
        QVERIFY(rows.canFetchMore({}));
        rows.appendPage(pageOf({3}, std::nullopt));
        QVERIFY(!rows.canFetchMore({}));
        QCOMPARE(ids(rows), QVector<qint64>({5, 4, 3}));
        RunPage head = pageOf({7, 5, 4}, 4);
        head.rows[1].status = RunStatus::Failed;
        QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
        rows.mergeHead(head);
        QCOMPARE(ids(rows), QVector<qint64>({7, 5, 4, 3}));
        QCOMPARE(rows.index(1, 0).data(RunModel::StatusRole).toInt(), int(RunStatus::Failed));
        QCOMPARE(rows.index(2, 0).data(RunModel::StatusRole).toInt(), int(RunStatus::Running));
        QVERIFY(!changed.isEmpty());
    }

    void untrustedNamesArePlainLines()
    {
        RunModel rows(m_store->state);
        RunPage page = pageOf({1}, std::nullopt);
        page.rows.first().trigger = QStringLiteral("<b>x</b>\nsecond line");
        rows.appendPage(page);
        const QModelIndex cell = rows.index(0, RunModel::Trigger);
        QVERIFY(!cell.data().toString().contains(u'\n'));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

private:
    RunModel *model() const { return qobject_cast<RunModel *>(m_table->model()); }
    DeliveryResult deliver(const QByteArray &trigger, const QByteArray &day)
    {
        return m_store->deliver(test::StoreFixture::cronPayload(trigger, day));
    }
    QToolButton *chip(const char *name) const
    {
        for (auto *button : m_page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QLatin1String(name))
                return button;
        }
        return nullptr;
    }
    static RunPage pageOf(const QVector<qint64> &rowIds, std::optional<qint64> next)
    {
        RunPage page;
        for (const qint64 rowId : rowIds) {
            const RunRow row{
                rowId, RunId::random(), QStringLiteral("W"), QStringLiteral("t"), RunStatus::Running, {}, {}, {}, {}};
            page.rows.append(row);
        }
        page.next = next;
        return page;
    }
    static QVector<qint64> ids(const RunModel &rows)
    {
        QVector<qint64> all;
        for (int row = 0; row < rows.rowCount(); ++row)
            all.append(rows.rowAt(row).rowId);
        return all;
    }

    std::unique_ptr<test::StoreFixture> m_store;
    std::unique_ptr<RunsPage> m_page;
    QTableView *m_table = nullptr;
};

SQUIDIE_TEST(TestRunsPage)
#include "tst_runspage.moc"
