// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "base/jsontext.h"
#include "schedule/cronpayload.h"
#include "schedule/schedulemetadata.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace squidie;

/// The recorded cases of the reference implementation, and what hostile names do.
class TestScheduleIdentity : public QObject {
    Q_OBJECT

private:
    static QJsonValue errorPair(const Error &error) { return QJsonArray{errorCodeName(error.code), error.value}; }

private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/schedule_identity.jsonl"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        int rows = 0;
        while (!file.atEnd()) {
            const QJsonObject vector = parseJson(file.readLine(), 64).value().toObject();
            QTest::addRow("case %lld", vector.value(QStringLiteral("id")).toInteger()) << vector;
            ++rows;
        }
        QCOMPARE(rows, 400);
    }

    void vectors()
    {
        QFETCH(QJsonObject, vector);
        const QString workflow = vector[QStringLiteral("workflow")].toString();
        const QString trigger = vector[QStringLiteral("trigger")].toString();
        const auto identity = ScheduleIdentity::derive(workflow, trigger, vector[QStringLiteral("payload")].toObject());

        QJsonObject signalId;
        QJsonValue runId = QJsonValue::Undefined;
        QJsonObject context;
        if (!identity) {
            signalId = context = {{QStringLiteral("error"), errorPair(identity.error())}};
        } else {
            if (identity->signalId)
                signalId = {{QStringLiteral("ok"), identity->signalId->text}};
            else
                signalId = {{QStringLiteral("error"),
                             QJsonArray{QStringLiteral("invalid_schedule_identity"), QStringLiteral("missing_signal_id")}}};
            if (identity->runId)
                runId = QJsonObject{{QStringLiteral("ok"), identity->runId->toString()}};
            const CronTriggerDeclaration declaration{
                workflow, trigger, vector[QStringLiteral("cron_expression")].toString(),
                vector[QStringLiteral("timezone")].toString(),
                idempotencyFromName(vector[QStringLiteral("idempotency")].toString()).value_or(IdempotencyStrategy::None)};
            const auto built = cronContext(declaration, *identity);
            context = built ? QJsonObject{{QStringLiteral("ok"), *built}}
                            : QJsonObject{{QStringLiteral("error"), errorPair(built.error())}};
        }
        QCOMPARE(signalId, vector[QStringLiteral("signal_id")].toObject());
        QCOMPARE(runId, vector.value(QStringLiteral("run_id")));
        QCOMPARE(context, vector[QStringLiteral("cron_context")].toObject());
    }

    void partsCannotBeShiftedIntoEachOther()
    {
        QVERIFY(stableIdentityText({u"a|1:b"_qs, u"c"_qs}) != stableIdentityText({u"a"_qs, u"b|1:c"_qs}));
        QCOMPARE(stableIdentityText({u"ż"_qs, QString()}), QByteArray("2:ż|0:"));
    }

    void emptyPartsHaveNoIdentity()
    {
        QVERIFY(!scheduledRunId(QString(), u"t"_qs, u"s"_qs));
        QVERIFY(!scheduledRunId(u"w"_qs, QString(), u"s"_qs));
        QVERIFY(!scheduledRunId(u"w"_qs, u"t"_qs, QString()));
        QVERIFY(scheduledRunId(u"w"_qs, u"t"_qs, u" "_qs));
    }

    void explanationRepeatsTheDerivation()
    {
        const QJsonObject payload = CronPayload::build(u"W"_qs, u"t"_qs, std::nullopt, IntendedWindow{u"a"_qs, u"b"_qs});
        const auto identity = ScheduleIdentity::derive(u"W"_qs, u"t"_qs, payload).value();
        const auto steps = identity.explain(u"W"_qs, u"t"_qs);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0].joined, u"1:W|1:t|1:a|1:b"_qs);
        QCOMPARE(steps[0].id, identity.signalId->text);
        QCOMPARE(steps[1].parts.last(), identity.signalId->text);
        QCOMPARE(steps[1].id, identity.runId->toString());
    }
};

SQUIDIE_TEST(TestScheduleIdentity)
#include "tst_scheduleidentity.moc"
