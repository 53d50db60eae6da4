// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <thread>

namespace squidie::inline v0 {

/// How many rows a long job takes into one transaction, so that other writers wait for a moment only: fewer after one that
/// took long, more after a quick one. Not fewer than `fewest`: where the ways to the server and back are what takes long, fewer
/// rows would take as long.
class BatchSize {
public:
    static constexpr std::chrono::milliseconds longest{150}; ///< that a transaction should take

    constexpr BatchSize(qsizetype fewest, qsizetype most)
        : m_fewest(std::min(fewest, most)),
          m_most(most),
          m_rows(std::max(m_fewest, most / 10))
    {
    }

    qsizetype rows() const { return m_rows; }
    void adapt(std::chrono::milliseconds took)
    {
        if (took > longest)
            m_rows = std::max(m_rows / 2, m_fewest);
        else if (took < longest / 2)
            m_rows = std::min(m_rows * 2, m_most);
    }
    /// Between two transactions of a job that has nothing else to do then: a writer that waits for a file has no place in a
    /// queue, and looks only now and then whether it is free.
    static void rest(std::chrono::milliseconds took)
    {
        std::this_thread::sleep_for(std::min(took / 5, std::chrono::milliseconds(30)));
    }

private:
    qsizetype m_fewest;
    qsizetype m_most;
    qsizetype m_rows;
};

} // namespace squidie::inline v0
