// SPDX-License-Identifier: Apache-2.0
#include "ui/storefixture.h"
#include "testmain.h"

#include "windows/calendarpane.h"
#include "windows/coveragesettingsdialog.h"
#include "windows/daygrid.h"
#include "windows/fitdialog.h"
#include "windows/rehearsaldialog.h"
#include "windows/windowspage.h"

#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-10-07T12:00:00Z");

TriggerKey daily()
{
    return {test::StoreFixture::workflow(), QStringLiteral("daily")};
}

QVector<DayCell> plainCells(int count)
{
    QVector<DayCell> cells(count);
    for (int i = 0; i < count; ++i)
        cells[i].text = QStringLiteral("cell %1").arg(i);
    return cells;
}

} // namespace

/// Calendars with a cell for each day: of windows (manual: windows.md, "Calendar") and of firings (schedules.md, "Rehearsal").
class TestCalendarPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDayHasAPlaceOfItsOwn()
    {
        for (const QSize size : {QSize(760, 420), QSize(1500, 800), QSize(400, 900)}) {
            for (const auto span : {DayGrid::Span::Year, DayGrid::Span::Month}) {
                DayGrid grid;
                grid.resize(size);
                grid.setPeriod(QDate(2028, 2, 10), span);
                QCOMPARE(grid.dayCount(), span == DayGrid::Span::Year ? 366 : 29);
                for (int i = 0; i < grid.dayCount(); ++i) {
                    const QRectF rect = grid.rectOf(grid.first().addDays(i));
                    QVERIFY(QRectF(grid.rect()).contains(rect));
                    if (i > 0)
                        QVERIFY(!rect.intersects(grid.rectOf(grid.first().addDays(i - 1))));
                }
            }
        }
    }

    void keysGoFromDayToDay()
    {
        DayGrid grid;
        grid.resize(800, 500);
        grid.setPeriod(QDate(2026, 10, 7), DayGrid::Span::Year);
        grid.setCells(plainCells(365));
        grid.show();
        QSignalSpy chosen(&grid, &DayGrid::chosen);
        QSignalSpy opened(&grid, &DayGrid::opened);
        QSignalSpy period(&grid, &DayGrid::periodWanted);
        QCOMPARE(grid.currentDay(), QDate(2026, 10, 7));
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Down);
        QCOMPARE(grid.currentDay(), QDate(2026, 10, 15));
        QVERIFY(grid.currentMarkText().endsWith(QStringLiteral("cell 287")));
        QTest::keyClick(&grid, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(opened.at(0).at(0).toDate(), QDate(2026, 10, 15));
        QTest::keyClick(&grid, Qt::Key_Home);
        QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(grid.currentDay(), QDate(2026, 1, 1)); // and no further
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.currentDay(), QDate(2026, 12, 31));
        QTest::keyClick(&grid, Qt::Key_PageUp);
        QTest::keyClick(&grid, Qt::Key_PageDown);
        QCOMPARE(period.at(0).at(0).toInt(), -1);
        QCOMPARE(period.at(1).at(0).toInt(), 1);
    }

    void aDayNarrowsTheRange()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QCOMPARE(fixture.deliver(test::StoreFixture::cronPayload("daily", "2026-10-05")).outcome, Outcome::Started);
        WindowsPage page(fixture.state, [] { return now; });
        page.resize(1000, 600);
        page.show();
        CalendarPane *pane = page.calendar();
        QVERIFY(pane->calendar().days.isEmpty()); // nobody has opened it
        page.tabs()->setCurrentWidget(pane);
        QTRY_COMPARE(pane->calendar().days.size(), 365);
        QTRY_VERIFY(!pane->isLoading());
        QVERIFY(pane->calendar().isExact);
        const CalendarDay &fifth = pane->calendar().days.at(QDate(2026, 10, 5).dayOfYear() - 1);
        QCOMPARE(fifth.counts.unexpected, 1); // an hour's window is not the day's
        QCOMPARE(fifth.worst, WindowStatus::Missing);
        QVERIFY(pane->grid()->cells().at(QDate(2026, 10, 5).dayOfYear() - 1).text.contains(QStringLiteral("missing 2")));
        const QPoint place = pane->grid()->rectOf(QDate(2026, 10, 5)).center().toPoint();
        QTest::mouseClick(pane->grid(), Qt::LeftButton, {}, place);
        QCOMPARE(formatSeconds(fixture.state.range().from), QStringLiteral("2026-10-05T00:00:00Z"));
        QCOMPARE(formatSeconds(fixture.state.range().until), QStringLiteral("2026-10-06T00:00:00Z"));
        QCOMPARE(page.tabs()->currentWidget(), pane);
        Q_EMIT page.exportMenu()->aboutToShow();
        QCOMPARE(page.exportMenu()->actions().size(), 2);
        QTest::keyClick(pane->grid(), Qt::Key_Return);
        QVERIFY(page.tabs()->currentWidget() != pane);
    }

    void aMonthAndAnotherTriggerAreReadAgain()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        CalendarPane pane(fixture.state, [] { return now; });
        pane.resize(900, 600);
        pane.show();
        QTRY_COMPARE(pane.calendar().days.size(), 365);
        pane.setSpan(DayGrid::Span::Month);
        QTRY_COMPARE(pane.calendar().days.size(), 31);
        QCOMPARE(pane.calendar().days.at(4).counts.missing, 2);
        QCOMPARE(pane.grid()->cells().at(4).lines.at(0), QStringLiteral("0/2 started"));
        fixture.state.setTrigger(daily());
        QTRY_COMPARE(pane.calendar().days.value(4).counts.missing, 1);
        fixture.state.setTrigger({test::StoreFixture::workflow(), QStringLiteral("by_hand")});
        QTRY_VERIFY(!pane.calendar().days.isEmpty() && !pane.calendar().days.at(4).any);
        QVERIFY(!pane.grid()->isVisible()); // an empty state stands there
    }

    void anUnreadableScheduleIsNamed()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QFile file(fixture.path(QStringLiteral("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::StoreFixture::definitions("H 9 * * *"));
        file.close();
        QVERIFY(QCoro::waitFor(fixture.service.loadDefinitions({file.fileName()})));
        CalendarPane pane(fixture.state, [] { return now; });
        pane.resize(900, 600);
        pane.show();
        QTRY_COMPARE(pane.calendar().unreadable.size(), 1);
        QVERIFY2(pane.note().contains(QStringLiteral("schedule cannot be read: H is")), qPrintable(pane.note()));
    }

    void aYearIsRehearsed()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        auto *dialog = new RehearsalDialog(fixture.state, [] { return now; });
        dialog->show();
        QTRY_COMPARE(dialog->grid()->cells().size(), 365);
        QVERIFY2(dialog->note().startsWith(QStringLiteral("No clock change in these time zones in 2026")),
                 qPrintable(dialog->note()));
        QFile file(fixture.path(QStringLiteral("warsaw.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::StoreFixture::definitions("CRON_TZ=Europe/Warsaw 30 2 * * *"));
        file.close();
        QVERIFY(QCoro::waitFor(fixture.service.loadDefinitions({file.fileName()})));
        dialog->year()->setValue(2027);
        QTRY_COMPARE(dialog->effects()->topLevelItemCount(), 2);
        QCOMPARE(dialog->effects()->topLevelItem(0)->childCount(), 1);
        QVERIFY(dialog->effects()->topLevelItem(0)->child(0)->text(2).startsWith(QStringLiteral("skipped")));
        QVERIFY(dialog->note().isEmpty());
        const QDate spring(2027, 3, 28);
        QVERIFY(dialog->grid()->cells().at(spring.dayOfYear() - 1).isStrong);
        Q_EMIT dialog->grid()->chosen(QDate(2027, 10, 31));
        QTRY_COMPARE(dialog->firings()->topLevelItemCount(), 3); // twice, and the other trigger's
        QVERIFY(dialog->firings()->topLevelItem(0)->text(0).startsWith(QStringLiteral("02:30:00+02:00")));
        delete dialog;
    }

    void whatExplainsTheDeliveriesIsApplied()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        for (int day = 1; day <= 9; ++day)
            fixture.deliver(test::StoreFixture::cronPayload("daily", "2026-10-0" + QByteArray::number(day)));
        CoverageSettingsDialog settings(fixture.state, daily(), {});
        settings.show();
        settings.fitButton()->click();
        auto *few = settings.findChild<FitDialog *>();
        QVERIFY(few);
        QTRY_VERIFY_WITH_TIMEOUT(few->fit().has_value(), 60'000);
        QVERIFY2(few->note().contains(QStringLiteral("Too few deliveries")), qPrintable(few->note()));
        QVERIFY(!few->applyButton()->isEnabled());
        delete few;
        for (int day = 10; day <= 14; ++day)
            fixture.deliver(test::StoreFixture::cronPayload("daily", "2026-10-" + QByteArray::number(day)));
        settings.fitButton()->click();
        auto *dialog = settings.findChild<FitDialog *>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->fit().has_value(), 60'000);
        QCOMPARE(dialog->fit()->lines.first().explained, 14);
        QVERIFY(dialog->table()->topLevelItemCount() > 1);
        QVERIFY2(dialog->applyButton()->isEnabled(), qPrintable(dialog->note()));
        dialog->applyButton()->click();
        QTRY_COMPARE(QCoro::waitFor(fixture.service.coverageSettings(daily()))->windowLength,
                     std::optional(std::chrono::microseconds(1h)));
        QCOMPARE(settings.windowLength()->value(), 3600);
    }
};

SQUIDIE_TEST(TestCalendarPane)
#include "tst_calendarpane.moc"
