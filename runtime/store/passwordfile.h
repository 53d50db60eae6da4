// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// The password file that libpq would read (PGPASSFILE, else ~/.pgpass), where others than its owner may read or write it: then
/// it must not be used. Empty where there is none, or none but its owner's.
QString exposedPasswordFile();

} // namespace squidie::inline v0
