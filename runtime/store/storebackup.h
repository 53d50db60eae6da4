// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

namespace squidie::inline v0 {

/// Copies the SQLite store in that file, as it is committed, into a new file beside it (STORE.vN-TIME.backup), for its owner
/// alone; no existing file or link is written to. Reads by a connection of its own: one process at a time, which holds the
/// write lock.
Status backUpFile(const QString &path, int version);

} // namespace squidie::inline v0
