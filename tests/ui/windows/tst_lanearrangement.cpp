// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "windows/lanearrangement.h"
#include "windows/timelinelanes.h"
#include "windows/timelineview.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");

TriggerHealth missing(qint64 count)
{
    TriggerHealth health;
    health.missing = count;
    return health;
}

TriggerHealth late()
{
    TriggerHealth health;
    health.late = 1;
    return health;
}

TriggerHealth unreadable()
{
    TriggerHealth health;
    health.isUnreadable = true;
    return health;
}

LaneSubject subject(const char *workflow, const char *trigger, const TriggerHealth &health = {},
                    std::optional<Instant> next = {})
{
    return {{QString::fromLatin1(workflow), QString::fromLatin1(trigger)}, health, next};
}

QStringList names(const QVector<ArrangedLane> &lanes)
{
    QStringList all;
    for (const ArrangedLane &lane : lanes)
        all.append(lane.isGroup ? lane.key.workflow : lane.key.trigger);
    return all;
}

/// Ten workflows with fifty triggers each; three of the five hundred are wrong.
QVector<LaneSubject> fiveHundred()
{
    QVector<LaneSubject> subjects;
    for (int w = 0; w < 10; ++w) {
        for (int t = 0; t < 50; ++t) {
            const int number = w * 50 + t;
            LaneSubject one;
            one.key = {QStringLiteral("W%1").arg(w), QStringLiteral("t%1").arg(number)};
            one.health = number == 123 ? missing(2)
                : number == 321        ? unreadable()
                : number == 444        ? late()
                                       : TriggerHealth();
            subjects.append(one);
        }
    }
    return subjects;
}

TriggerOverview overview(const char *workflow, const char *trigger)
{
    TriggerOverview one;
    one.key = {QString::fromLatin1(workflow), QString::fromLatin1(trigger)};
    return one;
}

TriggerTimeline timeline(const char *trigger, std::initializer_list<int> missingByHour)
{
    TriggerTimeline line;
    line.key = {QStringLiteral("W"), QString::fromLatin1(trigger)};
    line.isCounted = true;
    int hour = 0;
    for (const int count : missingByHour) {
        TimelineBucket bucket{nine + hour * 1h, nine + (hour + 1) * 1h, {}, 4, count, 0};
        bucket.activity.windows = bucket.activity.started = bucket.activity.starts = 4 - count;
        line.buckets.append(bucket);
        ++hour;
    }
    return line;
}

TimelineLane laneOf(const char *trigger, WindowStatus status)
{
    TimelineLane lane;
    lane.key = {QStringLiteral("W"), QString::fromLatin1(trigger)};
    lane.zone = "UTC";
    for (int i = 0; i < 4; ++i) {
        CoveredWindow window;
        window.startAt = nine + i * 1h;
        window.endAt = nine + (i + 1) * 1h;
        window.status = i == 2 ? status : WindowStatus::OnTime;
        window.decidedBy = i == 2 && status == WindowStatus::Missing ? std::optional<ActivationId>() : ActivationId(i + 1);
        lane.windows.append(window);
    }
    return lane;
}

} // namespace

/// Which lanes the timeline shows, in which order, and how high.
class TestLaneArrangement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongComesFirst()
    {
        const QVector<ArrangedLane> lanes = arrangeLanes(fiveHundred(), {}, {});
        QCOMPARE(lanes.size(), 500);
        QCOMPARE(
            names(lanes).mid(0, 4),
            (QStringList{QStringLiteral("t321"), QStringLiteral("t123"), QStringLiteral("t444"), QStringLiteral("t0")}));
    }

    void onlyWhatIsWrong()
    {
        TimelineChoices choices;
        choices.onlyWrong = true;
        choices.order = LaneOrder::Name;
        QCOMPARE(names(arrangeLanes(fiveHundred(), choices, {})),
                 (QStringList{QStringLiteral("t123"), QStringLiteral("t321"), QStringLiteral("t444")}));
        QVERIFY(arrangeLanes({subject("W", "a")}, choices, {}).isEmpty());
    }

    void byNextWindow()
    {
        TimelineChoices choices;
        choices.order = LaneOrder::NextWindow;
        QCOMPARE(names(arrangeLanes({subject("W", "never"), subject("W", "later", {}, nine + 2h),
                                     subject("W", "soon", {}, nine + 1h)},
                                    choices, {})),
                 (QStringList{QStringLiteral("soon"), QStringLiteral("later"), QStringLiteral("never")}));
    }

    void workflowsAreFoldedToOneLane()
    {
        TimelineChoices choices;
        choices.isGrouped = true;
        const QVector<ArrangedLane> folded = arrangeLanes(fiveHundred(), choices, {});
        QCOMPARE(folded.size(), 10);
        QCOMPARE(names(folded).mid(0, 3), (QStringList{QStringLiteral("W6"), QStringLiteral("W2"), QStringLiteral("W8")}));
        QCOMPARE(folded.first().wrong, 1);
        QCOMPARE(folded.first().members.size(), 50);
        QCOMPARE(folded.first().health.worst(), TriggerHealth::Worst::Unreadable);
        const QVector<ArrangedLane> open = arrangeLanes(fiveHundred(), choices, {QStringLiteral("W2")});
        QCOMPARE(open.size(), 60);
        QVERIFY(open.at(1).isOpen);
        QCOMPARE(open.at(2).key.trigger, QStringLiteral("t123"));
    }

    void aWorkflowsLaneAddsItsTriggersUp()
    {
        TimelineLanes lanes;
        lanes.setTriggers({overview("W", "a"), overview("W", "b")});
        TimelineChoices choices;
        choices.isGrouped = true;
        lanes.arrange(arrangeLanes({subject("W", "a"), subject("W", "b")}, choices, {}));
        QCOMPARE(lanes.lanes().size(), 1);
        const auto requests = lanes.takeMissing({nine, nine + 4h}, {});
        QCOMPARE(requests.size(), 1);
        QVERIFY(requests.first().isOfGroups);
        QCOMPARE(requests.first().keys.size(), 2);
        QCOMPARE(requests.first().detail.mostDrawn, 0);
        lanes.fill({timeline("a", {0, 1}), timeline("b", {0, 2, 0})}, true);
        const QVector<TimelineBucket> sum = lanes.lanes().first().buckets;
        QCOMPARE(sum.size(), 3);
        QCOMPARE(sum.at(1).missing, 3);
        QCOMPARE(sum.at(1).expected, 8);
        QCOMPARE(sum.at(2).expected, 4);
        // Another arrangement keeps what is loaded.
        choices.order = LaneOrder::Name;
        lanes.arrange(arrangeLanes({subject("W", "a", late()), subject("W", "b")}, choices, {}));
        QCOMPARE(lanes.lanes().first().buckets.size(), 3);
        QVERIFY(lanes.takeMissing({nine, nine + 4h}, {}).isEmpty());
        // Read again, it is not added to what was there before.
        lanes.fill({timeline("a", {1}), timeline("b", {0})}, true);
        QCOMPARE(lanes.lanes().first().buckets.size(), 1);
        QCOMPARE(lanes.lanes().first().buckets.first().missing, 1);
    }

    void lanesAreAsHighAsChosen()
    {
        TimelineView view([] { return nine; });
        view.resize(1000, 700);
        QVector<TimelineLane> lanes;
        for (int i = 0; i < 500; ++i)
            lanes.append(laneOf(qPrintable(QString::number(i)), WindowStatus::OnTime));
        view.setRange({nine, nine + 4h});
        view.setLanes(lanes);
        QVERIFY(view.lastVisibleLane() < 10);
        view.setDensity(LaneDensity::Compact);
        const int compact = view.lastVisibleLane();
        QVERIFY(compact >= 15); // how high a line of text is depends on the platform
        view.setDensity(LaneDensity::Strip);
        QVERIFY(view.lastVisibleLane() > compact * 3 / 2);
        // Painting lays out what is visible, and no more.
        view.grab();
        const int made = view.picture().layoutsMade();
        QVERIFY(made <= view.lastVisibleLane() + 1 + compact + 1 + 10);
    }

    void cellsAreReadAndChosenByMouseAndKeys()
    {
        TimelineView view([] { return nine; });
        view.resize(1000, 400);
        view.setDensity(LaneDensity::Strip);
        view.setRange({nine, nine + 4h});
        view.setLanes({laneOf("a", WindowStatus::Missing), laneOf("b", WindowStatus::Late)});
        QSignalSpy chosen(&view, &TimelineView::activationChosen);
        const QRectF cell = view.itemRect({1, TimelineItem::Kind::Cell, 2});
        QVERIFY(cell.height() >= 8 && cell.height() <= 20);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ActivationId>(), ActivationId(3));
        QTest::keyClick(&view, Qt::Key_Up);
        QVERIFY2(view.currentMarkText().contains(QStringLiteral("Missing")), qPrintable(view.currentMarkText()));
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.currentMarkText().contains(QStringLiteral("On time")));
        // A missing window has no delivery: it is brought near.
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(view.range().until - view.range().from < 2h);
    }

    void aClickOnAWorkflowFoldsIt()
    {
        TimelineView view([] { return nine; });
        view.resize(1000, 400);
        TimelineLane group;
        group.key = {QStringLiteral("W"), {}};
        group.zone = "UTC";
        group.isGroup = group.isCounted = true;
        view.setRange({nine, nine + 4h});
        view.setLanes({group, laneOf("a", WindowStatus::Late)});
        QSignalSpy folded(&view, &TimelineView::foldToggled);
        const QImage closed = view.grab().toImage();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(20, 60));
        QCOMPARE(folded.size(), 1);
        QCOMPARE(folded.at(0).at(0).toString(), QStringLiteral("W"));
        group.isOpen = true;
        view.setLanes({group, laneOf("a", WindowStatus::Late)});
        QVERIFY(view.grab().toImage() != closed);
    }

    void theChoiceIsKept()
    {
        QSettings().clear();
        QCOMPARE(TimelineChoices::saved(), TimelineChoices());
        const TimelineChoices choices{LaneDensity::Strip, LaneOrder::NextWindow, true, true};
        choices.save();
        QCOMPARE(TimelineChoices::saved(), choices);
        QSettings().setValue(QStringLiteral("timeline/density"), 17);
        QCOMPARE(TimelineChoices::saved().density, LaneDensity::Strip);
        QSettings().clear();
    }
};

SQUIDIE_TEST(TestLaneArrangement)
#include "tst_lanearrangement.moc"
