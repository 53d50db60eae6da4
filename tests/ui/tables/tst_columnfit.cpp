// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "tables/columnfit.h"

#include <QTest>

#include <numeric>

using namespace squidie::ui;

/// Tables that are too narrow for all of their columns.
class TestColumnFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereThereIsRoomColumnsAreAsTheyWish()
    {
        QCOMPARE(fitColumns({{100, 100, 0}, {200, 50, 1}}, 300), (QVector<int>{100, 200}));
        QCOMPARE(fitColumns({}, 300), QVector<int>());
    }

    void theyBecomeShorterFirst()
    {
        QCOMPARE(fitColumns({{100, 100, 0}, {200, 50, 2}, {100, 50, 1}}, 300), (QVector<int>{100, 125, 75}));
    }

    void thenThoseThatMatterLeastGo()
    {
        const QVector<ColumnWish> wishes{{100, 100, 0}, {100, 80, 2}, {100, 80, 1}, {100, 80, 3}};
        QCOMPARE(fitColumns(wishes, 400), (QVector<int>{100, 100, 100, 100}));
        QCOMPARE(fitColumns(wishes, 300), (QVector<int>{100, 100, 100, 0}));
        QCOMPARE(fitColumns(wishes, 200), (QVector<int>{100, 0, 100, 0}));
        // What never goes may be wider than the table.
        QCOMPARE(fitColumns(wishes, 50), (QVector<int>{100, 0, 0, 0}));
    }

    void nothingScrollsSidewaysWhileAnythingCanGo()
    {
        const QVector<ColumnWish> wishes{{180, 90, 0}, {160, 160, 4}, {220, 120, 3}, {90, 90, 2}, {140, 60, 1}};
        for (int width = 90; width < 900; ++width) {
            const QVector<int> widths = fitColumns(wishes, width);
            QVERIFY(std::accumulate(widths.cbegin(), widths.cend(), 0) <= width);
        }
    }
};

SQUIDIE_TEST(TestColumnFit)
#include "tst_columnfit.moc"
