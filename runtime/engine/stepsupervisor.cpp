// SPDX-License-Identifier: Apache-2.0
// Everything behind the fork runs in a copy of a process that may have had many threads: only async-signal-safe functions.
// The process group and, where there is one, the control group are only quicker ways to the same end.
//
//   worker ── supervisor ── parent ── program ── …
//
// The supervisor is a "subreaper": whoever loses his parent below it becomes its child, so it finds daemons as well. The
// program's parent is another process, so that a program that kills its parent does not get rid of the supervisor.
#include "engine/stepsupervisor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>

#include <fcntl.h>
#include <linux/sched.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

enum Place { Input, Output, Errors, Alive, Reports, Places };

constexpr int sweepSeconds = 10; ///< what cannot be killed by then, for example another user's process, is left and reported
constexpr int sweepMilliseconds = 10; ///< between two looks

void report(SupervisorReport::Kind kind, int value, int descriptor = Reports)
{
    const SupervisorReport text{kind, value};
    // Shorter than what a pipe takes at once. A worker that is gone needs no report.
    [[maybe_unused]] const ssize_t written = ::write(descriptor, &text, sizeof text);
}

/// The five descriptors to the places 0 to 4; all others are closed. A program that is run later gets the first three.
void arrangeDescriptors(const SupervisedProgram &program)
{
    std::array<int, Places> descriptors{program.input, program.output, program.errors, program.alive, program.reports};
    for (int &descriptor : descriptors) {
        descriptor = ::fcntl(descriptor, F_DUPFD, int(Places)); // out of the way of the places
        if (descriptor < 0) {
            report(SupervisorReport::Kind::NotStarted, errno, program.reports);
            ::_exit(1);
        }
    }
    for (int place = 0; place < Places; ++place)
        ::dup2(descriptors[std::size_t(place)], place);
    ::closefrom(Places);
    ::fcntl(Alive, F_SETFD, FD_CLOEXEC);
    ::fcntl(Reports, F_SETFD, FD_CLOEXEC);
}

void closeStandardDescriptors()
{
    ::close(Input);
    ::close(Output);
    ::close(Errors);
}

/// The worker's handlers are not this process's. Signals stay blocked until the program runs.
void restoreSignalHandlers()
{
    struct sigaction standard = {};
    standard.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &standard, nullptr);
}

/// Ends with the parent. False where that has ended already.
bool endWithParent(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    return ::getppid() == parent;
}

[[noreturn]] void becomeProgram(const SupervisedProgram &program, pid_t parent)
{
    if (endWithParent(parent)) {
        ::setsid();
        if (!program.folder || ::chdir(program.folder) == 0) {
            sigset_t none;
            ::sigemptyset(&none);
            ::sigprocmask(SIG_SETMASK, &none, nullptr);
            ::execve(program.path, program.arguments, program.environment);
        }
        report(SupervisorReport::Kind::NotStarted, errno);
    }
    ::_exit(1);
}

/// Starts the program, waits for it and says how it ended.
[[noreturn]] void becomeParent(const SupervisedProgram &program, pid_t supervisor)
{
    if (!endWithParent(supervisor))
        ::_exit(1);
    const pid_t self = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        becomeProgram(program, self);
    const int why = errno;
    closeStandardDescriptors();
    int status = 0;
    if (child < 0)
        report(SupervisorReport::Kind::NotStarted, why);
    else if (::waitpid(child, &status, 0) == child && WIFEXITED(status))
        report(SupervisorReport::Kind::Exited, WEXITSTATUS(status));
    else
        report(SupervisorReport::Kind::Signalled, WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL);
    ::_exit(0);
}

/// Reaps what has ended; true where `awaited` was among it.
bool reap(pid_t awaited)
{
    bool found = false;
    for (pid_t ended = ::waitpid(-1, nullptr, WNOHANG); ended > 0; ended = ::waitpid(-1, nullptr, WNOHANG))
        found = found || ended == awaited;
    return found;
}

/// Reaps what has ended; true where a child is left.
bool hasChildren()
{
    reap(0);
    return ::waitpid(-1, nullptr, WNOHANG) >= 0;
}

void takeSignals(int childSignals)
{
    signalfd_siginfo taken;
    while (::read(childSignals, &taken, sizeof taken) > 0) {
    }
}

/// Until the program's parent has ended, or the worker wants an end or has died: then the parent is killed.
void waitForEnd(pid_t parent, int childSignals)
{
    std::array<pollfd, 2> watched{pollfd{Alive, POLLIN, 0}, pollfd{childSignals, POLLIN, 0}};
    while (!reap(parent)) {
        ::poll(watched.data(), watched.size(), -1);
        if (watched[0].revents != 0) {
            ::kill(parent, SIGKILL);
            return;
        }
        takeSignals(childSignals);
    }
}

/// A child and its process group, which is ended at once however fast it forks. The supervisor's own group is spared.
void killChild(pid_t child)
{
    const pid_t group = ::getpgid(child);
    if (group > 0 && group != ::getpgrp())
        ::kill(-group, SIGKILL);
    ::kill(child, SIGKILL);
}

/// Kills all children, as the system lists them: numbers, each with a space behind it. Whom they leave behind are children
/// from then on.
void killChildren()
{
    const int list = ::open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (list < 0)
        return;
    std::array<char, 4096> text;
    pid_t child = 0;
    for (ssize_t length = ::read(list, text.data(), text.size()); length > 0;
         length = ::read(list, text.data(), text.size())) {
        for (ssize_t i = 0; i < length; ++i) {
            const char character = text[std::size_t(i)];
            if (character >= '0' && character <= '9') {
                child = child * 10 + (character - '0');
            } else {
                if (child > 0)
                    killChild(child);
                child = 0;
            }
        }
    }
    ::close(list);
}

time_t monotonicSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

void killGroup(const char *killSwitch)
{
    const int file = killSwitch ? ::open(killSwitch, O_WRONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(file, "1", 1);
    ::close(file);
}

/// False where something is left that cannot be killed.
bool killDescendants(const SupervisedProgram &program, int childSignals)
{
    const time_t end = monotonicSeconds() + sweepSeconds;
    while (hasChildren()) {
        if (monotonicSeconds() > end)
            return false;
        killGroup(program.groupKillSwitch);
        killChildren();
        pollfd watched{childSignals, POLLIN, 0};
        ::poll(&watched, 1, sweepMilliseconds);
        takeSignals(childSignals);
    }
    return true;
}

/// As fork, into a control group where there is one: to move a process there later takes the system a tenth of a second.
pid_t forkInto(const char *group)
{
    const int folder = group ? ::open(group, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;
    if (folder >= 0) {
        clone_args arguments = {};
        arguments.flags = CLONE_INTO_CGROUP;
        arguments.exit_signal = SIGCHLD;
        arguments.cgroup = std::uint64_t(folder);
        const auto child = pid_t(::syscall(SYS_clone3, &arguments, sizeof arguments));
        ::close(folder);
        if (child >= 0)
            return child;
    }
    return ::fork();
}

[[noreturn]] void supervise(const SupervisedProgram &program)
{
    arrangeDescriptors(program);
    restoreSignalHandlers();
    ::setsid(); // Ctrl+C at the worker's terminal is for the worker
    ::prctl(PR_SET_NAME, "squidie-step");
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    sigset_t childSignal;
    ::sigemptyset(&childSignal);
    ::sigaddset(&childSignal, SIGCHLD);
    const int childSignals = ::signalfd(-1, &childSignal, SFD_CLOEXEC | SFD_NONBLOCK);
    const pid_t self = ::getpid();
    const pid_t parent = forkInto(program.group);
    if (parent == 0)
        becomeParent(program, self);
    const int why = errno;
    closeStandardDescriptors();
    if (parent < 0) {
        report(SupervisorReport::Kind::NotStarted, why);
        ::_exit(1);
    }
    waitForEnd(parent, childSignals);
    if (!killDescendants(program, childSignals))
        report(SupervisorReport::Kind::Survived, 0);
    if (program.group)
        ::rmdir(program.group);
    ::_exit(0);
}

} // namespace

pid_t startSupervised(const SupervisedProgram &program)
{
    // No handler of the worker's may run in the new process.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t supervisor = ::fork();
    if (supervisor == 0)
        supervise(program);
    const int why = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = why;
    return supervisor;
}

} // namespace squidie::inline v0
