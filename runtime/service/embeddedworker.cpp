// SPDX-License-Identifier: Apache-2.0
#include <squidie/embeddedworker.h>

#include <squidie/executor.h>
#include <squidie/store.h>
#include "engine/dailysealing.h"
#include "store/serverlink.h"
#include "store/storeconnection.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds pollInterval{500};
constexpr std::chrono::milliseconds longestPause{16'000}; ///< before another try while the store cannot be used
constexpr std::chrono::milliseconds endPatience{1'000}; ///< with a server that does not answer, at the end

} // namespace

/// The thread's side: a store, an executor, and a loop until it is stopped.
class EmbeddedWorker::Loop {
public:
    Loop(EmbeddedWorker &worker, StoreLocation location, WorkerOptions options, Clock clock, TrustFile trust)
        : m_worker(worker),
          m_location(std::move(location)),
          m_options(std::move(options)),
          m_clock(std::move(clock)),
          m_trust(std::move(trust))
    {
        m_state.activity = WorkerState::Activity::Idle;
        m_state.queue = m_options.queue;
        m_thread = std::thread([this] { run(); });
    }

    ~Loop()
    {
        stop();
        {
            const std::lock_guard lock(m_mutex);
            if (m_executor)
                m_executor->giveUp();
        }
        hangUpUntilDone();
        m_thread.join();
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }

    /// The state that was published last. The next one to be published is announced again.
    WorkerState takePublished()
    {
        const std::lock_guard lock(m_mutex);
        m_announced = false;
        return m_published;
    }

    bool isStopping()
    {
        const std::lock_guard lock(m_mutex);
        return m_stopping;
    }

private:
    void run()
    {
        const Status worked = work();
        m_state.activity = WorkerState::Activity::Off;
        m_state.problem = worked ? QString() : errorSentence(worked.error());
        publish();
        const std::lock_guard lock(m_mutex);
        m_done = true;
        m_wake.notify_one();
    }

    /// Waits for the thread, but not for a silent server.
    void hangUpUntilDone()
    {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, endPatience, [this] { return m_done; })) {
            if (m_link)
                m_link->hangUpAfter(endPatience);
        }
    }

    Result<std::unique_ptr<Store>> openStore()
    {
        auto store = Store::open(m_location, Store::Access::ReadWrite);
        while (!store && mayPass(store.error()) && !isStopping()) {
            setProblem(errorSentence(store.error()));
            rest();
            store = Store::open(m_location, Store::Access::ReadWrite);
        }
        return store;
    }

    Status work()
    {
        const ActionRegistry actions = ActionRegistry::builtIn();
        auto store = openStore();
        if (!store)
            return isStopping() ? Status() : tl::unexpected(store.error());
        setProblem({});
        {
            const std::lock_guard lock(m_mutex);
            m_link = connectionOf(**store).link();
        }
        Executor executor(**store, actions, m_clock, m_trust);
        setExecutor(&executor);
        DailySealing sealing(**store, m_clock);
        const Status worked = executeUntilStopped(executor, sealing);
        setExecutor(nullptr);
        return worked;
    }

    Status executeUntilStopped(Executor &executor, DailySealing &sealing)
    {
        ExecuteOptions options;
        options.owner = m_options.owner.isEmpty()
            ? QSysInfo::machineHostName() + u':' + QString::number(QCoreApplication::applicationPid())
            : m_options.owner;
        options.queue = m_options.queue;
        options.onBegin = [this](const RunId &run, const QString &workflow, const QString &step) {
            m_state.activity = WorkerState::Activity::Working;
            m_state.runId = run.toString();
            m_state.workflow = workflow;
            m_state.step = step;
            m_state.outcome.reset();
            publish();
        };
        publish();
        while (!isStopping()) {
            const auto done = executor.executeNext(options);
            if (!done && !mayPass(done.error()))
                return tl::unexpected(done.error());
            const Status sealed = done ? sealing.goOn() : Status();
            if (!sealed && !isTransient(sealed.error()))
                qWarning("The ledger could not be sealed: %s", qUtf8Printable(errorSentence(sealed.error())));
            setProblem(done ? QString() : errorSentence(done.error()));
            if (done && *done) {
                m_state.outcome = (*done)->outcome;
                ++m_state.stepsDone;
                publish();
            } else {
                becomeIdle();
                rest();
            }
        }
        return {};
    }

    void becomeIdle()
    {
        if (m_state.activity == WorkerState::Activity::Idle)
            return;
        m_state.activity = WorkerState::Activity::Idle;
        publish();
    }

    /// Why it cannot work while the store does not answer; empty once it does.
    void setProblem(const QString &problem)
    {
        m_pause = problem.isEmpty() ? pollInterval : std::min<std::chrono::milliseconds>(m_pause * 2, longestPause);
        if (std::exchange(m_state.problem, problem) != problem)
            publish();
    }

    void rest()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, m_pause, [this] { return m_stopping; });
    }

    void setExecutor(Executor *executor)
    {
        const std::lock_guard lock(m_mutex);
        m_executor = executor;
    }

    /// Announces the latest state once until it is taken: quick steps must not flood the other thread.
    void publish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_published = m_state;
            if (std::exchange(m_announced, true))
                return;
        }
        QMetaObject::invokeMethod(
            &m_worker, [this, worker = &m_worker] { worker->update(this); }, Qt::QueuedConnection);
    }

    EmbeddedWorker &m_worker;
    StoreLocation m_location;
    WorkerOptions m_options;
    Clock m_clock;
    TrustFile m_trust;
    // Touched by the thread only:
    WorkerState m_state;
    std::chrono::milliseconds m_pause = pollInterval;
    // Guarded by the mutex, from here on:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_announced = false;
    bool m_done = false;
    std::shared_ptr<ServerLink> m_link; ///< of its connection, once there is one
    WorkerState m_published;
    Executor *m_executor = nullptr;
    std::thread m_thread;
};

EmbeddedWorker::EmbeddedWorker(Clock clock, QObject *parent, TrustFile trust)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_trust(std::move(trust))
{
}

// Queued announcements of its loop are dropped with it.
EmbeddedWorker::~EmbeddedWorker() = default;

void EmbeddedWorker::start(const StoreLocation &store, WorkerOptions options)
{
    if (m_loop && m_loop->isStopping()) {
        m_startNext = std::pair(store, std::move(options));
        return;
    }
    if (!m_loop)
        m_loop = std::make_unique<Loop>(*this, store, std::move(options), m_clock, m_trust);
}

void EmbeddedWorker::pause()
{
    m_startNext.reset();
    if (!m_loop || m_loop->isStopping())
        return;
    m_loop->stop();
    m_state.activity = WorkerState::Activity::Stopping;
    Q_EMIT stateChanged(m_state);
}

WorkerState EmbeddedWorker::state() const
{
    return m_state;
}

void EmbeddedWorker::update(const Loop *loop)
{
    if (loop != m_loop.get())
        return;
    m_state = m_loop->takePublished();
    if (m_state.activity == WorkerState::Activity::Off) {
        m_loop.reset();
        if (m_startNext) {
            const auto [location, options] = *std::exchange(m_startNext, std::nullopt);
            start(location, options);
        }
    } else if (m_loop->isStopping()) {
        m_state.activity = WorkerState::Activity::Stopping;
    }
    Q_EMIT stateChanged(m_state);
}

} // namespace squidie::inline v0
