// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/stepresult.h>
#include <squidie/storelocation.h>
#include <squidie/trustfile.h>

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace squidie::inline v0 {

/// Which work a worker takes, and under which name.
struct WorkerOptions {
    QString queue = QStringLiteral("default");
    QString owner; ///< as claims name it; empty: the host's name and the process's id

    WorkerOptions() = default;
    WorkerOptions(QString queueName, QString ownerName = {}) : queue(std::move(queueName)), owner(std::move(ownerName)) { }
};

/// What a worker is doing, for a status bar. Plain data; any thread.
struct WorkerState {
    enum class Activity {
        Off,
        Idle, ///< waiting for work
        Working, ///< running a step
        Stopping, ///< finishing its step before it stops
    };
    Activity activity = Activity::Off;
    QString queue;
    /// The step that it is running or has run last: the run's id, the workflow and the step. All empty before the first.
    QString runId;
    QString workflow;
    QString step;
    std::optional<StepOutcome> outcome; ///< of that step; nothing while it runs
    qint64 stepsDone = 0; ///< since it was started
    QString problem; ///< a sentence: why it stopped by itself or cannot work (the store does not answer); else empty
};

/// A worker inside a program with an event loop: one thread, one connection, the built-in actions. Belongs to the thread that
/// made it and emits its signals there. Off until started. Its destructor asks the running step to give up and waits for it;
/// a step that gives up is released, to run again in another worker. It runs commands that `trust` names. (manual: runs.md)
class SQUIDIE_EXPORT EmbeddedWorker : public QObject {
    Q_OBJECT

public:
    explicit EmbeddedWorker(Clock clock = systemNow, QObject *parent = nullptr, TrustFile trust = {});
    ~EmbeddedWorker() override;

    /// Does nothing while it is running. While it is stopping: it starts again once it has stopped.
    void start(const StoreLocation &store, WorkerOptions options);
    /// Finishes the step at hand, then stops.
    void pause();
    WorkerState state() const;

Q_SIGNALS:
    void stateChanged(const squidie::WorkerState &state);

private:
    class Loop;
    void update(const Loop *loop);

    Clock m_clock;
    TrustFile m_trust;
    std::unique_ptr<Loop> m_loop;
    WorkerState m_state;
    std::optional<std::pair<StoreLocation, WorkerOptions>> m_startNext;
};

} // namespace squidie::inline v0

Q_DECLARE_METATYPE(squidie::WorkerState)
