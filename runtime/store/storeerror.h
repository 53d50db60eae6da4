// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/storereason.h>

namespace squidie::inline v0 {

/// store_unavailable for a known reason; `path` is how the store is shown to people.
Error storeError(const QString &path, StoreReason reason, const QString &detail = {});

/// Whether another program's transaction was in the way: it may well work a moment later.
bool isLocked(const Error &error);

/// Whether the server is out of reach: the next use of the store tries to reach it again.
bool isUnreachable(const Error &error);

/// Whether what failed may work by itself later on: another program's transaction, or a server that is out of reach.
bool isTransient(const Error &error);

/// Whether what failed may work later on, if by somebody's doing: a full disk, a standby that is promoted, a restore that
/// ends, a right that is granted. A worker waits for that.
bool mayPass(const Error &error);

/// Whether a worker tries again after that: one that ends by itself waits for nobody's doing.
bool isWorthWaiting(const Error &error, bool endsByItself);

/// Whether the engine undid a transaction because two of them waited for each other: run it again.
bool isDeadlock(const Error &error);

} // namespace squidie::inline v0
