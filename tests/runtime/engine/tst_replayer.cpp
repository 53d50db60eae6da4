// SPDX-License-Identifier: Apache-2.0
#include "storeplace.h"
#include "testmain.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include <squidie/catalogueloader.h>
#include <squidie/replayer.h>
#include <squidie/runner.h>
#include <squidie/inspector.h>
#include "store/storeconnection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

/// The four ways of replaying, and that looking changes nothing (manual: four-jobs.md, "Replay payloads").
class TestReplayer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    DeliveryResult m_first;
    JobControl m_control;

    const QByteArray m_payload =
        "{\"kind\":\"cron\",\"workflow\":\"W\",\"trigger\":\"t\",\"signal_id\":\"s\",\"intended_window\":"
        "{\"start_at\":\"2026-10-05T09:00:00Z\",\"end_at\":\"2026-10-05T10:00:00Z\"}}";

    ReplayRequest request(ReplayMode mode, int copies = 1) const
    {
        ReplayRequest request;
        request.mode = mode;
        request.actor = u"anna"_s;
        for (int i = 0; i < copies; ++i)
            request.items.append({m_payload, m_first.activationId, u"item"_s});
        return request;
    }
    qint64 count() const { return connectionOf(*m_store).readOnce(u"SELECT count(*) FROM activations"_s)->toLongLong(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = Store::open(test::storePlace(*m_folder, u"store.db"_s), Store::Access::ReadWrite).value();
        const auto reports =
            readDefinitions(
                "{\"workflow\":\"W\",\"triggers\":[{\"name\":\"t\",\"type\":\"cron\",\"config\":{\"expression\":\"0 9 * * *\","
                "\"timezone\":\"Etc/UTC\",\"idempotency\":\"skip_duplicate\"},\"payload\":[]},"
                "{\"name\":\"hand\",\"type\":\"manual\",\"config\":{},\"payload\":[]}],"
                "\"steps\":[{\"name\":\"note\",\"action\":\"log\",\"opts\":{\"message\":\"hello\",\"level\":\"info\"}}],"
                "\"transitions\":[{\"from\":\"note\",\"on\":\"ok\",\"to\":\"complete\"}]}")
                .value();
        QVERIFY(reports.first().definition);
        QVERIFY(loadDefinitions(*m_store, {{u"test"_s, reports.first()}}, systemNow()));
        m_first = Runner(*m_store).perform(m_payload).value();
        QCOMPARE(m_first.outcome, Outcome::Started);
    }
    void cleanup() { m_store.reset(); }

    void asItWasComesBackAsSkipped()
    {
        const ReplayReport report = replay(*m_store, request(ReplayMode::AsItWas), m_control).value();
        QCOMPARE(report.entries.first().result->outcome, Outcome::Skipped);
        const auto detail = inspectActivation(*m_store, report.entries.first().result->activationId).value();
        QCOMPARE(detail.subject.activation.source, ActivationSource::Replay);
        QCOMPARE(detail.subject.activation.replayOf, std::optional(m_first.activationId));
        QCOMPARE(detail.subject.payload, m_payload);
        QCOMPARE(detail.siblingCount, 2);
        QCOMPARE(detail.start->activation.id, m_first.activationId);
    }

    void asNewStarts()
    {
        const ReplayReport report = replay(*m_store, request(ReplayMode::AsNew, 2), m_control).value();
        for (const ReplayEntry &entry : report.entries) {
            QCOMPARE(entry.result->outcome, Outcome::Started);
            QVERIFY(entry.result->signalId->text.startsWith(u"replay:"_s));
        }
        QVERIFY(report.entries[0].result->runId != report.entries[1].result->runId);
    }

    void shiftedTakesTheNewWindow()
    {
        ReplayRequest shifted = request(ReplayMode::Shifted);
        shifted.shift = std::chrono::hours(1);
        const ReplayReport report = replay(*m_store, shifted, m_control).value();
        QCOMPARE(report.entries.first().result->outcome, Outcome::Started);
        QCOMPARE(report.entries.first().result->signalId->origin, SignalIdOrigin::Derived);
        const auto window =
            parseJson(report.entries.first().payload, limits::jsonDepth)->toObject()[u"intended_window"_s].toObject();
        QCOMPARE(window[u"start_at"_s].toString(), u"2026-10-05T10:00:00Z"_s);
        shifted.items.first().payload = "{\"kind\":\"cron\",\"workflow\":\"W\",\"trigger\":\"t\",\"signal_id\":\"s\"}";
        QCOMPARE(replay(*m_store, shifted, m_control)->entries.first().error->code, ErrorCode::InvalidOption);
    }

    void sandboxAndPreviewChangeNothing()
    {
        const qint64 before = count();
        for (const ReplayMode mode : {ReplayMode::Sandbox, ReplayMode::AsNew, ReplayMode::AsItWas}) {
            const ReplayReport report = previewReplay(*m_store, request(mode, 2), m_control).value();
            QCOMPARE(report.entries.size(), 2);
            QCOMPARE(report.entries.first().prediction->outcome,
                     mode == ReplayMode::AsNew ? Outcome::Started : Outcome::Skipped);
            QVERIFY(report.entries.first().prediction->context.contains(u"schedule"_s));
        }
        QCOMPARE(count(), before);
        const ReplayReport sandbox = previewReplay(*m_store, request(ReplayMode::Sandbox), m_control).value();
        QCOMPARE(sandbox.entries.first().prediction->startedBy->id, m_first.activationId);
    }

    void previewSeesEarlierItemsOfTheSameSelection()
    {
        ReplayRequest shifted = request(ReplayMode::Shifted, 2);
        shifted.shift = std::chrono::hours(2);
        const ReplayReport report = previewReplay(*m_store, shifted, m_control).value();
        QCOMPARE(report.entries[0].prediction->outcome, Outcome::Started);
        QCOMPARE(report.entries[1].prediction->outcome, Outcome::Skipped);
    }

    void cancelStopsBetweenTwo()
    {
        JobControl control;
        control.cancel();
        const ReplayReport report = replay(*m_store, request(ReplayMode::AsNew, 5), control).value();
        QVERIFY(report.cancelled);
        QVERIFY(report.entries.isEmpty());
    }

    void brokenPayloadsCanBeReplayedAsTheyWereOnly()
    {
        ReplayRequest broken = request(ReplayMode::AsItWas);
        broken.items.first().payload = "{\"kind\": ";
        QCOMPARE(replay(*m_store, broken, m_control)->entries.first().result->error->code, ErrorCode::InvalidJson);
        broken.mode = ReplayMode::AsNew;
        QCOMPARE(replay(*m_store, broken, m_control)->entries.first().error->code, ErrorCode::InvalidJson);
    }

    void manualStartsCanBeReplayed()
    {
        const auto manual = Runner(*m_store).startTrigger(u"W"_s, u"hand"_s, {}).value();
        const auto detail = inspectActivation(*m_store, manual.activationId).value();
        ReplayRequest again = request(ReplayMode::AsItWas);
        again.items = {{detail.subject.payload, manual.activationId, QString()}};
        QCOMPARE(replay(*m_store, again, m_control)->entries.first().result->outcome, Outcome::Started);
    }
};

SQUIDIE_TEST(TestReplayer)
#include "tst_replayer.moc"
