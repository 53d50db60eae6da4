// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QByteArray>
#include <QString>

namespace squidie::inline v0 {

/// What a sample workspace is made of: texts that a program carries in its resources. Plain data; any thread.
struct SampleContents {
    QByteArray definitions; ///< JSON: an array of workflow definitions
    QByteArray jobs; ///< JSON Lines: an exported job queue, imported
    QByteArray deliveries; ///< JSON Lines of {"received_at", "payload"}: delivered, so that there are runs
    QByteArray savedPayloads; ///< JSON: an array of {"name", "tags", "note", "payload"}

    SampleContents() = default;
};

/// Creates a store marked as the sample workspace. Built beside `path` and then renamed: complete, or not there at all. An
/// existing file is left as it is. `now` is when it is loaded and saved, and when deliveries arrive that name no time. Errors: store_unavailable; invalid_option where the contents are not usable. Any thread.
SQUIDIE_EXPORT Status createSampleStore(const QString &path, const SampleContents &contents, Instant now = systemNow());

} // namespace squidie::inline v0
