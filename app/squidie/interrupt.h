// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::cli {

/// SIGINT and SIGTERM ask for an orderly end; a second one ends the program at once. SIGPIPE is left to the writes.
void installInterrupt();
bool isInterrupted();
/// As if the user had asked for it: wakes whoever waits for input. Any thread.
void requestEnd();
/// Readable once an end was asked for: to be polled beside an input.
int interruptDescriptor();

} // namespace squidie::cli
