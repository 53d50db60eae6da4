// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QString>

namespace squidie::inline v0 {

/// What the sample workspace is made of: shipped in the program's resources.
struct SampleContents {
    QByteArray definitions; ///< JSON: an array of workflow definitions
    QByteArray jobs; ///< JSON Lines: an exported job queue, imported
    QByteArray deliveries; ///< JSON Lines of {"received_at", "payload"}: delivered, so that runs stand there
    QByteArray savedPayloads; ///< JSON: an array of {"name", "tags", "note", "payload"}
};

/// Makes the sample workspace, marked as one. Built beside `path` and then renamed: there whole, or not at all. An existing
/// file is left as it is.
Status createSampleStore(const QString &path, const SampleContents &contents);

} // namespace squidie::inline v0
