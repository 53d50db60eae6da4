// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "replay/replaycomparison.h"
#include "replay/replaydialog.h"
#include "replay/replaymodel.h"
#include "replay/replayoptions.h"
#include "replay/replayreport.h"

#include "ui/storefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// The four ways of replaying, over a real store.
class TestReplayDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
        for (const char *day : {"2026-10-05", "2026-10-06", "2026-10-07"}) {
            const QByteArray payload = test::StoreFixture::cronPayload("daily", day);
            const DeliveryResult delivered = m_store->deliver(payload);
            QCOMPARE(delivered.outcome, Outcome::Started);
            m_items.append({payload, delivered.activationId, QLatin1String(day)});
        }
    }

    void cleanup()
    {
        m_dialog.reset();
        m_items.clear();
        m_store.reset();
    }

    void asItWasYieldsDuplicatesThatNameTheOriginal()
    {
        open(ReplayMode::AsItWas);
        QTRY_COMPARE(outcomes(), QVector<Outcome>(3, Outcome::Duplicate));
        QCOMPARE(m_store->activationCount(), 3);
        m_dialog->startButton()->click();
        // No real work would start, so nothing is asked.
        QVERIFY(!m_dialog->findChild<QMessageBox *>());
        QTRY_COMPARE(m_dialog->stage(), ReplayDialog::Stage::Done);
        QCOMPARE(m_store->activationCount(), 6);
        const auto page = QCoro::waitFor(m_store->service.activations({}, std::nullopt, 3));
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(page->rows.at(row).outcome, Outcome::Duplicate);
            QCOMPARE(page->rows.at(row).source, ActivationSource::Replay);
            QCOMPARE(page->rows.at(row).replayOf, m_items.at(2 - row).activation);
        }
        QVERIFY2(m_dialog->summary().contains(QStringLiteral("Duplicate: 3")), qPrintable(m_dialog->summary()));
    }

    void asNewStartsRealWorkAndAsksFirst()
    {
        open(ReplayMode::AsNew);
        QTRY_COMPARE(outcomes(), QVector<Outcome>(3, Outcome::Started));
        m_dialog->startButton()->click();
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains(u'3'), qPrintable(question->text()));
        QVERIFY(question->informativeText().contains(test::StoreFixture::workflow()));
        question->reject();
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
        QCOMPARE(m_dialog->stage(), ReplayDialog::Stage::Preview);
        QCOMPARE(m_store->activationCount(), 3);
        m_dialog->startButton()->click();
        m_dialog->findChild<QMessageBox *>()->buttons().first()->click();
        QTRY_COMPARE(m_dialog->stage(), ReplayDialog::Stage::Done);
        QCOMPARE(outcomes(), QVector<Outcome>(3, Outcome::Started));
        QCOMPARE(m_store->activationCount(), 6);
    }

    void shiftedStartsForTheOtherWindow()
    {
        open(ReplayMode::Shifted);
        m_dialog->options()->setShift(1, std::chrono::hours(24));
        // Two of the target days have already started.
        QTRY_COMPARE(outcomes(), QVector<Outcome>({Outcome::Duplicate, Outcome::Duplicate, Outcome::Started}));
        const QJsonObject window = QJsonDocument::fromJson(m_dialog->model()->entry(2)->payload)
                                       .object()
                                       .value(QStringLiteral("intended_window"))
                                       .toObject();
        QCOMPARE(window.value(QStringLiteral("start_at")).toString().left(19), QStringLiteral("2026-10-08T09:00:00"));
    }

    void aZeroShiftOrAnInvalidWindowIsRefused()
    {
        open(ReplayMode::Shifted);
        m_dialog->options()->setShift(0, std::chrono::hours(24));
        QVERIFY(!m_dialog->startButton()->isEnabled());
        QVERIFY(!m_dialog->options()->problem().isEmpty());
        m_dialog->options()->setWindow(QStringLiteral("tomorrow"), QStringLiteral("2026-10-06T09:00:00Z"));
        QVERIFY(m_dialog->options()->problem().contains(QStringLiteral("start is not a time")));
        QCOMPARE(m_dialog->summary(), m_dialog->options()->problem());
        m_dialog->options()->setWindow(QStringLiteral("2026-11-05T09:00:00Z"), QStringLiteral("2026-11-05T10:00:00Z"));
        // All three into one window: the first starts it, the others are duplicates.
        QTRY_COMPARE(outcomes(), QVector<Outcome>({Outcome::Started, Outcome::Duplicate, Outcome::Duplicate}));
        QVERIFY(m_dialog->startButton()->isEnabled());
    }

    void theSandboxShowsOutcomeAndContextAndChangesNothing()
    {
        const auto before = QCoro::waitFor(m_store->service.runs({}, std::nullopt, 100));
        open(ReplayMode::Sandbox);
        // The copy has the identities concerned, so a started one is a duplicate there too.
        QTRY_COMPARE(outcomes(), QVector<Outcome>(3, Outcome::Duplicate));
        QVERIFY(!m_dialog->startButton()->isVisible());
        QTRY_COMPARE(m_dialog->comparison()->thenPanel()->outcome(), Outcome::Started);
        QCOMPARE(m_dialog->comparison()->nowPanel()->outcome(), Outcome::Duplicate);
        QTRY_VERIFY(contextOf(m_dialog->comparison()->thenContext()).contains(QStringLiteral("schedule")));
        const QJsonObject then =
            contextOf(m_dialog->comparison()->thenContext()).value(QStringLiteral("schedule")).toObject();
        const QJsonObject now = contextOf(m_dialog->comparison()->nowContext()).value(QStringLiteral("schedule")).toObject();
        QCOMPARE(now.value(QStringLiteral("signal_id")), then.value(QStringLiteral("signal_id")));
        QVERIFY(now.value(QStringLiteral("signal_id")).isString());
        QCOMPARE(m_store->activationCount(), 3);
        const auto after = QCoro::waitFor(m_store->service.runs({}, std::nullopt, 100));
        QCOMPARE(after->rows.size(), before->rows.size());
    }

    void theSamePayloadTwiceIsPredictedInOrder()
    {
        const QByteArray fresh = test::StoreFixture::cronPayload("daily", "2026-10-09");
        m_items = {{fresh, std::nullopt, QStringLiteral("a")},
                   {fresh, std::nullopt, QStringLiteral("b")},
                   {QByteArray("{"), std::nullopt, QStringLiteral("broken")}};
        open(ReplayMode::AsItWas);
        QTRY_COMPARE(outcomes(), QVector<Outcome>({Outcome::Started, Outcome::Duplicate, Outcome::Rejected}));
        QCOMPARE(m_store->activationCount(), 3);
    }

    void stoppingFinishesThePayloadAndLeavesTheRest()
    {
        m_items.clear();
        for (int number = 0; number < 3000; ++number)
            m_items.append({test::StoreFixture::cronPayload("daily", "2026-10-05"), std::nullopt, QString::number(number)});
        open(ReplayMode::AsItWas);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->startButton()->isEnabled(), 30000);
        m_dialog->startButton()->click();
        QCOMPARE(m_dialog->stage(), ReplayDialog::Stage::Running);
        QTRY_VERIFY(m_store->activationCount() > 3);
        // Escape stops instead of closing, so that the report is seen.
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->stage(), ReplayDialog::Stage::Done, 30000);
        const ReplayReport &report = m_dialog->model()->report();
        QVERIFY(report.cancelled);
        const ReplayCounts counts = replayCounts(report);
        QVERIFY(counts.notReached > 0);
        QCOMPARE(counts.of(Outcome::Duplicate) + counts.notReached, 3000);
        ActivationFilter replayed;
        replayed.sources = {ActivationSource::Replay};
        const auto page = QCoro::waitFor(m_store->service.activations(replayed, std::nullopt, 5000));
        QCOMPARE(page->rows.size(), counts.of(Outcome::Duplicate));
        QVERIFY2(m_dialog->summary().startsWith(QStringLiteral("Stopped")), qPrintable(m_dialog->summary()));
    }

    void theReportListsEveryPayload()
    {
        m_items.append({QByteArray("{\"kind\": \"cron\"}"), std::nullopt, QStringLiteral("=cmd|' /C calc'!A0")});
        open(ReplayMode::AsItWas);
        QTRY_VERIFY(m_dialog->startButton()->isEnabled());
        m_dialog->startButton()->click();
        QTRY_COMPARE(m_dialog->stage(), ReplayDialog::Stage::Done);
        const ReplayReport &report = m_dialog->model()->report();
        const QList<QByteArray> lines = replayCsv(report).trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.first().startsWith("payload,replay_of,"));
        QVERIFY(!lines.last().contains(",=cmd") && !lines.last().startsWith("=cmd") && !lines.last().startsWith("\"=cmd"));
        const QJsonObject object = QJsonDocument::fromJson(replayJson(report)).object();
        QCOMPARE(object.value(QStringLiteral("mode")).toString(), QStringLiteral("as_it_was"));
        QCOMPARE(object.value(QStringLiteral("entries")).toArray().size(), 4);
        QCOMPARE(object.value(QStringLiteral("counts")).toObject().value(QStringLiteral("duplicate")).toInt(), 3);
        QCOMPARE(object.value(QStringLiteral("counts")).toObject().value(QStringLiteral("rejected")).toInt(), 1);
        QCOMPARE(object.value(QStringLiteral("entries"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QStringLiteral("payload_text"))
                     .toString()
                     .toUtf8(),
                 m_items.first().payload);
    }

private:
    void open(ReplayMode mode)
    {
        m_dialog = std::make_unique<ReplayDialog>(m_store->state, m_items);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->options()->setMode(mode);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QVector<Outcome> outcomes() const
    {
        QVector<Outcome> all;
        for (const ReplayEntry &entry : m_dialog->model()->report().entries) {
            if (const auto outcome = entryOutcome(entry))
                all.append(*outcome);
        }
        return all;
    }
    static QJsonObject contextOf(const JsonEditor *editor) { return QJsonDocument::fromJson(editor->bytes()).object(); }

    std::unique_ptr<test::StoreFixture> m_store;
    QVector<ReplayItem> m_items;
    std::unique_ptr<ReplayDialog> m_dialog;
};

SQUIDIE_TEST(TestReplayDialog)
#include "tst_replaydialog.moc"
