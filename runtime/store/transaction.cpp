// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.h"

#include "store/storeconnection.h"
#include "store/storeengine.h"

#include <QRandomGenerator>
#include <QThread>

namespace squidie::inline v0 {

Result<Transaction> Transaction::begin(Store &store)
{
    if (auto begun = connectionOf(store).begin(&StoreEngine::beginWriting); !begun)
        return tl::unexpected(begun.error());
    return Transaction(connectionOf(store));
}

Transaction::~Transaction()
{
    if (!m_store)
        return;
    if (auto undone = m_store->end(&StoreEngine::rollBack); !undone)
        qWarning("A transaction could not be rolled back: %s", qUtf8Printable(errorSentence(undone.error())));
}

Status Transaction::commit()
{
    auto committed = m_store->commit();
    if (!m_store->isInTransaction()) // even where it cannot be acknowledged
        m_store = nullptr;
    return committed;
}

Result<ReadTransaction> ReadTransaction::begin(Store &store)
{
    if (auto begun = connectionOf(store).begin(&StoreEngine::beginReading); !begun)
        return tl::unexpected(begun.error());
    return ReadTransaction(connectionOf(store));
}

ReadTransaction::~ReadTransaction()
{
    if (!m_store)
        return;
    if (auto ended = m_store->end(&StoreEngine::commit); !ended)
        qWarning("A read transaction could not be ended: %s", qUtf8Printable(errorSentence(ended.error())));
}

bool hasConcurrentWriters(Store &store)
{
    return connectionOf(store).dialect().locksRows;
}

void restBeforeRetry(int attempt)
{
    QThread::msleep(QRandomGenerator::global()->bounded(5U << attempt) + 1);
}

} // namespace squidie::inline v0
