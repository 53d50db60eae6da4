// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

namespace squidie::inline v0 {

/// store_unavailable for a reason that is known already (see Store::open); `path` is what is shown of the store.
Error storeError(const QString &path, const QString &reason, const QString &detail = {});

/// The reason of store_unavailable; empty for other errors.
QString storeReason(const Error &error);

/// Whether a store's error is another program's transaction in the way: it may well work a moment later.
bool isLocked(const Error &error);

/// Whether the server is out of reach: the next use of the store tries to reach it again.
bool isUnreachable(const Error &error);

/// Whether what failed may work by itself later on: another program's transaction, or a server that is out of reach.
bool mayPass(const Error &error);

/// Whether the engine undid a transaction because two of them waited for each other: it is to be run again.
bool gaveWay(const Error &error);

} // namespace squidie::inline v0
