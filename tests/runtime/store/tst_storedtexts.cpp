// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "base/jsontext.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Strings that a JSON reader may mangle come back from the journal as they were delivered.
class TestStoredTexts : public QObject {
    Q_OBJECT

private:
    static QString marked() { return u"\uFEFFa "_s + QChar(0) + u"\n\u001f\u2028\U0001f422"_s; }

private Q_SLOTS:
    void anInputComesBackAsItWas()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        const QJsonObject input{{u"feed"_s, QJsonObject{{u"\uFEFFkey"_s, marked()}}}, {u"n"_s, qint64(9007199254740993)}};
        const RunView run = fixture.view(fixture.start(input));
        QCOMPARE(run.input, input);
        QCOMPARE(run.input[u"n"_s].toInteger(), qint64(9007199254740993));
    }

    void aScheduleContextComesBackAsItWas()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        const QByteArray payload = compactJson(QJsonObject{
            {u"kind"_s, u"cron"_s}, {u"workflow"_s, u"W"_s}, {u"trigger"_s, u"tick"_s}, {u"signal_id"_s, marked()}});
        Runner runner(*fixture.store);
        const auto prediction = runner.predict(payload);
        QVERIFY(prediction);
        QCOMPARE(prediction->context[u"schedule"_s][u"signal_id"_s].toString(), marked());
        const auto result = runner.perform(payload);
        QVERIFY(result && result->runId);
        QCOMPARE(fixture.view(*result->runId).context[u"schedule"_s][u"signal_id"_s].toString(), marked());
    }
};

SQUIDIE_TEST(TestStoredTexts)

#include "tst_storedtexts.moc"
