// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "documents/windowdocuments.h"
#include "windows/windowexport.h"
#include "windows/windowtablemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");

QVector<WindowRow> rows()
{
    QVector<WindowRow> all;
    const WindowStatus statuses[] = {WindowStatus::Late, WindowStatus::Missing, WindowStatus::OnTime};
    for (int i = 0; i < 3; ++i) {
        WindowRow row;
        row.key = {QStringLiteral("=cmd()"), QStringLiteral("digest")};
        row.window.startAt = nine + i * 1h;
        row.window.endAt = nine + (i + 1) * 1h;
        row.window.status = statuses[i];
        if (i != 1) {
            row.window.starts = 1;
            row.window.lateness = i == 0 ? std::chrono::microseconds(10min) : std::chrono::microseconds(-2s);
            row.window.firstReceivedAt = *row.window.startAt + *row.window.lateness;
            row.window.decidedBy = 100 + i;
        }
        row.window.conflict = i == 0;
        all.push_back(row);
    }
    return all;
}

QStringList statuses(const WindowFilterModel &filter)
{
    QStringList all;
    for (int row = 0; row < filter.rowCount(); ++row)
        all.push_back(windowStatusName(WindowStatus(filter.index(row, 0).data(WindowTableModel::StatusRole).toInt())));
    return all;
}

} // namespace

class TestWindowTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<RuntimeService>();
        m_state = std::make_unique<ConsoleState>(*m_service);
    }
    void cleanup()
    {
        m_state.reset();
        m_service.reset();
    }

    void isAWellBehavedModel()
    {
        WindowTableModel model(*m_state);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, WindowTableModel::Lateness).data().toString(), QStringLiteral("+10 min"));
        QCOMPARE(model.index(1, WindowTableModel::Lateness).data().toString(), QString());
        QCOMPARE(model.rowOf(102), 2);
        QCOMPARE(model.rowOf(7), -1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void newAnswersForTheSameWindowsResetNothing()
    {
        WindowTableModel model(*m_state);
        model.setRows(rows());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVector<WindowRow> fresh = rows();
        fresh[1].window.status = WindowStatus::Late;
        model.setRows(fresh);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.rowAt(1).window.status, WindowStatus::Late);
    }

    void sortsByValueAndNotByText()
    {
        WindowTableModel model(*m_state);
        model.setRows(rows());
        WindowFilterModel filter;
        filter.setSourceModel(&model);
        filter.sort(WindowTableModel::Lateness, Qt::DescendingOrder);
        QCOMPARE(statuses(filter),
                 (QStringList{QStringLiteral("late"), QStringLiteral("on_time"), QStringLiteral("missing")}));
        filter.sort(WindowTableModel::Status, Qt::DescendingOrder);
        QCOMPARE(statuses(filter),
                 (QStringList{QStringLiteral("missing"), QStringLiteral("late"), QStringLiteral("on_time")}));
    }

    void filtersByStatusAndConflict()
    {
        WindowTableModel model(*m_state);
        model.setRows(rows());
        WindowFilterModel filter;
        filter.setSourceModel(&model);
        filter.setStatuses({int(WindowStatus::Missing)});
        QCOMPARE(statuses(filter), QStringList{QStringLiteral("missing")});
        filter.setStatuses({});
        filter.setConflictsOnly(true);
        QCOMPARE(statuses(filter), QStringList{QStringLiteral("late")});
    }

    void exportedNamesCannotRunAsFormulas()
    {
        const QByteArray csv = windowsToCsv(rows());
        QVERIFY(csv.startsWith("workflow,trigger,start_at,"));
        QVERIFY(csv.contains("\n'=cmd(),digest,2026-10-05T09:00:00Z,"));
        QVERIFY(!csv.contains("\n=cmd"));
        QVERIFY(csv.contains(",-2,")); // a number stays one
    }

    void exportedJsonIsTheCommandLines()
    {
        const QVector<WindowRow> all = rows();
        const QJsonArray array = QJsonDocument::fromJson(windowsToJson(all)).array();
        QCOMPARE(array.size(), all.size());
        for (int i = 0; i < all.size(); ++i) {
            const QJsonObject exported = array.at(i).toObject();
            for (const auto &[name, value] : windowFields(all.at(i).window))
                QCOMPARE(exported.value(name), value);
            QCOMPARE(exported.value(QStringLiteral("trigger")).toString(), all.at(i).key.trigger);
        }
    }

    void exportedJsonKeepsWhatIsUnknownNull()
    {
        const QJsonArray array = QJsonDocument::fromJson(windowsToJson(rows())).array();
        QCOMPARE(array.size(), 3);
        QCOMPARE(array.at(1).toObject().value(QStringLiteral("lateness_s")), QJsonValue(QJsonValue::Null));
        QCOMPARE(array.at(0).toObject().value(QStringLiteral("lateness_s")), QJsonValue(600.0));
        QCOMPARE(array.at(0).toObject().value(QStringLiteral("status")).toString(), QStringLiteral("late"));
    }

private:
    std::unique_ptr<RuntimeService> m_service;
    std::unique_ptr<ConsoleState> m_state;
};

SQUIDIE_TEST(TestWindowTable)
#include "tst_windowtable.moc"
