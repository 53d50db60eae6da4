// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace squidie::ui {

/// Runs `work` on a thread of the global pool. Take the result with future.then(context, ...), which runs in the
/// context's thread, and not at all if the context is gone. For files and large texts; the store has its own threads
/// behind RuntimeService.
template<typename Work>
QFuture<std::invoke_result_t<Work>> runInBackground(Work work)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace squidie::ui
