// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace squidie::ui {

/// A question that was asked, held by the coroutine that awaits the answer. GUI thread.
class Request {
public:
    /// Whether the answer is still wanted: the page that asked lives, and has asked nothing newer.
    bool isCurrent() const { return !m_newest.expired(); }

private:
    friend class LatestRequest;
    explicit Request(const std::shared_ptr<const char> &newest) : m_newest(newest) { }

    std::weak_ptr<const char> m_newest;
};

/// The latest request wins: a page, dialog or model has one as a member for each kind of question that it asks the store,
/// so that late answers to older questions are dropped. After each co_await the coroutine checks its request before it
/// touches anything else, `this` included:
///
///     QCoro::Task<> Page::read()
///     {
///         const Request request = m_reading.begin();
///         const Result<Overview> overview = co_await m_state.service().overview();
///         if (!request.isCurrent())
///             co_return;
///         show(overview);
///     }
///
/// The coroutine may outlive the page: its frame lives until the answer comes, and requests know by themselves that the
/// page is gone. What the coroutine needs before the check must be a local variable or a parameter by value. GUI thread.
class LatestRequest {
public:
    LatestRequest() = default;
    LatestRequest(const LatestRequest &) = delete;
    LatestRequest &operator=(const LatestRequest &) = delete;

    /// A new question: answers to all earlier ones are no longer wanted.
    Request begin()
    {
        cancel();
        return join();
    }
    /// One more question beside those under way, for the next page of the same list, or for a change that must not
    /// displace another one: current until the next begin() or cancel(), or until the page is gone.
    Request join() const { return Request(m_newest); }
    /// No answer to what has been asked so far is wanted any more.
    void cancel() { m_newest = std::make_shared<const char>(); }

private:
    std::shared_ptr<const char> m_newest = std::make_shared<const char>();
};

} // namespace squidie::ui
