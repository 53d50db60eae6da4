// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// What a cron trigger declares about repeated firings. (manual: activations.md, "Schedule context")
enum class IdempotencyStrategy { None, ReturnExistingRun, SkipDuplicate };

/// "return_existing_run", "skip_duplicate", or an empty string for None.
SQUIDIE_EXPORT QString idempotencyName(IdempotencyStrategy strategy);
SQUIDIE_EXPORT std::optional<IdempotencyStrategy> idempotencyFromName(QStringView name);

} // namespace squidie::inline v0
