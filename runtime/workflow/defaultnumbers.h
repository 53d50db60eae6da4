// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// Whether defaults of the types integer and float are written as such: 1 is no float, 1.0 no integer. Only the definition's
/// text tells; what it holds otherwise has been checked.
void checkDefaultNumbers(const QByteArray &definition, Problems &problems);

} // namespace squidie::inline v0::reading
