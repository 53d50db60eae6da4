// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "text/scheduletext.h"

#include <QTest>

using namespace squidie::ui;

class TestScheduleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commonSchedulesReadAsWords_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *expression, const char *words) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(words);
        };
        row("0 9 * * 1-5", "Weekdays at 09:00");
        row("0 13 * * *", "Daily at 13:00");
        row("*/30 * * * *", "Every 30 min");
        row("5,20,35,50 * * * *", "Every 15 min");
        row("5,20,35,49 * * * *", "5,20,35,49 * * * *");
        row("* * * * *", "Every minute");
        row("@monthly", "Monthly, day 1 at 00:00");
        row("0 7-19/2 * * 1-5", "Weekdays every 2 h, 07:00–19:00");
        row("*/10 5 * * 5", "Fri every 10 min, 05:00–05:59");
        row("0 0 31 2 *", "Yearly, 31 Feb at 00:00");
        // Either day field matches, which has no short wording: the expression is shown.
        row("0 0 13 * 5", "0 0 13 * 5");
        row("nonsense", "nonsense");
        row("0 0 1 99 *", "0 0 1 99 *");
        row("", "");
    }
    void commonSchedulesReadAsWords()
    {
        QFETCH(QString, expression);
        QFETCH(QString, words);
        QCOMPARE(cronText(expression), words);
    }
};

SQUIDIE_TEST(TestScheduleText)
#include "tst_scheduletext.moc"
