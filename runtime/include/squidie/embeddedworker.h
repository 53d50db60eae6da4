// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/storelocation.h>

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace squidie::inline v0 {

struct WorkerOptions {
    QString queue = QStringLiteral("default");
    QString owner; ///< as claims name it; empty: the host's name and the process's id
};

/// What a worker is doing, for a status bar.
struct WorkerState {
    enum class Activity {
        Off,
        Idle, ///< at work, and nothing is visible
        Working, ///< running a step
        Stopping, ///< told to stop, and finishing its step
    };
    Activity activity = Activity::Off;
    QString queue;
    /// The step that it is running or has run last: the run's id, the workflow, the step, and what it came to (empty while
    /// it runs). All empty before the first.
    QString runId;
    QString workflow;
    QString step;
    QString outcome;
    qint64 stepsDone = 0; ///< since it was started
    QString trouble; ///< why it stopped by itself, or does nothing: the store does not answer; empty where all is well
};

/// A worker inside a program with an event loop: one thread, one connection, the built-in actions. Lives in the thread that
/// made it, and tells it there. Off until started. Its end waits for its step, which is asked to give up; what gives up is
/// given back and runs again elsewhere.
class EmbeddedWorker : public QObject {
    Q_OBJECT

public:
    explicit EmbeddedWorker(QObject *parent = nullptr);
    ~EmbeddedWorker() override;

    /// Does nothing while it is at work. One that is still stopping starts anew once it has.
    void start(const StoreLocation &store, WorkerOptions options);
    /// Finishes the step at hand, then stops.
    void pause();
    WorkerState state() const;

Q_SIGNALS:
    void stateChanged(const squidie::WorkerState &state);

private:
    class Loop;
    void take(const Loop *loop);

    std::unique_ptr<Loop> m_loop;
    WorkerState m_state;
    std::optional<std::pair<StoreLocation, WorkerOptions>> m_startNext;
};

} // namespace squidie::inline v0

Q_DECLARE_METATYPE(squidie::WorkerState)
