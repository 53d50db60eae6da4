// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QVector>

namespace squidie::inline v0 {

class Store;

/// A rule that every store follows, and how many rows break it.
struct RuleViolations {
    QString rule; ///< e.g. "journal_sequence"
    qint64 count = 0;
};

/// Checks what must hold between the rows of a store. Reads only; may take minutes on a large store.
Result<QVector<RuleViolations>> countViolations(Store &store);

/// "ok", or what is wrong with what the engine itself keeps: pages, indexes.
Result<QString> checkIntegrity(Store &store);

/// References to rows that do not exist.
Result<qint64> countBrokenReferences(Store &store);

} // namespace squidie::inline v0
