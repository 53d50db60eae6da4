// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace squidie::inline v0 {

/// Shared with a long job, which looks at it between two units of work: asks it to stop, and shows how far it is. Any
/// thread.
class JobControl {
public:
    void cancel() { m_cancelled.store(true); }
    bool isCancelled() const { return m_cancelled.load(); }
    void setProgress(qint64 done, qint64 total)
    {
        m_done.store(done);
        m_total.store(total);
    }
    /// In the job's own units: bytes of an import, payloads of a replay.
    qint64 done() const { return m_done.load(); }
    qint64 total() const { return m_total.load(); } ///< 0 while unknown

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
};
using JobControlPointer = std::shared_ptr<JobControl>;

} // namespace squidie::inline v0
