// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/activationmodel.h"
#include "activations/activationspage.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

class TestActivationModel : public QObject {
    Q_OBJECT

    static QVector<Activation> rows(ActivationId newest, int count)
    {
        QVector<Activation> made;
        for (int i = 0; i < count; ++i) {
            Activation row;
            row.id = newest - i;
            row.receivedAt = fromMicroseconds(row.id * 1000000);
            row.workflow = QStringLiteral("<b>W</b>");
            row.trigger = QStringLiteral("t\nu");
            row.outcome = Outcome(i % 4);
            made.append(row);
        }
        return made;
    }

private Q_SLOTS:
    void pagesAndNewRowsKeepTheOrder()
    {
        RuntimeService service;
        ConsoleState state(service);
        ActivationModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.appendPage({rows(1000, 200), ActivationCursor{1, 801}});
        QVERIFY(model.canFetchMore({}));
        model.appendPage({rows(800, 100), std::nullopt});
        QVERIFY(!model.canFetchMore({}));
        model.insertOnTop(rows(1010, 10));
        QCOMPARE(model.rowCount(), 310);
        for (int row = 1; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(row).id, model.rowAt(row - 1).id - 1);
        QCOMPARE(model.rowOf(1000), 10);
        QCOMPARE(model.rowOf(5), -1);
    }

    void untrustedTextIsOnePlainLine()
    {
        RuntimeService service;
        ConsoleState state(service);
        ActivationModel model(state);
        model.appendPage({rows(1, 1), std::nullopt});
        const QModelIndex trigger = model.index(0, ActivationModel::Trigger);
        QCOMPARE(trigger.data().toString(), QStringLiteral("t\\nu"));
        QVERIFY(!trigger.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        QVERIFY(trigger.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    }

    void newRowsDoNotMoveWhatIsVisible()
    {
        RuntimeService service;
        ConsoleState state(service);
        ActivationsPage page(state);
        page.resize(900, 500);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        ActivationModel *model = page.model();
        // The store is not open, so nothing but this test fills the model.
        QTRY_VERIFY(!model->isLoading());
        model->appendPage({rows(1000, 500), std::nullopt});
        QTableView *table = page.table();
        QTRY_VERIFY(table->isVisible() && table->verticalScrollBar()->maximum() > 60);
        table->verticalScrollBar()->setValue(40);
        const ActivationId top = model->rowAt(table->indexAt(QPoint(2, 2)).row()).id;
        model->insertOnTop(rows(1025, 25));
        QTRY_COMPARE(model->rowAt(table->indexAt(QPoint(2, 2)).row()).id, top);
        QCOMPARE(table->verticalScrollBar()->value(), 65);
    }
};

SQUIDIE_TEST(TestActivationModel)
#include "tst_activationmodel.moc"
