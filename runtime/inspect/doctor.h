// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/store.h>

#include <QVector>

namespace squidie::inline v0 {

/// One check of a store and what it found.
struct DoctorCheck {
    QString name; ///< e.g. "integrity"
    bool ok = false;
    QString detail;
};

/// Checks everything that must hold in a store: integrity, schema version, references, journals without gaps, runs and
/// attempts that agree with their journals, one start for each run. Reads only; may take minutes on a large store.
Result<QVector<DoctorCheck>> examineStore(Store &store);

} // namespace squidie::inline v0
