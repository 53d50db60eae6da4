// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "ui/runs/runfixture.h"

#include "runs/runmodel.h"
#include "runs/runtrees.h"
#include "runs/stepgraphpanel.h"
#include "runs/stepgraphview.h"
#include "runs/stepstyle.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace squidie;
using namespace squidie::ui;

/// A run's inspector: its steps, attempts, history and lineage; and the list of runs as they go on.
class TestRunInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runs = std::make_unique<test::RunFixture>();
        QVERIFY(m_runs->isReady());
    }
    void cleanup() { m_runs.reset(); }

    void theGraphFollowsTheRunWithoutMoving()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run);
        StepGraphView *view = m_runs->pane.runInspector()->graph()->view();
        QTRY_VERIFY(view->isLaidOut());
        QCOMPARE(view->graph().nodes.size(), 4); // three steps and the end
        const QRectF before = view->nodeRect(QStringLiteral("sign_off"));
        QVERIFY(before.isValid());
        QVERIFY(m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        QTRY_COMPARE(stateOf(*view, QStringLiteral("sign_off")), QStringLiteral("paused"));
        QCOMPARE(view->nodeRect(QStringLiteral("sign_off")), before);
    }

    void aClickOnAStepShowsOnlyItsAttempts()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        StepGraphView *view = m_runs->pane.runInspector()->graph()->view();
        AttemptList *attempts = m_runs->pane.runInspector()->attempts();
        QTRY_VERIFY(view->isLaidOut());
        QTRY_COMPARE(shownAttempts(*attempts), 2); // the run went on meanwhile
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->mapFromScene(view->nodeRect(QStringLiteral("begin")).center()));
        QCOMPARE(attempts->shownStep(), QStringLiteral("begin"));
        QCOMPARE(shownAttempts(*attempts), 1);
        QSignalSpy shownAgain(&m_runs->pane, &InspectorPane::detailsChanged);
        Q_EMIT m_runs->store.state.refreshWanted();
        QTRY_COMPARE(shownAgain.size(), 1);
        QCOMPARE(shownAttempts(*attempts), 1);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(QPointF(1, 1)));
        QCOMPARE(shownAttempts(*attempts), 2);
    }

    void keysReachEachStepAndDescribeIt()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run);
        StepGraphView *view = m_runs->pane.runInspector()->graph()->view();
        QTRY_VERIFY(view->isLaidOut());
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->currentStep(), QStringLiteral("begin"));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentStep(), QStringLiteral("sign_off"));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("sign_off")));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("To publish by ok")));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_runs->pane.runInspector()->attempts()->shownStep(), QStringLiteral("sign_off"));
        const double before = view->transform().m11();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->transform().m11() > before);
        QTest::keyClick(view, Qt::Key_F);
        QCOMPARE(view->transform().m11(), before);
    }

    void theHistoryAndTheLineageLeadToTheOtherRun()
    {
        const auto run = m_runs->start(QStringLiteral("Pause"));
        QVERIFY(run);
        ControlOptions options;
        options.actor = QStringLiteral("anna");
        options.comment = QStringLiteral("<i>again</i>");
        const auto replayed = test::answerOf(m_runs->store.service.replayRun(*run, options, false));
        QVERIFY(replayed);
        Q_EMIT m_runs->store.state.refreshWanted();
        CommandTree *commands = m_runs->pane.runInspector()->commands();
        QTRY_VERIFY(commands->topLevelItemCount() == 2);
        QCOMPARE(commands->topLevelItem(1)->text(1), QStringLiteral("anna"));
        QCOMPARE(commands->topLevelItem(1)->text(3), QStringLiteral("<i>again</i>"));
        auto *forth = link();
        QVERIFY(forth);
        forth->click();
        QCOMPARE(m_runs->store.state.run(), replayed->id);
        QTRY_VERIFY(m_runs->details && m_runs->details->view.run.id == replayed->id);
        link()->click();
        QCOMPARE(m_runs->store.state.run(), run);
    }

    void theJournalGrowsAndKeepsWhatIsExpanded()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run);
        JournalTree *journal = m_runs->pane.runInspector()->journal();
        QTRY_VERIFY(journal->topLevelItemCount() >= 3);
        const int before = journal->topLevelItemCount();
        journal->topLevelItem(1)->setExpanded(true);
        QVERIFY(m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        QTRY_VERIFY(journal->topLevelItemCount() > before);
        QVERIFY(journal->topLevelItem(1)->isExpanded());
    }

    void theListFollowsRunsThatComeChangeAndLeaveTheFilter()
    {
        const RunId a = RunId::random();
        const RunId b = RunId::random();
        const RunId c = RunId::random();
        RunModel model(m_runs->store.state);
        model.appendPage({{row(2, b, RunStatus::Paused), row(1, a, RunStatus::Paused)}, std::nullopt});
        QCOMPARE(model.rowCount(), 2);
        model.mergeHead(
            {{row(3, c, RunStatus::Paused), row(1, a, RunStatus::Paused)}, std::nullopt}); // b is no longer paused
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(c), 0);
        QCOMPARE(model.rowOf(a), 1);
        QCOMPARE(model.rowOf(b), -1);
        model.mergeHead(
            {{row(3, c, RunStatus::Paused), row(2, b, RunStatus::Paused), row(1, a, RunStatus::Failed)}, std::nullopt});
        QCOMPARE(model.rowOf(b), 1);
        QCOMPARE(model.rowAt(2).status, RunStatus::Failed);
        model.mergeHead({{}, std::nullopt});
        QCOMPARE(model.rowCount(), 0);
    }

    void edgesShowTheirConditionAndState()
    {
        GraphEdge edge{QStringLiteral("a:ok:b"),
                       QStringLiteral("a"),
                       QStringLiteral("b"),
                       QStringLiteral("ok"),
                       QStringLiteral("skipped"),
                       false,
                       {},
                       QString()};
        QCOMPARE(edgeLabel(edge), QStringLiteral("ok"));
        edge.condition = {{QStringLiteral("path"), QJsonArray{QStringLiteral("feed"), QStringLiteral("count")}},
                          {QStringLiteral("greater_than"), 0}};
        edge.recovery = QStringLiteral("undo");
        QCOMPARE(edgeLabel(edge), QStringLiteral("ok · feed.count > 0 · undo"));
        QCOMPARE(edgeText(edge), QStringLiteral("To b by ok · feed.count > 0 · undo: not taken"));
        edge.dependency = true;
        QCOMPARE(edgeLabel(edge), QString());
        QSet<int> styles;
        for (const char *state : {"skipped", "pending", "blocked"})
            styles.insert(int(edgePen(QLatin1String(state), QPalette()).style()));
        QCOMPARE(styles.size(), 3);
        QVERIFY(edgePen(QStringLiteral("selected"), QPalette()).widthF()
                > edgePen(QStringLiteral("pending"), QPalette()).widthF());
    }

    void statesDifferByShape()
    {
        const char *const states[] = {"waiting", "pending", "running", "retrying", "paused", "completed", "failed"};
        for (const char *one : states) {
            for (const char *other : states)
                QCOMPARE(stepStateShape(QLatin1String(one), 10) == stepStateShape(QLatin1String(other), 10), one == other);
        }
    }

private:
    static RunRow row(qint64 number, const RunId &id, RunStatus status)
    {
        return {number, id, QStringLiteral("W"), QStringLiteral("t"), status, QStringLiteral("default"), {}, {}, {}};
    }
    static QString stateOf(const StepGraphView &view, const QString &step)
    {
        for (const GraphNode &node : view.graph().nodes) {
            if (node.id == step)
                return node.state;
        }
        return {};
    }
    static int shownAttempts(const AttemptList &attempts)
    {
        int shown = 0;
        for (int i = 0; i < attempts.tree()->topLevelItemCount(); ++i)
            shown += attempts.tree()->topLevelItem(i)->isHidden() ? 0 : 1;
        return shown;
    }
    QToolButton *link() const
    {
        const auto links = m_runs->pane.runInspector()->findChildren<QToolButton *>();
        for (QToolButton *one : links) {
            if (one->accessibleName().startsWith(QStringLiteral("Replay"))
                && one->accessibleName().endsWith(QStringLiteral("open")))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<test::RunFixture> m_runs;
};

SQUIDIE_TEST(TestRunInspector)
#include "tst_runinspector.moc"
