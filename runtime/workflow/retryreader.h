// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

#include <QHash>

namespace squidie::inline v0::reading {

struct ReadStep;

/// One policy, as "retries[].opts" and a step's "opts.retry" hold it; nothing if it has errors.
std::optional<RetryPolicy> readRetryPolicy(const QString &step, const QJsonValue &options, const QString &path,
                                           Problems &problems);

/// The policies of "retries" and of the steps' own "opts.retry" as one list in the order of the steps. The first is
/// derived from the second by the exporter and may be left out; if both have a policy for a step they must agree.
QVector<RetryPolicy> readRetries(const QJsonObject &document, const QVector<ReadStep> &steps,
                                 const QHash<QString, qsizetype> &stepIndexes, Problems &problems);

} // namespace squidie::inline v0::reading
