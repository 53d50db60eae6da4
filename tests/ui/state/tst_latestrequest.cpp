// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "state/latestrequest.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <QFuture>
#include <QPromise>
#include <QStringList>
#include <QTest>

#include <memory>
#include <vector>

using namespace squidie::ui;

namespace {

/// A store whose answers the test gives in any order.
class SlowStore {
public:
    QFuture<QString> ask()
    {
        m_questions.push_back(std::make_shared<QPromise<QString>>());
        m_questions.back()->start();
        return m_questions.back()->future();
    }
    void answer(int question, const QString &text)
    {
        m_questions.at(size_t(question))->addResult(text);
        m_questions.at(size_t(question))->finish();
        QCoreApplication::processEvents();
    }

private:
    std::vector<std::shared_ptr<QPromise<QString>>> m_questions;
};

class Page {
public:
    Page(SlowStore &store, QStringList &shown) : m_store(store), m_shown(shown) { }

    QCoro::Task<> read()
    {
        const Request request = m_reading.begin();
        const QString text = co_await m_store.ask();
        if (!request.isCurrent())
            co_return;
        m_shown += text;
    }
    QCoro::Task<> readMore()
    {
        const Request request = m_reading.join();
        const QString text = co_await m_store.ask();
        if (!request.isCurrent())
            co_return;
        m_shown += text;
    }
    void stop() { m_reading.cancel(); }

private:
    SlowStore &m_store;
    QStringList &m_shown;
    LatestRequest m_reading;
};

} // namespace

class TestLatestRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lateAnswersToOlderQuestionsAreDropped()
    {
        SlowStore store;
        QStringList shown;
        Page page(store, shown);
        page.read();
        page.read();
        store.answer(1, QStringLiteral("new"));
        store.answer(0, QStringLiteral("old"));
        QCOMPARE(shown, QStringList{QStringLiteral("new")});
    }

    void earlyAnswersToOlderQuestionsAreDroppedToo()
    {
        SlowStore store;
        QStringList shown;
        Page page(store, shown);
        page.read();
        page.read();
        store.answer(0, QStringLiteral("old"));
        QVERIFY(shown.isEmpty());
        store.answer(1, QStringLiteral("new"));
        QCOMPARE(shown, QStringList{QStringLiteral("new")});
    }

    void questionsThatJoinDoNotDisplaceEachOther()
    {
        SlowStore store;
        QStringList shown;
        Page page(store, shown);
        page.read();
        page.readMore();
        page.readMore();
        store.answer(2, QStringLiteral("3"));
        store.answer(0, QStringLiteral("1"));
        store.answer(1, QStringLiteral("2"));
        QCOMPARE(shown, (QStringList{QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("2")}));
    }

    void aNewQuestionDropsThoseThatJoined()
    {
        SlowStore store;
        QStringList shown;
        Page page(store, shown);
        page.readMore();
        page.read();
        store.answer(0, QStringLiteral("old"));
        store.answer(1, QStringLiteral("new"));
        QCOMPARE(shown, QStringList{QStringLiteral("new")});
    }

    void cancelledQuestionsAreNotAnswered()
    {
        SlowStore store;
        QStringList shown;
        Page page(store, shown);
        page.read();
        page.stop();
        store.answer(0, QStringLiteral("old"));
        QVERIFY(shown.isEmpty());
        page.read();
        store.answer(1, QStringLiteral("new"));
        QCOMPARE(shown, QStringList{QStringLiteral("new")});
    }

    void aPageThatIsGoneIsNotTouched()
    {
        SlowStore store;
        QStringList shown;
        auto page = std::make_unique<Page>(store, shown);
        page->read();
        page->readMore();
        page.reset();
        store.answer(0, QStringLiteral("old"));
        store.answer(1, QStringLiteral("old"));
        QVERIFY(shown.isEmpty());
    }
};

SQUIDIE_TEST(TestLatestRequest)
#include "tst_latestrequest.moc"
