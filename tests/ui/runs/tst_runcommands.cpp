// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "ui/runs/runfixture.h"

#include "runs/trustdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace squidie;
using namespace squidie::ui;

/// Each command on a run as a person gives it: the button, the dialog, the comment, and the outcome.
class TestRunCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runs = std::make_unique<test::RunFixture>();
        QVERIFY(m_runs->isReady());
    }
    void cleanup() { m_runs.reset(); }

    void aRunThatWaitsForAWorkerOffersToStartOne()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run);
        QTRY_VERIFY(m_runs->explanation()->nextButton(QStringLiteral("start_worker")));
        QVERIFY(m_runs->explanation()->sentence().contains(QStringLiteral("waits for a worker")));
        QCOMPARE(m_runs->worker.text(), QStringLiteral("Worker off"));
        m_runs->explanation()->nextButton(QStringLiteral("start_worker"))->click();
        QTRY_VERIFY(m_runs->worker.isOn());
        QVERIFY(m_runs->worker.text().startsWith(QStringLiteral("Worker on")));
        QVERIFY(m_runs->worker.action()->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(m_runs->statusOf(*run), QStringLiteral("paused"), 10000);
        m_runs->worker.toggle();
        QTRY_COMPARE(m_runs->worker.text(), QStringLiteral("Worker off"));
    }

    void anApprovalIsGivenWithAComment()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        QVERIFY(m_runs->explanation()->nextButton(QStringLiteral("reject")));
        QVERIFY(!m_runs->explanation()->nextButton(QStringLiteral("resume")));
        QVERIFY(!m_runs->explanation()->otherButton(QStringLiteral("resume"))->isEnabled());
        QVERIFY(m_runs->explanation()
                    ->otherButton(QStringLiteral("resume"))
                    ->toolTip()
                    .contains(QStringLiteral("approve or reject")));
        m_runs->explanation()->nextButton(QStringLiteral("approve"))->click();
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog && dialog->acceptButton()->isEnabled() && dialog->confirmBox()->isHidden());
        dialog->commentEdit()->setPlainText(QStringLiteral(" <b>looks</b> right "));
        dialog->acceptButton()->click();
        QTRY_COMPARE(m_runs->statusOf(*run), QStringLiteral("running"));
        const auto view = test::answerOf(m_runs->store.service.run(*run));
        QCOMPARE(view->commands.last().signalType, signaltypes::approveRun);
        QCOMPARE(view->commands.last().comment, QStringLiteral("<b>looks</b> right"));
        QCOMPARE(view->commands.last().source, QStringLiteral("console"));
        QTRY_VERIFY(!m_runs->messages.isEmpty() && m_runs->messages.last().startsWith(u'+'));
    }

    void whatCannotBeUndoneMustBeConfirmed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("status");
        QTest::newRow("reject") << QStringLiteral("reject") << QStringLiteral("completed"); // by its error transition
        QTest::newRow("cancel") << QStringLiteral("cancel") << QStringLiteral("cancelled");
    }
    void whatCannotBeUndoneMustBeConfirmed()
    {
        QFETCH(QString, command);
        QFETCH(QString, status);
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->explanation()->nextButton(command)->click();
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog && !dialog->acceptButton()->isEnabled());
        dialog->reject();
        QCOMPARE(m_runs->statusOf(*run), QStringLiteral("paused"));
        QTRY_VERIFY(!m_runs->window.findChild<ControlDialog *>());
        m_runs->explanation()->nextButton(command)->click();
        dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog);
        dialog->confirmBox()->setChecked(true);
        dialog->acceptButton()->click();
        QTRY_COMPARE(m_runs->statusOf(*run), status);
        // Once over, it says why commands do not apply. A completed step cannot be undone, so a replay is no matter of course.
        QTRY_VERIFY(!m_runs->explanation()->nextButton(command));
        QVERIFY(m_runs->explanation()->otherButton(QStringLiteral("replay"))->isEnabled());
        QVERIFY(!m_runs->explanation()->nextButton(QStringLiteral("replay")));
        QVERIFY(!m_runs->commands.action(RunControl::Cancel)->isEnabled());
        QVERIFY(m_runs->commands.action(RunControl::Cancel)->toolTip().contains(QStringLiteral("over")));
    }

    void aPauseIsResumed()
    {
        const auto run = m_runs->start(QStringLiteral("Pause"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        QVERIFY(m_runs->commands.action(RunControl::Resume)->isEnabled());
        m_runs->commands.action(RunControl::Resume)->trigger();
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog);
        dialog->acceptButton()->click();
        QTRY_COMPARE(m_runs->statusOf(*run), QStringLiteral("completed"));
    }

    void aFailureIsExplainedAndReplayed()
    {
        const auto run = m_runs->start(QStringLiteral("Failing"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("terminal")));
        QVERIFY(m_runs->explanation()->sentence().contains(QStringLiteral("mend")));
        QVERIFY2(m_runs->explanation()->sentence().contains(QStringLiteral("but there is no \"nothing\"")),
                 qPrintable(m_runs->explanation()->sentence()));
        bool shown = false;
        for (const QPlainTextEdit *value : m_runs->explanation()->findChildren<QPlainTextEdit *>())
            shown = shown || value->toPlainText().contains(QStringLiteral("missing_input_path"));
        QVERIFY(shown);
        m_runs->explanation()->nextButton(QStringLiteral("replay"))->click();
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog);
        dialog->acceptButton()->click();
        QTRY_VERIFY(m_runs->store.state.run() != run);
        const auto fresh = test::answerOf(m_runs->store.service.run(*m_runs->store.state.run()));
        QCOMPARE(fresh->replayedFrom, run->toString());
    }

    void anUnsafeReplayIsRefusedWithItsStepsAndThenForced()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->commands.begin(QStringLiteral("replay"));
        auto *first = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(first);
        first->commentEdit()->setPlainText(QStringLiteral("once more"));
        first->acceptButton()->click();
        QTRY_VERIFY(m_runs->window.findChildren<ControlDialog *>().size() == 1
                    && !m_runs->window.findChild<ControlDialog *>()->confirmBox()->isHidden());
        auto *second = m_runs->window.findChild<ControlDialog *>();
        QCOMPARE(second->acceptButton()->text(), QStringLiteral("Replay anyway"));
        QVERIFY(second->confirmBox()->text().contains(QStringLiteral("begin")));
        QVERIFY(!second->confirmBox()->text().contains(QStringLiteral("publish")));
        QCOMPARE(second->comment(), QStringLiteral("once more"));
        QVERIFY(!second->acceptButton()->isEnabled());
        QCOMPARE(m_runs->store.state.run(), run);
        second->confirmBox()->setChecked(true);
        second->acceptButton()->click();
        QTRY_VERIFY(m_runs->store.state.run() != run);
        const auto fresh = test::answerOf(m_runs->store.service.run(*m_runs->store.state.run()));
        QCOMPARE(fresh->replayedFrom, run->toString());
    }

    void anOvertakenCommandNamesWhoWasFirstAndTheRunIsReadAgain()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->commands.begin(QStringLiteral("reject"));
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog);
        dialog->confirmBox()->setChecked(true);
        const auto approved = approveElsewhere(*run);
        dialog->acceptButton()->click(); // before this console has looked
        QTRY_VERIFY(!m_runs->messages.isEmpty() && m_runs->messages.last().contains(QStringLiteral("approved by anna at ")));
        QVERIFY(approved);
        // Without anybody asking for it.
        QTRY_VERIFY(m_runs->details && m_runs->details->view.commands.last().actor == u"anna");
        QVERIFY(!m_runs->commands.action(RunControl::Reject)->isEnabled());
        const auto view = test::answerOf(m_runs->store.service.run(*run));
        QCOMPARE(view->commands.last().signalType, signaltypes::approveRun);
    }

    void anOpenDialogSaysThatSomebodyWasFirst()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->commands.begin(QStringLiteral("approve"));
        QPointer<ControlDialog> dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog && dialog->acceptButton()->isEnabled() && !dialog->overtakenNotice()->isVisible());
        QVERIFY(approveElsewhere(*run));
        QTRY_VERIFY(dialog->overtakenNotice()->isVisible());
        QVERIFY2(dialog->overtakenNotice()->text().contains(QStringLiteral("approved by anna")),
                 qPrintable(dialog->overtakenNotice()->text()));
        QVERIFY(!dialog->acceptButton()->isEnabled());
    }

    void aReviewNeedsAnActor()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->commands.begin(QStringLiteral("approve"));
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog && dialog->acceptButton()->isEnabled());
        dialog->actorEdit()->setText(QStringLiteral("  "));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        dialog->actorEdit()->setText(QStringLiteral("ops_1"));
        dialog->acceptButton()->click();
        QTRY_COMPARE(m_runs->statusOf(*run), QStringLiteral("running"));
        QCOMPARE(test::answerOf(m_runs->store.service.run(*run))->commands.last().actor, QStringLiteral("ops_1"));
    }

    void aCommandThatComesTooLateIsReported()
    {
        const auto run = m_runs->start(QStringLiteral("Pause"));
        QVERIFY(run && m_runs->workUntil(*run, QStringLiteral("manual_intervention_required")));
        m_runs->commands.begin(QStringLiteral("resume"));
        auto *dialog = m_runs->waitForDialog<ControlDialog>();
        QVERIFY(dialog);
        QVERIFY(test::answerOf(m_runs->store.service.cancelRun(*run, {})).has_value()); // by somebody else
        dialog->acceptButton()->click();
        QTRY_VERIFY(!m_runs->messages.isEmpty() && m_runs->messages.last().startsWith(u'!'));
    }

    void commandsThatNeedTrustAreShownAndTrusted()
    {
        const auto run = m_runs->start(QStringLiteral("Command"));
        QVERIFY(run);
        QTRY_VERIFY(m_runs->explanation()->nextButton(QStringLiteral("trust")));
        m_runs->explanation()->nextButton(QStringLiteral("trust"))->click();
        auto *dialog = m_runs->waitForDialog<TrustDialog>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->commands()->topLevelItemCount(), 1);
        const QTreeWidgetItem *command = dialog->commands()->topLevelItem(0);
        QCOMPARE(command->child(0)->text(1), QStringLiteral("/bin/echo"));
        QCOMPARE(command->child(1)->text(1), QStringLiteral("{}"));
        QCOMPARE(command->child(2)->text(1), QStringLiteral("<b>&"));
        QVERIFY(dialog->trustButton()->isEnabled() && !dialog->withdrawButton()->isEnabled());
        dialog->commentEdit()->setText(QStringLiteral("an echo"));
        dialog->trustButton()->click();
        QTRY_VERIFY(dialog->withdrawButton()->isEnabled() && !dialog->trustButton()->isEnabled());
        QTRY_COMPARE(m_runs->reasonOf(*run), QStringLiteral("attempt_visible"));
        dialog->withdrawButton()->click();
        QTRY_COMPARE(m_runs->reasonOf(*run), QStringLiteral("untrusted_definition"));
        QTRY_VERIFY(dialog->trustButton()->isEnabled());
    }

    void aProgramThatChangedSinceIsShown()
    {
        const auto run = m_runs->start(QStringLiteral("Command"));
        QVERIFY(run);
        RuntimeService &service = m_runs->store.service;
        const TrustReview review = QCoro::waitFor(service.trustReviews())->first();
        QVERIFY(QCoro::waitFor(service.trustDefinition(review, QStringLiteral("anna"), {})).has_value());
        const QString known = review.commands.first().file.sha256;
        const QString other = QStringLiteral("sha256:") + QString(64, u'0');
        QFile file(m_runs->store.path(QStringLiteral("config/trust.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll().replace(known.toUtf8(), other.toUtf8());
        QVERIFY(file.seek(0) && file.write(text) == text.size());
        file.close();
        QCOMPARE(m_runs->reasonOf(*run), QStringLiteral("untrusted_definition"));

        TrustDialog dialog(m_runs->store.state, test::RunFixture::workflow(QStringLiteral("Command")), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_COMPARE(dialog.commands()->topLevelItemCount(), 1);
        QVERIFY(dialog.definitions()->currentItem()->text().contains(QStringLiteral("changed since")));
        QVERIFY(dialog.notice().contains(QStringLiteral("/bin/echo")));
        QString shown;
        const QTreeWidgetItem *command = dialog.commands()->topLevelItem(0);
        for (int i = 0; i < command->childCount(); ++i)
            shown += command->child(i)->text(1);
        QVERIFY(shown.contains(known) && shown.contains(other));
        QVERIFY(dialog.withdrawButton()->isEnabled());
        dialog.trustButton()->click();
        QTRY_COMPARE(m_runs->reasonOf(*run), QStringLiteral("attempt_visible"));
        QTRY_VERIFY(!dialog.trustButton()->isEnabled());
    }

    void anActionOfAnotherHostIsAdviceWithoutAButton()
    {
        const auto run = m_runs->start(QStringLiteral("Elsewhere"));
        QVERIFY(run);
        QTRY_VERIFY(m_runs->explanation()->sentence().contains(QStringLiteral("host.action")));
        QVERIFY(!m_runs->explanation()->nextButton(QStringLiteral("start_worker")));
        QVERIFY(m_runs->explanation()->nextButton(QStringLiteral("cancel")));
    }

    void aReadOnlyStoreTakesNoCommands()
    {
        const auto run = m_runs->start(QStringLiteral("Approval"));
        QVERIFY(run);
        QTRY_VERIFY(m_runs->explanation()->nextButton(QStringLiteral("start_worker")));
        StoreOverview overview = m_runs->store.state.store();
        overview.readOnly = true;
        m_runs->store.state.setStore(overview);
        QVERIFY(!m_runs->explanation()->nextButton(QStringLiteral("start_worker"))->isEnabled());
        QVERIFY(!m_runs->explanation()->nextButton(QStringLiteral("cancel"))->isEnabled());
        QVERIFY(!m_runs->worker.action()->isEnabled());
        for (const RunControl control : allRunControls) {
            QVERIFY(!m_runs->commands.action(control)->isEnabled());
            QVERIFY(m_runs->commands.action(control)->toolTip().contains(QStringLiteral("read-only")));
        }
        m_runs->commands.begin(QStringLiteral("cancel"));
        QVERIFY(m_runs->messages.last().contains(QStringLiteral("read-only")));
        QVERIFY(!m_runs->window.findChild<ControlDialog *>());
    }

    void theWorkersStateIsShown()
    {
        WorkerState state;
        QCOMPARE(workerText(state, 3), QStringLiteral("Worker off"));
        state.activity = WorkerState::Activity::Idle;
        QCOMPARE(workerText(state, 0), QStringLiteral("Worker on, idle"));
        QVERIFY(workerText(state, 2).startsWith(QStringLiteral("Worker on, 2")));
        QVERIFY(workerText(state, 2).endsWith(QStringLiteral("steps/s")));
        state.activity = WorkerState::Activity::Stopping;
        QCOMPARE(workerText(state, 2), QStringLiteral("Worker stopping"));
    }

private:
    /// In another console on the same store.
    bool approveElsewhere(const RunId &run)
    {
        RuntimeService others;
        ControlOptions anna;
        anna.actor = QStringLiteral("anna");
        anna.source = QStringLiteral("console");
        return QCoro::waitFor(others.open({m_runs->store.state.store().path}))
            && test::answerOf(others.approveRun(run, anna)).has_value();
    }

    std::unique_ptr<test::RunFixture> m_runs;
};

SQUIDIE_TEST(TestRunCommands)
#include "tst_runcommands.moc"
