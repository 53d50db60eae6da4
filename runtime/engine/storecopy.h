// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include "store/copiedtable.h"

namespace squidie::inline v0 {

/// A table that was copied.
struct CopiedTableReport {
    TableDigest digest; ///< of the source, and of the target, which was read again for it
    qint64 written = 0; ///< rows that were inserted, changed or removed; none where they were there before
};

struct CopyReport {
    QVector<CopiedTableReport> tables;
    bool cancelled = false; ///< then unfinished: to be called again
};

/// Called with "copying" or "checking", the table, rows done and, approximately, rows in total.
using CopyProgress = std::function<void(const QString &doing, const QString &table, qint64 done, qint64 total)>;

/// Copies a whole store, row ids included, into an empty one (manual: retention.md, "Copy a store"): SQLite or PostgreSQL,
/// either way.
///
/// Everything is read in one read transaction, so the copy is the source as it was when this call began, even while others
/// write to it. Rows are copied in the order of their keys, many in a transaction; before that, the property "copy_of" marks
/// the target as unfinished, so that nothing else opens it. A copy that was killed continues when it is called again: rows
/// that are there and equal stay, rows that have changed in the source since are changed, those that are gone are removed.
/// At the end the target is read once more: only where every table has the source's rows and SHA-256 is the mark removed.
/// A finished copy of the same source that nobody has changed since is no error: it is checked, and nothing is written.
///
/// `target` was opened by Store::openCopyTarget. Errors: store_unavailable with the reason not_empty, other_copy,
/// same_store, changed_meanwhile or copy_differs, besides those of both stores.
Result<CopyReport> copyStore(Store &source, Store &target, JobControl &control, const CopyProgress &progress = {});

} // namespace squidie::inline v0
