// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "tables/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QCoroFuture>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace squidie;
using namespace squidie::ui;

namespace {

struct Item {
    int id = 0;
};
struct ItemPage {
    QVector<Item> rows;
    std::optional<int> next;
};
struct ItemFilter {
    QString name;
    std::optional<Instant> since;
    std::optional<Instant> until;
    bool operator==(const ItemFilter &) const = default;
};

ItemPage pageOf(const QVector<int> &ids, std::optional<int> next = std::nullopt)
{
    ItemPage page;
    for (const int id : ids)
        page.rows.append(Item{id});
    page.next = next;
    return page;
}

/// A model whose questions the test answers, in any order.
class ItemModel : public PagedModel<ItemPage, ItemFilter> {
public:
    explicit ItemModel(ConsoleState &state) : PagedModel(state, {{QStringLiteral("Id"), 5}}, nullptr) { }

    struct Question {
        std::optional<int> after;
        std::shared_ptr<QPromise<Result<ItemPage>>> promise = std::make_shared<QPromise<Result<ItemPage>>>();

        void answer(const Result<ItemPage> &page)
        {
            promise->start();
            promise->addResult(page);
            promise->finish();
        }
    };
    QVector<Question> questions;

    QVector<int> ids() const
    {
        QVector<int> all;
        for (const Item &item : m_rows)
            all.append(item.id);
        return all;
    }

private:
    int cursorOf(const Item &row) const override { return row.id; }
    QCoro::Task<Result<ItemPage>> readPage(std::optional<int> after) override
    {
        Question question;
        question.after = after;
        questions.append(question);
        const QFuture<Result<ItemPage>> answer = question.promise->future();
        const Result<ItemPage> page = co_await answer;
        co_return page;
    }
    QCoro::Task<void> loadNews() override
    {
        const Request asked = request();
        const std::optional<int> fromTop;
        const Result<ItemPage> page = co_await readPage(fromTop);
        if (asked.isCurrent() && page)
            insertOnTop(page->rows);
    }
    QVariant cell(const Item &row, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row.id) : QVariant();
    }
};

} // namespace

/// Pages, refreshes and filters of a ledger's model, with answers in any order.
class TestPagedModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<RuntimeService>();
        m_state = std::make_unique<ConsoleState>(*m_service);
        m_model = std::make_unique<ItemModel>(*m_state);
    }
    void cleanup()
    {
        // A coroutine lives until it has its answer.
        for (int i = 0; i < m_model->questions.size(); ++i) {
            if (!m_model->questions.at(i).promise->future().isFinished())
                m_model->questions[i].answer(pageOf({}));
            QTRY_COMPARE(m_model->questions.at(i).promise.use_count(), 1L);
        }
        m_model.reset();
        m_state.reset();
        m_service.reset();
    }

    void whatIsNotKeptIsReadAgain()
    {
        m_model->reload();
        m_model->questions[0].answer(pageOf({9, 8, 7, 6, 5}));
        QTRY_COMPARE(m_model->rowCount(), 5);
        QVERIFY(m_model->isComplete());
        m_model->keepRows(2);
        QCOMPARE(m_model->ids(), (QVector<int>{9, 8}));
        QVERIFY(!m_model->isComplete());
        m_model->fetchMore({});
        QCOMPARE(m_model->questions.at(1).after, std::optional(8));
        // A page that was asked for behind rows that have gone must not be appended.
        m_model->keepRows(1);
        m_model->questions[1].answer(pageOf({7, 6, 5}));
        QTest::qWait(10);
        QCOMPARE(m_model->ids(), QVector<int>{9});
        QVERIFY(!m_model->isLoading());
        QVERIFY(m_model->canFetchMore({}));
    }

    void aListHasABound()
    {
        QSignalSpy held(m_model.get(), &PagedModelBase::rowsHeldBack);
        QVector<int> ids(PagedModelBase::mostRows);
        std::iota(ids.rbegin(), ids.rend(), 1);
        m_model->reload();
        m_model->questions[0].answer(pageOf(ids));
        QTRY_COMPARE(m_model->rowCount(), PagedModelBase::mostRows);
        m_model->insertOnTop(pageOf({ids.first() + 2, ids.first() + 1}).rows);
        QCOMPARE(m_model->rowCount(), PagedModelBase::mostRows);
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.at(0).at(0).toInt(), 2);
    }

    void pagesFollowEachOther()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->reload();
        QVERIFY(m_model->isLoading());
        m_model->questions[0].answer(pageOf({9, 8}, 8));
        QTRY_COMPARE(m_model->ids(), QVector<int>({9, 8}));
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(!m_model->canFetchMore({})); // one question at a time
        QCOMPARE(m_model->questions.at(1).after, std::optional(8));
        m_model->questions[1].answer(pageOf({7}));
        QTRY_COMPARE(m_model->ids(), QVector<int>({9, 8, 7}));
        QVERIFY(m_model->isComplete() && !m_model->canFetchMore({}));
    }

    void anAnswerToAnEarlierQuestionIsDropped()
    {
        m_model->reload();
        m_model->setFilter({QStringLiteral("failed"), {}, {}});
        QCOMPARE(m_model->questions.size(), 2);
        m_model->questions[1].answer(pageOf({2}));
        QTRY_COMPARE(m_model->ids(), QVector<int>({2}));
        m_model->questions[0].answer(pageOf({3, 1}));
        QTRY_COMPARE(m_model->questions[0].promise.use_count(), 1L); // the answer has come
        QCOMPARE(m_model->ids(), QVector<int>({2}));
    }

    void aRefreshDuringARefreshFollowsIt()
    {
        m_model->reload();
        m_model->questions[0].answer(pageOf({1}));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QSignalSpy arrived(m_model.get(), &PagedModelBase::rowsArrived);
        m_model->refresh();
        m_model->refresh();
        m_model->refresh();
        QCOMPARE(m_model->questions.size(), 2);
        m_model->questions[1].answer(pageOf({2}));
        QTRY_COMPARE(m_model->questions.size(), 3);
        m_model->questions[2].answer(pageOf({}));
        QTRY_COMPARE(m_model->ids(), QVector<int>({2, 1}));
        QCOMPARE(arrived.size(), 1);
    }

    void afterAFailureARefreshStartsOver()
    {
        m_model->reload();
        m_model->questions[0].answer(tl::unexpected(Error{ErrorCode::StoreUnavailable, {}}));
        QTRY_VERIFY(m_model->error());
        QVERIFY(m_model->isComplete() && !m_model->isLoading());
        m_model->refresh();
        QVERIFY(!m_model->error());
        m_model->questions[1].answer(pageOf({1}));
        QTRY_COMPARE(m_model->rowCount(), 1);
    }

    void aRangeThatSlidesWithTheClockKeepsTheRows_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("the same") << 0 << true;
        QTest::newRow("slid on") << 5 << true;
        QTest::newRow("too far") << 7 << false;
        QTest::newRow("back") << -1 << false;
    }
    void aRangeThatSlidesWithTheClockKeepsTheRows()
    {
        QFETCH(int, minutes);
        QFETCH(bool, isKept);
        const Instant since = *parseInstant(u"2026-10-05T09:00:00Z");
        m_model->setFilter({{}, since, {}});
        m_model->questions[0].answer(pageOf({1}));
        QTRY_COMPARE(m_model->rowCount(), 1);
        m_model->setFilter({{}, since + std::chrono::minutes(minutes), {}});
        QCOMPARE(m_model->rowCount(), isKept ? 1 : 0);
        QCOMPARE(m_model->filter().since, std::optional(since + std::chrono::minutes(minutes)));
    }

private:
    std::unique_ptr<RuntimeService> m_service;
    std::unique_ptr<ConsoleState> m_state;
    std::unique_ptr<ItemModel> m_model;
};

SQUIDIE_TEST(TestPagedModel)
#include "tst_pagedmodel.moc"
