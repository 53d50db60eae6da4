// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::inline v0 {

class Store;
class StoreConnection;

/// The SQL side of a store (store/storeconnection.h): for the classes of this folder alone.
StoreConnection &connectionOf(Store &store);

} // namespace squidie::inline v0
