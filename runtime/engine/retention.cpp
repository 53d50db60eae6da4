// SPDX-License-Identifier: Apache-2.0
#include "engine/retention.h"

#include "engine/batchsize.h"
#include <squidie/store.h>
#include "store/transaction.h"

#include <QElapsedTimer>

namespace squidie::inline v0 {
namespace {

/// One transaction after another until `remove` says that nothing is left; it is given how many rows it may remove. A cancelled
/// job ends between two transactions.
template<typename Remove>
Status removeAll(Store &store, JobControl &control, RetentionReport &report, BatchSize size, Remove remove)
{
    bool more = true;
    while (more && !report.cancelled) {
        QElapsedTimer timer;
        timer.start();
        const Result<bool> removed = withRetries([&]() -> Result<bool> {
            auto transaction = Transaction::begin(store);
            if (!transaction)
                return tl::unexpected(transaction.error());
            const Result<bool> some = remove(int(size.rows()));
            if (!some)
                return some;
            const Status committed = transaction->commit();
            return committed ? some : tl::unexpected(committed.error());
        });
        if (!removed)
            return tl::unexpected(removed.error());
        more = *removed;
        control.setProgress(report.removed.runs + report.removed.activations, 0);
        report.cancelled = more && control.isCancelled();
        const std::chrono::milliseconds took(timer.elapsed());
        size.adapt(took);
        if (more)
            BatchSize::rest(took);
    }
    return {};
}

} // namespace

Instant retentionHorizon(Instant before)
{
    return floorTo(before, std::chrono::hours(24));
}

Result<QVector<RetainedAmount>> previewRetention(Store &store, Instant before)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    return RetentionTable(store).preview(retentionHorizon(before));
}

Result<RetentionReport> retain(Store &store, const RetentionRequest &request, JobControl &control)
{
    const Instant before = retentionHorizon(request.before);
    RetentionTable table(store);
    RetentionReport report;
    qint64 row = 0;
    const auto journals = removeAll(store, control, report, {100, request.mostRuns}, [&](int limit) -> Result<bool> {
        const auto removed = table.removeJournals(before, request.now, row, limit);
        if (!removed)
            return tl::unexpected(removed.error());
        report.removed.add(removed->amount);
        row = removed->next.value_or(row);
        return removed->next.has_value();
    });
    if (!journals)
        return tl::unexpected(journals.error());
    RetentionCursor cursor;
    const auto activations =
        removeAll(store, control, report, {500, request.mostActivations}, [&](int limit) -> Result<bool> {
            const auto removed = table.removeActivations(before, cursor, limit);
            if (!removed)
                return tl::unexpected(removed.error());
            if (removed->count > 0) {
                if (auto raised = table.raiseHorizon(before); !raised)
                    return tl::unexpected(raised.error());
            }
            report.removed.activations += removed->count;
            cursor = removed->next.value_or(cursor);
            return removed->next.has_value();
        });
    if (!activations)
        return tl::unexpected(activations.error());
    return report;
}

} // namespace squidie::inline v0
