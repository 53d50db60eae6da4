// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

struct StoreLocation;

/// The name under which trust in a store is kept: a file's path without symbolic links, or a server's address with everything
/// that decides which store is meant, and without secrets. A store that moves, or is copied, has another place.
QString trustPlaceOf(const StoreLocation &store);

} // namespace squidie::inline v0
