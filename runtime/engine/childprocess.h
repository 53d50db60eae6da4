// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace squidie::inline v0 {

/// A program to run, its working directory (empty: the caller's) and what it reads from standard input.
struct ChildProgram {
    QString path; ///< with a slash: taken as it is; without: looked up in stepPath()
    QStringList arguments;
    QString folder;
    QByteArray input;
    bool useGroup = true; ///< false: as on a system without control groups
};

struct ChildLimits {
    std::chrono::milliseconds time;
    qsizetype output; ///< bytes of standard output
    qsizetype errors; ///< bytes of standard error
    qsizetype errorsKept; ///< of these, the last ones are kept
};

/// How a program ended. Nothing that it started is running by then.
struct ChildEnd {
    enum class Kind {
        Exited,
        Signalled, ///< or its supervisor was killed
        NotStarted,
        TimedOut,
        TooMuchOutput,
        TooMuchErrorOutput,
        Cancelled,
    };
    Kind kind = Kind::Signalled;
    int status = 0; ///< of one that exited
    QString problem; ///< why it was not started
    QByteArray output;
    QByteArray errors;
    bool leftSomething = false; ///< something that it started could not be ended, such as another user's process
};

/// Runs a program under a supervisor (engine/stepsupervisor.h), in the environment of steps, and reads what it writes within
/// limits: memory is bounded whatever it writes. It is ended, with all that it started, where it passes a limit, and where
/// `isCancelled` says so, which is asked at least every 50 ms. Any thread.
ChildEnd runChild(const ChildProgram &program, const ChildLimits &limits, const std::function<bool()> &isCancelled);

} // namespace squidie::inline v0
