// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "windows/timelinetext.h"
#include "windows/timelineview.h"

#include <QAccessible>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");

TimelineLane laneOf(const QString &trigger, int firstId, int count, std::chrono::microseconds period)
{
    TimelineLane lane;
    lane.key = {QStringLiteral("Elixir.Feeds.Ingest"), trigger};
    lane.zone = "Europe/Warsaw";
    for (int i = 0; i < count; ++i) {
        const Instant start = nine + i * period;
        WindowDelivery activation;
        activation.id = firstId + i;
        activation.startAt = start;
        activation.endAt = start + period;
        activation.receivedAt = start + 41s;
        activation.outcome = Outcome::Started;
        lane.deliveries.push_back(activation);
        CoveredWindow window;
        window.startAt = start;
        window.endAt = start + period;
        window.status = i % 7 == 3 ? WindowStatus::Missing : WindowStatus::OnTime;
        lane.windows.push_back(window);
    }
    return lane;
}

/// Two hours of three lanes: one delivery each ten minutes, one each second, none.
void fill(TimelineView &view)
{
    view.resize(1000, 500);
    view.setRange({nine, nine + 2h});
    view.setLanes({laneOf(QStringLiteral("sparse"), 1, 12, 10min), laneOf(QStringLiteral("dense"), 1000, 7200, 1s),
                   laneOf(QStringLiteral("empty"), 0, 0, 1min)});
}

Clock clockAt(Instant instant)
{
    return [instant] { return instant; };
}

void wheel(TimelineView &view, QPointF at, int delta, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickOnAMarkChoosesIt()
    {
        TimelineView view(clockAt(nine + 1h));
        fill(view);
        QSignalSpy chosen(&view, &TimelineView::activationChosen);
        const auto item = view.picture().find(5);
        QVERIFY(item && item->kind == TimelineItem::Kind::Mark);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.itemRect(*item).center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ActivationId>(), ActivationId(5));
        QCOMPARE(view.range(), (TimeRange{nine, nine + 2h}));
    }

    void clicksOnAStackZoomInUntilItsDeliveriesCanBeChosen()
    {
        TimelineView view(clockAt(nine + 1h));
        fill(view);
        QSignalSpy chosen(&view, &TimelineView::activationChosen);
        for (int i = 0; i < 12 && chosen.isEmpty(); ++i) {
            const auto item = view.picture().find(1000 + 3600);
            QVERIFY(item);
            const auto span = view.range().until - view.range().from;
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.itemRect(*item).center().toPoint());
            QVERIFY(!chosen.isEmpty() || view.range().until - view.range().from < span);
        }
        QCOMPARE(chosen.size(), 1);
        QVERIFY(view.range().until - view.range().from <= 2min);
    }

    void theWheelZoomsAtThePointer()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        QSignalSpy moved(&view, &TimelineView::rangeChanged);
        const auto item = view.picture().find(5);
        const QPointF before = view.itemRect(*item).center();
        wheel(view, before, 120);
        QCOMPARE(moved.size(), 1);
        QVERIFY(view.range().until - view.range().from < 2h);
        QVERIFY(qAbs(view.itemRect(*view.picture().find(5)).center().x() - before.x()) < 1);
        wheel(view, before, -120);
        QVERIFY(qAbs((view.range().until - view.range().from - 2h).count()) < 1000);
    }

    void draggingPansWithoutLayingOutAgain()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        view.grab();
        const int layouts = view.picture().layoutsMade();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(600, 100));
        QTest::mouseMove(view.viewport(), QPoint(560, 100));
        QTest::mouseMove(view.viewport(), QPoint(500, 100));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(500, 100));
        view.grab();
        QVERIFY(view.range().from > nine);
        QCOMPARE(view.range().until - view.range().from, std::chrono::microseconds(2h));
        QCOMPARE(view.picture().layoutsMade(), layouts);
    }

    void doubleClickFitsAWindow()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        const QPoint at = view.itemRect(*view.picture().find(5)).center().toPoint();
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(view.range().from < nine + 40min && view.range().from > nine + 35min);
        QVERIFY(view.range().until > nine + 50min && view.range().until < nine + 55min);
    }

    void keysReachEveryDeliveryAndDescribeIt()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        QSignalSpy chosen(&view, &TimelineView::activationChosen);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.focusedItem());
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.picture().delivery(*view.focusedItem())->id, 2);
        QVERIFY2(view.accessibleDescription().contains(QStringLiteral("+41 s")), qPrintable(view.accessibleDescription()));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("2026-10-05 11:10:41 CEST")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("2026-10-05 09:10:41 UTC")));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ActivationId>(), ActivationId(2));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.focusedItem()->lane, 1);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right); // the empty lane has nothing: this pans
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.picture().delivery(*view.focusedItem())->id, 12);
        QTest::keyClick(&view, Qt::Key_F);
        QVERIFY(view.range().until - view.range().from < 15min);
        QTest::keyClick(&view, Qt::Key_Minus);
        QVERIFY(view.range().until - view.range().from > 15min);
    }

    void aSelectionFromElsewhereIsBroughtIntoView()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        view.setRange({nine - 5h, nine - 4h});
        QSignalSpy moved(&view, &TimelineView::rangeChanged);
        view.setSelected(7, true);
        QCOMPARE(moved.size(), 1);
        QVERIFY(view.range().from < nine + 1h && view.range().until > nine + 1h);
        view.setSelected(7, true);
        QCOMPARE(moved.size(), 1);
        view.setSelected(999'999, true); // not loaded: nothing moves
        QCOMPARE(moved.size(), 1);
    }

    void screenReadersFindTheCurrentMark()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), view.accessibleName());
        QCOMPARE(chart->childCount(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chart->childCount(), 1);
        QAccessibleInterface *mark = chart->child(0);
        QVERIFY(mark);
        QCOMPARE(chart->indexOfChild(mark), 0);
        QCOMPARE(mark->parent()->object(), static_cast<QObject *>(&view));
        const QString second = mark->text(QAccessible::Name);
        QVERIFY2(second.contains(QStringLiteral("2026-10-05 09:10:41 UTC")), qPrintable(second));
        const QRect place = view.itemRect(*view.focusedItem()).toAlignedRect();
        QCOMPARE(mark->rect(), QRect(view.viewport()->mapToGlobal(place.topLeft()), place.size()));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chart->child(0), mark);
        QVERIFY(mark->text(QAccessible::Name) != second);
    }

    void aHiddenOutcomeCannotBeReached()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        view.setShown(OutcomeSet{0b1110});
        QVERIFY(!view.picture().find(5));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(!view.focusedItem());
    }

    void paintsAtAnySizeAndZoom()
    {
        TimelineView view(clockAt(nine));
        view.resize(1000, 500);
        const QImage empty = view.grab().toImage();
        fill(view);
        QVERIFY(view.grab().toImage() != empty);
        for (const QSize size : {QSize(1, 1), QSize(60, 40), QSize(3000, 1500)}) {
            view.resize(size);
            QCOMPARE(view.grab().size(), size);
        }
        view.resize(900, 400);
        for (int i = 0; i < 30; ++i)
            wheel(view, {500, 200}, 240);
        QCOMPARE(view.range().until - view.range().from, TimelineGeometry::shortestSpan);
        const QImage closest = view.grab().toImage();
        for (int i = 0; i < 30; ++i)
            wheel(view, {500, 200}, -240);
        QVERIFY(view.range().until - view.range().from > 2h);
        QVERIFY(view.grab().toImage() != closest);
    }

    void keysInAnEmptyTimelineDoNothing()
    {
        TimelineView view(clockAt(nine));
        fill(view);
        view.setLanes({});
        const TimeRange before = view.range();
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Home, Qt::Key_F, Qt::Key_Return})
            QTest::keyClick(&view, key);
        QVERIFY(!view.focusedItem());
        QCOMPARE(view.range(), before);
    }

    void textsAreShownVerbatim()
    {
        TimelineLane lane = laneOf(QStringLiteral("<b>bold</b>\nsecond"), 1, 1, 1min);
        const QString text = markText(lane, lane.deliveries.at(0));
        QVERIFY(text.contains(QStringLiteral("<b>bold</b>"))); // unescaped here: the tool tip escapes it
        QVERIFY(!text.section(u'\n', 0, 0).endsWith(QStringLiteral("</b>")));
    }

    void shortNumbersFit_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("expected");
        QTest::newRow("small") << 999 << "999";
        QTest::newRow("thousands") << 1234 << "1.2k";
        QTest::newRow("ten thousands") << 43210 << "43k";
        QTest::newRow("millions") << 5'999'999 << "5M";
    }
    void shortNumbersFit()
    {
        QFETCH(int, count);
        QFETCH(QString, expected);
        QCOMPARE(shortCount(count), expected);
    }
};

SQUIDIE_TEST(TestTimelineView)
#include "tst_timelineview.moc"
