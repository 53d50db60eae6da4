// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace squidie::inline v0 {

/// A program to be started, with everything made before the fork. Descriptors belong to the caller; the supervisor has copies.
struct SupervisedProgram {
    const char *path = nullptr;
    char *const *arguments = nullptr; ///< ends with null, as the next
    char *const *environment = nullptr;
    const char *folder = nullptr; ///< its working directory; null: the worker's
    const char *group = nullptr; ///< its control group's path; null: none
    const char *groupKillSwitch = nullptr; ///< the file that kills the group's processes
    int input = -1;
    int output = -1;
    int errors = -1;
    int alive = -1; ///< the read end of a pipe that the worker keeps open for as long as the program may run
    int reports = -1; ///< the write end of a pipe, which ends once nothing that the program started is left
};

/// What the supervisor writes to its pipe of reports.
struct SupervisorReport {
    enum class Kind : int {
        NotStarted, ///< value: errno
        Exited, ///< value: the exit status
        Signalled, ///< value: the signal
        Survived, ///< something that it started could not be ended
    };
    Kind kind = Kind::NotStarted;
    int value = 0;
};

/// Forks a supervisor, which runs the program in a session of its own, with descriptors 0 to 2 and no others. Once the program
/// has ended, or the worker has closed its pipe (by dying, too), the supervisor kills whatever is left of what the program
/// started, daemons included, and ends itself. Any thread. Returns the supervisor's process id, or -1 with errno.
pid_t startSupervised(const SupervisedProgram &program);

} // namespace squidie::inline v0
