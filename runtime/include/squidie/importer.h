// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/jobcontrol.h>

#include <QString>
#include <QVector>

class QIODevice;

namespace squidie::inline v0 {

class Store;

/// Counts of an import.
struct ImportReport {
    qint64 lines = 0;
    qint64 imported = 0;
    qint64 alreadyThere = 0; ///< the same delivery had been imported before
    qint64 started = 0;
    qint64 duplicates = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    qint64 conflicts = 0;
    QVector<QPair<qint64, Error>> badLines; ///< line number and why, the first 100
    qint64 badLineCount = 0;
    bool cancelled = false; ///< the counts say what was imported before
};

/// Imports activations recorded elsewhere (manual: sources.md, "Import a job queue"): JSON Lines of {payload or args,
/// received_at or attempted_at}. Lines that cannot be used are counted and named; the others are imported, in the order of
/// their times, in short transactions, so that others can write meanwhile. Where it is cancelled, or the store fails, what was
/// imported stays: called again with the same file, it goes on.
SQUIDIE_EXPORT Result<ImportReport> importActivations(Store &store, QIODevice &input, JobControl &control);
/// Error: invalid_option where the file cannot be read.
SQUIDIE_EXPORT Result<ImportReport> importActivationFile(Store &store, const QString &file, JobControl &control);

} // namespace squidie::inline v0
