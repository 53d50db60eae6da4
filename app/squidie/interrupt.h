// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::cli {

/// SIGINT and SIGTERM ask for an orderly end; a second one ends the program at once. SIGPIPE is ignored: writes fail
/// instead.
void installInterrupt();
bool isInterrupted();
/// Asks for the end as a signal does, and wakes a thread that waits for input. Any thread.
void requestEnd();
/// Becomes readable once the end is asked for; poll it together with an input.
int interruptDescriptor();

} // namespace squidie::cli
