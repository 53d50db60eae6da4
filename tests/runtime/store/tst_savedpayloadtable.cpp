// SPDX-License-Identifier: Apache-2.0
#include "store/savedpayloadtable.h"

#include <squidie/store.h>
#include "storeplace.h"
#include "testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

class TestSavedPayloadTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesHaveEachPayloadOnceInOrder()
    {
        const QTemporaryDir folder;
        auto store = Store::open(test::storePlace(folder, u"saved.db"_s), Store::Access::ReadWrite).value();
        SavedPayloadTable table(*store);
        QVERIFY(table.page({}, 10)->isEmpty());
        for (int number = 0; number < 25; ++number)
            QVERIFY(table.save(SavedPayload(u"payload %1"_s.arg(number), "{}"), false));
        QStringList all;
        const auto read = table.all().value();
        for (const SavedPayload &saved : read)
            all << saved.name;
        QCOMPARE(all.size(), 25);
        QStringList paged;
        for (QString after; paged.size() < all.size();) {
            const auto page = table.page(after, 10).value();
            QVERIFY(!page.isEmpty() && page.size() <= 10);
            for (const SavedPayload &saved : page)
                paged << saved.name;
            after = page.last().name;
        }
        QCOMPARE(paged, all);
        QVERIFY(table.page(all.last(), 10)->isEmpty());
    }
};

SQUIDIE_TEST(TestSavedPayloadTable)
#include "tst_savedpayloadtable.moc"
