// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>

#include <QCoreApplication>
#include <QEventLoop>

#include <optional>

namespace squidie::test {

/// Runs the event loop until a task is done. QCoro::waitFor needs answers with a default constructor, which a run's id lacks.
template<typename T>
T answerOf(QCoro::Task<T> &&task)
{
    std::optional<T> answer;
    auto taken = task.then([&answer](T value) { answer.emplace(std::move(value)); });
    while (!answer)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return std::move(*answer);
}

} // namespace squidie::test
