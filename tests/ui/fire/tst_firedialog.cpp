// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "fire/contractform.h"
#include "fire/firedialog.h"
#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsontextedit.h"

#include "store/storeconnection.h"
#include "store/transaction.h"
#include "ui/storefixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// Firing by hand over a real store: what is predicted, asked and delivered.
class TestFireDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
    }

    void cleanup()
    {
        m_dialog.reset();
        m_store.reset();
    }

    void aNewWindowWouldStartAndTheSecondTimeBeADuplicate()
    {
        const IntendedWindow window{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")};
        open("daily", window);
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        const QJsonObject shown = payload();
        const DeliveryResult first = m_store->deliver(QJsonDocument(shown).toJson(QJsonDocument::Compact));
        QCOMPARE(first.outcome, Outcome::Started);
        // Another console was first while the dialog was open.
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
        QCOMPARE(payload(), shown);
        open("daily", window);
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
        QVERIFY2(m_dialog->outcome()->reason().contains(first.runId->toString().left(8)),
                 qPrintable(m_dialog->outcome()->reason()));
        // No real work would start, so nothing is asked.
        m_dialog->fire();
        QVERIFY(!m_dialog->findChild<QMessageBox *>());
        QTRY_COMPARE(m_store->activationCount(), 2);
        QTRY_COMPARE(m_dialog->resultPanel()->outcome(), Outcome::Duplicate);
    }

    void closingWhileDeliveringAsksAndTellsTheOutcome()
    {
        open("daily", IntendedWindow{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")});
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        QSignalSpy told(&m_store->state, &ConsoleState::messageWanted);
        // No answer comes while somebody else writes.
        const auto other = Store::open(m_store->state.store().path, Store::Access::ReadWrite).value();
        std::optional<Transaction> inTheWay(Transaction::begin(*other).value());
        if (connectionOf(*other).dialect().locksRows)
            QVERIFY(connectionOf(*other).runOnce(QStringLiteral("LOCK TABLE activations")));
        m_dialog->fireButton()->click();
        m_dialog->findChild<QMessageBox *>()->buttons().first()->click(); // start it
        QVERIFY(!m_dialog->fireButton()->isEnabled()); // its answer is out
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QMessageBox *question = nullptr;
        for (QMessageBox *box : m_dialog->findChildren<QMessageBox *>()) {
            if (box->isVisible())
                question = box;
        }
        QVERIFY(question);
        QVERIFY2(question->text().contains(QStringLiteral("second run")), qPrintable(question->text()));
        QPointer<FireDialog> dialog(m_dialog.release());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QVERIFY(!dialog->isVisible());
        inTheWay.reset();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("daily")));
        QTRY_VERIFY(!dialog);
        QCOMPARE(m_store->activationCount(), 1);
    }

    void aSkippingTriggerIsPredictedAsSkipped()
    {
        const IntendedWindow window{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")};
        m_store->deliver(test::StoreFixture::cronPayload("skipping", "2026-10-05"));
        open("skipping", window);
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Skipped);
    }

    void startingRealWorkAsksOnceNamingWorkflowTriggerAndStore()
    {
        open("daily", IntendedWindow{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")});
        m_dialog->form()->actorEdit()->setText(QStringLiteral("ada"));
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        m_dialog->fireButton()->click();
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        for (const QString &named : {test::StoreFixture::workflow(), QStringLiteral("daily"), m_store->state.store().path})
            QVERIFY2(question->informativeText().contains(named), qPrintable(named));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        question->reject();
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
        QVERIFY(m_dialog->fireButton()->isEnabled()); // it would not be while delivering
        QCOMPARE(m_store->activationCount(), 0);
        m_dialog->fireButton()->click();
        m_dialog->findChild<QMessageBox *>()->buttons().first()->click();
        QTRY_COMPARE(m_dialog->resultPanel()->outcome(), Outcome::Started);
        QCOMPARE(m_store->activationCount(), 1);
        const auto page = QCoro::waitFor(m_store->service.activations({}, std::nullopt, 1));
        QCOMPARE(page->rows.first().actor, QStringLiteral("ada"));
        QCOMPARE(page->rows.first().source, ActivationSource::Console);
        QCOMPARE(page->rows.first().windowStart, QStringLiteral("2026-10-05T09:00:00Z"));
        // Firing the same again is now predicted as a duplicate.
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
    }

    void aPredictionThatFailedIsNoReasonNotToAsk()
    {
        open("daily", IntendedWindow{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")});
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        m_store->deliver(QJsonDocument(payload()).toJson(QJsonDocument::Compact));
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
        // Now nobody can tell any more.
        const auto other = Store::open(m_store->state.store().path, Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*other).runOnce(QStringLiteral("ALTER TABLE run_ids RENAME TO elsewhere")));
        QTRY_VERIFY(!m_dialog->outcome()->outcome());
        m_dialog->fire();
        QVERIFY(m_dialog->findChild<QMessageBox *>());
    }

    void theWindowThatWasFiredStaysChosen()
    {
        open("daily", std::nullopt);
        QComboBox *box = m_dialog->form()->windowBox();
        QTRY_VERIFY(box->count() > 4);
        const int missing = box->findText(QStringLiteral("Missing"), Qt::MatchStartsWith);
        QVERIFY(missing > 0);
        box->setCurrentIndex(missing);
        Q_EMIT box->activated(missing);
        const auto chosen = m_dialog->form()->window();
        QVERIFY(chosen);
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        m_dialog->fire();
        m_dialog->findChild<QMessageBox *>()->buttons().first()->click();
        QTRY_COMPARE(m_dialog->resultPanel()->outcome(), Outcome::Started);
        // It is no longer missing, but stays chosen: the next fire is for no other window.
        QTRY_VERIFY(box->findText(QStringLiteral("Selected"), Qt::MatchStartsWith) >= 0);
        QCOMPARE(m_dialog->form()->window(), chosen);
        QVERIFY2(box->currentText().contains(QStringLiteral("UTC")), qPrintable(box->currentText()));
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
    }

    void theWindowsOfTheScheduleAreOffered()
    {
        open("daily", std::nullopt);
        QTRY_VERIFY(m_dialog->form()->windowBox()->count() > 3);
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        const QJsonObject window = payload().value(QStringLiteral("intended_window")).toObject();
        QVERIFY(window.value(QStringLiteral("start_at")).toString().contains(QStringLiteral("T09:00:00")));
    }

    void aTypedWindowIsCheckedAtItsFields_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("problem");
        const QString nine = QStringLiteral("2026-10-05T09:00:00Z");
        const QString ten = QStringLiteral("2026-10-05T10:00:00Z");
        QTest::newRow("good") << nine << ten << QString();
        QTest::newRow("offset") << QStringLiteral("2026-10-05T11:00:00+02:00") << ten << QString();
        QTest::newRow("half") << nine << QString() << QStringLiteral("both bounds");
        QTest::newRow("no offset") << QStringLiteral("2026-10-05T09:00:00") << ten << QStringLiteral("start is not a time");
        QTest::newRow("no such day") << QStringLiteral("2026-02-30T09:00:00Z") << ten
                                     << QStringLiteral("start is not a time");
        QTest::newRow("words") << nine << QStringLiteral("<b>tomorrow</b>") << QStringLiteral("end is not a time");
        QTest::newRow("backwards") << ten << nine << QStringLiteral("after the start");
        QTest::newRow("empty window") << nine << nine << QStringLiteral("after the start");
    }
    void aTypedWindowIsCheckedAtItsFields()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, problem);
        open("daily", std::nullopt);
        QComboBox *box = m_dialog->form()->windowBox();
        QTRY_VERIFY(box->count() > 3);
        box->setCurrentIndex(box->findText(QStringLiteral("Typed…")));
        m_dialog->form()->startEdit()->setText(start);
        m_dialog->form()->endEdit()->setText(end);
        QVERIFY2(m_dialog->form()->firing().problem.contains(problem), qPrintable(m_dialog->form()->firing().problem));
        QCOMPARE(m_dialog->form()->firing().problem.isEmpty(), problem.isEmpty());
        QCOMPARE(m_dialog->fireButton()->isEnabled(), problem.isEmpty());
        m_dialog->fire();
        if (!problem.isEmpty())
            QVERIFY(!m_dialog->findChild<QMessageBox *>());
        QCOMPARE(m_store->activationCount(), 0);
    }

    void aTypedSignalIdReplacesTheDerivedOne()
    {
        open("daily", IntendedWindow{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")});
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        QVERIFY(!payload().contains(QStringLiteral("signal_id")));
        QVERIFY(m_dialog->form()->signalEdit()->placeholderText().startsWith(QStringLiteral("sha256:")));
        m_dialog->form()->typedSignal()->setChecked(true);
        QVERIFY(!m_dialog->fireButton()->isEnabled());
        m_dialog->form()->signalEdit()->setText(QStringLiteral("mine <1>"));
        QCOMPARE(payload().value(QStringLiteral("signal_id")), QJsonValue(QStringLiteral("mine <1>")));
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
    }

    void aManualTriggerGetsAFormFromItsContract()
    {
        open("by_hand", std::nullopt);
        const auto &fields = m_dialog->form()->contract()->fields();
        QCOMPARE(fields.size(), 5);
        QVERIFY(!fields.at(0)->given()); // required fields cannot be left out
        QVERIFY(fields.at(1)->given());
        QVERIFY(!m_dialog->fireButton()->isEnabled());
        edit<QLineEdit>(0)->setText(QStringLiteral("https://example.org/feed"));
        QVERIFY(m_dialog->fireButton()->isEnabled());
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Started);
        QCOMPARE(input(), QJsonObject({{QStringLiteral("feed_url"), QStringLiteral("https://example.org/feed")}}));
        fields.at(1)->given()->setChecked(true);
        edit<QLineEdit>(1)->setText(QStringLiteral("3"));
        fields.at(2)->given()->setChecked(true);
        qobject_cast<QComboBox *>(fields.at(2)->editor())->setCurrentIndex(1);
        fields.at(3)->given()->setChecked(true);
        qobject_cast<JsonEditor *>(fields.at(3)->editor())->setBytes("{\"deep\": [1, null]}");
        QTRY_COMPARE(input().value(QStringLiteral("options")).toObject().value(QStringLiteral("deep")).toArray().size(), 2);
        QCOMPARE(input().value(QStringLiteral("count")), QJsonValue(3));
        QCOMPARE(input().value(QStringLiteral("dry_run")), QJsonValue(false));
        QVERIFY(!input().contains(QStringLiteral("posted_on")));
        m_dialog->fire();
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        question->buttons().first()->click();
        QTRY_COMPARE(m_dialog->resultPanel()->outcome(), Outcome::Started);
        const auto runs = QCoro::waitFor(m_store->service.runs({}, std::nullopt, 5));
        QCOMPARE(runs->rows.size(), 1);
        std::optional<RunView> run;
        read(&m_store->service, runs->rows.first().id, &run);
        QTRY_VERIFY(run.has_value());
        QCOMPARE(run->input.value(QStringLiteral("count")), QJsonValue(3));
        QVERIFY(run->input.value(QStringLiteral("posted_on")).isString()); // its default, computed at the start
    }

    void badInputIsMarkedAtItsField_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << 1 << QStringLiteral("three");
        QTest::newRow("fraction") << 1 << QStringLiteral("3.5");
        QTest::newRow("beyond 64 bits") << 1 << QStringLiteral("9223372036854775808");
        QTest::newRow("required, emptied") << 0 << QString();
    }
    void badInputIsMarkedAtItsField()
    {
        QFETCH(int, field);
        QFETCH(QString, text);
        open("by_hand", std::nullopt);
        edit<QLineEdit>(0)->setText(QStringLiteral("x"));
        if (QCheckBox *given = m_dialog->form()->contract()->fields().at(field)->given())
            given->setChecked(true);
        edit<QLineEdit>(field)->setText(text);
        QVERIFY(!edit<QLineEdit>(field)->accessibleDescription().isEmpty());
        QVERIFY(!m_dialog->fireButton()->isEnabled());
        m_dialog->fire();
        QVERIFY(!m_dialog->findChild<QMessageBox *>());
        edit<QLineEdit>(field)->setText(QStringLiteral("4"));
        QVERIFY(edit<QLineEdit>(field)->accessibleDescription().isEmpty());
        QVERIFY(m_dialog->fireButton()->isEnabled());
    }

    void theActivationBehindADuplicateCanBeShown()
    {
        const DeliveryResult first = m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-05"));
        open("daily", IntendedWindow{QStringLiteral("2026-10-05T09:00:00Z"), QStringLiteral("2026-10-05T10:00:00Z")});
        QTRY_COMPARE(m_dialog->outcome()->outcome(), Outcome::Duplicate);
        for (auto *button : m_dialog->outcome()->findChildren<QPushButton *>())
            button->click();
        QCOMPARE(m_store->state.activation(), std::optional(first.activationId));
    }

private:
    void open(const char *trigger, const std::optional<IntendedWindow> &window)
    {
        m_dialog = std::make_unique<FireDialog>(m_store->state,
                                                TriggerKey{test::StoreFixture::workflow(), QLatin1String(trigger)}, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    static QCoro::Task<> read(RuntimeService *service, RunId id, std::optional<RunView> *run)
    {
        const Result<RunView> answer = co_await service->run(id);
        if (answer)
            *run = *answer;
    }
    /// The payload in the preview.
    QJsonObject payload() const { return QJsonDocument::fromJson(m_dialog->preview()->bytes()).object(); }
    QJsonObject input() const { return payload().value(QStringLiteral("input")).toObject(); }
    template<typename Editor>
    Editor *edit(int number) const
    {
        return qobject_cast<Editor *>(m_dialog->form()->contract()->fields().at(number)->editor());
    }

    std::unique_ptr<test::StoreFixture> m_store;
    std::unique_ptr<FireDialog> m_dialog;
};

SQUIDIE_TEST(TestFireDialog)
#include "tst_firedialog.moc"
