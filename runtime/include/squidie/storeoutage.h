// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QMetaType>
#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// Why the open store does not answer: its server is silent or cannot be reached, its disk fails, its file was replaced. A plain value;
/// any thread.
struct StoreOutage {
    QString sentence; ///< for people; empty while the store answers
    Instant since; ///< when it was first noticed
    std::optional<Instant> nextTry; ///< when the store is tried again; nothing while it is being tried
    /// A question has waited for its answer for some seconds, and nothing has failed so far: it may still come.
    bool isSilent = false;
    bool wasReplaced = false; ///< the file was removed or replaced: trying again cannot help, opening the store again may

    bool isNone() const { return sentence.isEmpty(); }
    bool operator==(const StoreOutage &) const = default;
};

} // namespace squidie::inline v0

Q_DECLARE_METATYPE(squidie::StoreOutage)
