// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsontextedit.h"
#include "payloads/payloadform.h"
#include "payloads/payloadlibrarymodel.h"
#include "payloads/payloadlibraryview.h"
#include "payloads/payloadspage.h"
#include "widgets/messagebar.h"

#include "ui/storefixture.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// The library over a real store: what is opened, saved and refused.
class TestPayloadsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>();
        QVERIFY(m_store->isReady());
        m_page = std::make_unique<PayloadsPage>(m_store->state);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_messages = std::make_unique<QSignalSpy>(&m_store->state, &ConsoleState::messageWanted);
    }

    void cleanup()
    {
        m_messages.reset();
        m_page.reset();
        m_store.reset();
    }

    void nameTagsNoteAndExactBytesAreKept()
    {
        const QByteArray bytes = " {\"kind\":\"cron\",\n\t\"workflow\":\"W\",\"trigger\":\"t\"}\r\n";
        m_page->openText(bytes, QStringLiteral("first"));
        field(0)->setText(QStringLiteral("  Nine o'clock <b>digest</b>  "));
        field(1)->setText(QStringLiteral("late, regression , late,"));
        field(2)->setText(QStringLiteral("why it is kept"));
        QVERIFY(m_page->hasUnsaved());
        m_page->save();
        QTRY_COMPARE(saved().size(), 1);
        const SavedPayload payload = saved().first();
        QCOMPARE(payload.name, QStringLiteral("Nine o'clock <b>digest</b>"));
        QCOMPARE(payload.tags, QStringList({QStringLiteral("late"), QStringLiteral("regression")}));
        QCOMPARE(payload.note, QStringLiteral("why it is kept"));
        QCOMPARE(payload.payload, bytes);
        QVERIFY(!payload.actor.isEmpty());
        QTRY_VERIFY(!m_page->hasUnsaved());
    }

    void aNewNameRenamesAndATakenOneIsRefused()
    {
        save("{\"a\":1}", QStringLiteral("one"));
        save("{\"b\":2}", QStringLiteral("two"));
        field(0)->setText(QStringLiteral("one"));
        m_page->save(); // refused before the store is asked, so that nothing is under way
        QVERIFY(field(0)->accessibleDescription().contains(QStringLiteral("has this name")));
        QVERIFY(m_page->hasUnsaved());
        QCOMPARE(names(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        field(0)->clear();
        m_page->save();
        QVERIFY(field(0)->accessibleDescription().contains(QStringLiteral("Give")));
        field(0)->setText(QStringLiteral("three"));
        m_page->save();
        QTRY_COMPARE(names(), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
        QVERIFY(field(0)->accessibleDescription().isEmpty());
    }

    void anEditOfAnotherEntryIsKeptUntilRevertedOrSaved()
    {
        save("{\"a\":1}", QStringLiteral("one"));
        save("{\"b\":2}", QStringLiteral("two"));
        type(QStringLiteral("{\"b\":3}"));
        choose(QStringLiteral("one"));
        QCOMPARE(m_page->form()->editor()->bytes(), QByteArray("{\"a\":1}"));
        QVERIFY(m_page->hasUnsaved());
        // Reading the library again, as after a change elsewhere, keeps the edit.
        QSignalSpy reloaded(m_page.get(), &PayloadsPage::reloaded);
        m_page->reload();
        QTRY_COMPARE(reloaded.size(), 1);
        choose(QStringLiteral("two"));
        QCOMPARE(m_page->form()->editor()->bytes(), QByteArray("{\"b\":3}"));
        m_page->revert();
        QCOMPARE(m_page->form()->editor()->bytes(), QByteArray("{\"b\":2}"));
        QVERIFY(!m_page->hasUnsaved());
        QCOMPARE(saved().last().payload, QByteArray("{\"b\":2}"));
    }

    void undoRestoresWhatWasRemoved()
    {
        save("{\"a\":1}", QStringLiteral("one"));
        m_page->remove();
        QTRY_COMPARE(saved().size(), 0);
        QTRY_COMPARE(m_page->model()->rowCount(), 0);
        QVERIFY(m_page->messages()->isVisible());
        QVERIFY(m_page->messages()->text().contains(QStringLiteral("one")));
        m_page->messages()->actionButton()->click();
        QVERIFY(!m_page->messages()->isVisible());
        QTRY_COMPARE(names(), QStringList({QStringLiteral("one")}));
        QCOMPARE(saved().first().payload, QByteArray("{\"a\":1}"));
    }

    void droppedFilesAreOpenedButNotSaved()
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const char *day : {"2026-10-05", "2026-10-06"})
            urls.append(QUrl::fromLocalFile(
                write(QLatin1String(day) + QStringLiteral(".json"), test::StoreFixture::cronPayload("daily", day))));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(m_page->library(), &enter));
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(m_page->library(), &drop));
        QTRY_COMPARE(m_page->model()->rowCount(), 2);
        QVERIFY(m_page->hasUnsaved());
        QCOMPARE(saved().size(), 0);
    }

    void pastedTextBecomesAnEntryNamedByItsTrigger()
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(test::StoreFixture::cronPayload("daily", "2026-10-05")));
        m_page->library()->list()->setFocus();
        QTest::keySequence(m_page->library()->list(), QKeySequence::Paste);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QCOMPARE(field(0)->text(), QStringLiteral("daily"));
        QCOMPARE(m_page->form()->editor()->bytes(), test::StoreFixture::cronPayload("daily", "2026-10-05"));
    }

    void whatIsTooLargeIsRefusedWithItsSize()
    {
        m_page->openFiles({write(QStringLiteral("large.json"), '"' + QByteArray(3 * 1024 * 1024, 'x') + '"')});
        QTRY_COMPARE(m_messages->size(), 1);
        QVERIFY(m_messages->first().at(0).toString().contains(QStringLiteral("large.json is too large")));
        QVERIFY(m_messages->first().at(1).toBool());
        m_page->openText('"' + QByteArray(3 * 1024 * 1024, 'x') + '"');
        QCOMPARE(m_messages->size(), 2);
        QCOMPARE(m_page->model()->rowCount(), 0);
        m_page->openFiles({m_store->path(QStringLiteral("gone.json"))});
        QTRY_COMPARE(m_messages->size(), 3);
        QVERIFY(m_messages->last().at(0).toString().contains(QStringLiteral("gone.json")));
    }

    void hostileTextIsMarkedAtItsPlaceAndWouldBeRejected_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"kind\":\n\"\xff\xfe\"}") << 2;
        QTest::newRow("nesting of 5000") << QByteArray(5000, '[') + QByteArray(5000, ']') << 1;
        QTest::newRow("duplicate keys") << QByteArray("{\"kind\": 1,\n\"a\": 2,\n\"kind\": 3}") << 3;
        QTest::newRow("cut off") << QByteArray("{\"kind\":\n\n") << 3;
        QTest::newRow("nul") << QByteArray("{\"a\":\n\0}", 8) << 2;
    }
    void hostileTextIsMarkedAtItsPlaceAndWouldBeRejected()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        m_page->openFiles({write(QStringLiteral("hostile.json"), text)});
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QTRY_COMPARE(m_page->form()->editor()->textEdit()->errorLine(), std::optional<int>(line));
        QTRY_COMPARE(m_page->outcome()->headline(), QStringLiteral("No prediction yet"));
        // The bytes are saved exactly as they are in the file, without repairs.
        m_page->save();
        QTRY_COMPARE(saved().size(), 1);
        QCOMPARE(saved().first().payload, text);
    }

    void theOutcomeIsPredictedWhileTyping()
    {
        m_page->openText(test::StoreFixture::cronPayload("daily", "2026-10-05"));
        QTRY_COMPARE(m_page->outcome()->outcome(), Outcome::Started);
        m_store->deliver(test::StoreFixture::cronPayload("daily", "2026-10-06"));
        type(QString::fromUtf8(test::StoreFixture::cronPayload("daily", "2026-10-06")));
        QTRY_COMPARE(m_page->outcome()->outcome(), Outcome::Duplicate);
        type(QString::fromUtf8(test::StoreFixture::cronPayload("nobody", "2026-10-06")));
        QTRY_COMPARE(m_page->outcome()->outcome(), Outcome::Rejected);
    }

    void firingAsksOnceAndIsRecordedAsFromTheConsole()
    {
        m_page->openText(test::StoreFixture::cronPayload("daily", "2026-10-05"));
        QTRY_COMPARE(m_page->outcome()->outcome(), Outcome::Started);
        m_page->fire();
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(test::StoreFixture::workflow()));
        QVERIFY(question->informativeText().contains(QStringLiteral("daily")));
        QVERIFY(question->informativeText().contains(m_store->state.store().path));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
        QVERIFY(m_page->action(QStringLiteral("fire"))->isEnabled()); // it would not be while delivering
        QCOMPARE(m_store->activationCount(), 0);
        m_page->fire();
        question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        question->buttons().first()->click();
        QTRY_COMPARE(m_store->activationCount(), 1);
        QTRY_VERIFY(m_page->outcome()->headline().startsWith(QStringLiteral("Started")));
        const auto page = QCoro::waitFor(m_store->service.activations({}, std::nullopt, 1));
        QCOMPARE(page->rows.first().source, ActivationSource::Console);
        QVERIFY(!page->rows.first().actor.isEmpty());
    }

    void replayUsesTheEditedText()
    {
        save("{\"a\":1}", QStringLiteral("one"));
        type(QStringLiteral("{\"a\":2}"));
        QSignalSpy wanted(&m_store->state, &ConsoleState::replayWanted);
        m_page->action(QStringLiteral("replay"))->trigger();
        QCOMPARE(wanted.size(), 1);
        const auto items = wanted.first().first().value<QVector<ReplayItem>>();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().payload, QByteArray("{\"a\":2}"));
        QCOMPARE(items.first().label, QStringLiteral("one"));
    }

    void theSearchFindsNamesTagsAndTriggers()
    {
        save(test::StoreFixture::cronPayload("daily", "2026-10-05"), QStringLiteral("one"));
        save("{}", QStringLiteral("two"));
        const auto shown = [this](const char *words) {
            m_page->library()->search()->setText(QLatin1String(words));
            QStringList found;
            const QAbstractItemModel *model = m_page->library()->list()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                found.append(model->index(row, 0).data().toString());
            return found;
        };
        QCOMPARE(shown("daily"), QStringList({QStringLiteral("one")}));
        QCOMPARE(shown("postdaily one"), QStringList({QStringLiteral("one")}));
        QCOMPARE(shown("two"), QStringList({QStringLiteral("two")}));
        QCOMPARE(shown("nothing like it"), QStringList());
        QCOMPARE(shown("").size(), 2);
    }

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_store->path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }
    /// Name, tags and note, in the order of the form.
    QLineEdit *field(int number) const { return m_page->form()->findChildren<QLineEdit *>().at(number); }
    void type(const QString &text)
    {
        JsonTextEdit *edit = m_page->form()->editor()->textEdit();
        edit->selectAll();
        edit->insertPlainText(text);
    }
    void save(const QByteArray &text, const QString &name)
    {
        const qsizetype before = saved().size();
        m_page->openText(text, name);
        m_page->save();
        QTRY_COMPARE(saved().size(), before + 1);
        QTRY_VERIFY(!m_page->hasUnsaved());
        // The list shows what was saved; on a busy machine that can take a while.
        QTRY_VERIFY_WITH_TIMEOUT(m_page->action(QStringLiteral("replay"))->isEnabled(), 30000);
    }
    void choose(const QString &name)
    {
        const LibraryEntry *entry = m_page->model()->findStored(name);
        QVERIFY(entry);
        m_page->library()->setCurrentKey(entry->key);
    }
    QVector<SavedPayload> saved()
    {
        return QCoro::waitFor(m_store->service.savedPayloads()).value_or(QVector<SavedPayload>());
    }
    QStringList names()
    {
        QStringList all;
        for (const SavedPayload &payload : saved())
            all.append(payload.name);
        std::sort(all.begin(), all.end());
        return all;
    }

    std::unique_ptr<test::StoreFixture> m_store;
    std::unique_ptr<PayloadsPage> m_page;
    std::unique_ptr<QSignalSpy> m_messages;
};

SQUIDIE_TEST(TestPayloadsPage)
#include "tst_payloadspage.moc"
