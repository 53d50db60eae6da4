// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/storeerror.h"

#include <type_traits>
#include <utility>

namespace squidie::inline v0 {

class Store;
class StoreConnection;

/// A write transaction: rolled back unless committed. SQLite lets one program write at a time (BEGIN IMMEDIATE); PostgreSQL
/// lets several write at the same time (READ COMMITTED), so rows must be locked before they are changed.
class Transaction {
public:
    static Result<Transaction> begin(Store &store);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;

    /// Durable when it returns without an error. After the error outcome_unknown nobody knows.
    Status commit();

private:
    explicit Transaction(StoreConnection &store) : m_store(&store) { }
    StoreConnection *m_store;
};

/// A read transaction: everything read inside it is as of one moment.
class ReadTransaction {
public:
    static Result<ReadTransaction> begin(Store &store);
    ~ReadTransaction();
    ReadTransaction(ReadTransaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    ReadTransaction &operator=(ReadTransaction &&) = delete;

private:
    explicit ReadTransaction(StoreConnection &store) : m_store(&store) { }
    StoreConnection *m_store;
};

/// Whether other programs may write during this one's write transaction: rows must then be locked before they are read and
/// changed.
bool hasConcurrentWriters(Store &store);

/// A short pause of random length, longer with each attempt.
void restBeforeRetry(int attempt);

/// Runs `work`, one write transaction from its beginning to its commit, and runs it again if the engine undid it because
/// two programs were waiting for each other.
template<typename Work>
std::invoke_result_t<Work> withRetries(Work work)
{
    auto done = work();
    for (int again = 1; !done && isDeadlock(done.error()) && again <= 8; ++again) {
        restBeforeRetry(again);
        done = work();
    }
    return done;
}

} // namespace squidie::inline v0
