// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

namespace squidie::inline v0 {

/// Whether a queue can have that name: letters, digits, "_", "." and "-", beginning with a letter or a digit. Error:
/// invalid_option. Any thread.
Status checkQueueName(const QString &name);

} // namespace squidie::inline v0
