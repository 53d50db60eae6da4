// SPDX-License-Identifier: Apache-2.0
#include "documents/activationdocuments.h"
#include "documents/windowdocuments.h"
#include "system/fixtures.h"
#include "testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// The command line prints the documents that the console exports, with these keys and no others.
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeStore(m_folder.path());
        QVERIFY(!m_store.isEmpty());
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLines(2)).exitCode, 0);
    }

    void activationsHaveTheirDocumentsKeys()
    {
        const auto lines = runSquidie(m_store, {u"activation"_s, u"list"_s}).lines();
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject &line : lines)
            QCOMPARE(line.keys(), activationDocument({}).keys());
    }

    void deliveriesAreWrittenAsOtherDocumentsAre()
    {
        DeliveryResult result;
        result.error = Error{ErrorCode::InvalidOption, QJsonObject{{u"reason"_s, u"\uFEFF\"\\\n\u001f"_s}}};
        const QJsonObject read = QJsonDocument::fromJson(deliveryDocument(result)).object();
        QCOMPARE(read[u"error"_s].toObject(), errorToJson(*result.error));
        QCOMPARE(read[u"run_id"_s], QJsonValue(QJsonValue::Null));
        const auto line = runSquidie(m_store, {u"perform"_s}, payloadLine(0)).lines().value(0);
        QCOMPARE(line.keys(), read.keys());
    }

    void windowsHaveTheirDocumentsKeys()
    {
        const QJsonObject activation = runSquidie(m_store, {u"activation"_s, u"list"_s}).lines().value(0);
        const auto lines =
            runSquidie(m_store,
                       {u"windows"_s, activation[u"workflow"_s].toString(), activation[u"trigger"_s].toString(), u"--from"_s,
                        u"2026-01-01T00:00:00Z"_s, u"--to"_s, u"2026-01-02T00:00:00Z"_s})
                .lines();
        QVERIFY(!lines.isEmpty());
        QJsonObject document = objectOf(windowFields({}));
        document.insert(u"run_id"_s, QJsonValue());
        for (const QJsonObject &line : lines)
            QCOMPARE(line.keys(), document.keys());
    }

    void summariesHaveTheirDocumentsKeys()
    {
        const auto lines = runSquidie(m_store, {u"windows"_s, u"--summary"_s}).lines();
        QVERIFY(!lines.isEmpty());
        for (const QJsonObject &line : lines)
            QCOMPARE(line.keys(), objectOf(summaryFields({})).keys());
    }

private:
    QTemporaryDir m_folder;
    QString m_store;
};

SQUIDIE_TEST(TestDocuments)

#include "tst_documents.moc"
