// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::cli {

/// For a command that must not be cut off between an effect and its report: from here on SIGINT and SIGTERM ask for an orderly
/// end, a second one ends the program at once, and SIGPIPE is ignored: writes fail instead. Any other command ends by the
/// first of these signals, as programs do. Any number of calls. A server that is silent is not waited for any longer: what is
/// under way is cut off within a second, and then known to be lost or unknown.
void endInOrder();
bool isInterrupted();
/// Asks for the end as a signal does, and wakes a thread that waits for input. Any thread.
void requestEnd();
/// Becomes readable once the end is asked for; poll it together with an input.
int interruptDescriptor();

/// While one exists, the program does not end for a silent server's sake before it has ended by itself: a step is running.
class StaysToTheEnd {
public:
    StaysToTheEnd();
    ~StaysToTheEnd();
    StaysToTheEnd(const StaysToTheEnd &) = delete;
    StaysToTheEnd &operator=(const StaysToTheEnd &) = delete;
};

} // namespace squidie::cli
