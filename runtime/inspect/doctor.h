// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>
#include <squidie/jobcontrol.h>
#include <squidie/store.h>

#include <QVector>

#include <functional>
#include <optional>

namespace squidie::inline v0 {

/// A value in the store that does not follow from what it should follow from.
struct DoctorFinding {
    QString row; ///< which row, e.g. "activation 12"
    QString column;
    QString stored;
    QString expected; ///< what follows
    QString from; ///< from what, e.g. "its payload"
};
/// The finding as a sentence. It holds text that others wrote.
QString findingSentence(const DoctorFinding &finding);

/// One check of a store and what it found.
struct DoctorCheck {
    static constexpr int mostFindings = 100; ///< of one check that are named

    QString name; ///< e.g. "integrity"
    bool ok = true;
    QString detail; ///< a sentence; where `squidie rebuild` mends what was found, it says so
    qint64 wrong = 0; ///< how many findings, named or not
    QVector<DoctorFinding> findings;
};

struct DoctorReport {
    QVector<DoctorCheck> checks;
    qint64 rows = 0; ///< that were read and worked out again
    bool cancelled = false; ///< the checks are not complete then

    bool isHealthy() const;
};

/// Told what is being read and how far it is: a table's name, the rows done, and about how many there are (0 if unknown).
using DoctorProgress = std::function<void(const QString &table, qint64 done, qint64 total)>;

/// Checks all that must hold in a store: what the engine itself keeps, references, and everything that follows from
/// something else, worked out once more: identities and windows from payloads, outcomes and marks from earlier deliveries, the
/// first facts of runs from the deliveries that started them, runs and attempts from journals, counts from deliveries,
/// fingerprints from documents. (manual: store.md, "Checking a store") Reads only, as of one moment; rows are read in pieces, and
/// memory stays bounded.
Result<DoctorReport> examineStore(Store &store, JobControl &control, const DoctorProgress &progress = {});
Result<DoctorReport> examineStore(Store &store);

} // namespace squidie::inline v0
