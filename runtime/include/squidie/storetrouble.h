// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QMetaType>
#include <QString>

namespace squidie::inline v0 {

/// What keeps the open store from answering: a server that is out of reach, a disk that fails. A plain value; any thread.
struct StoreTrouble {
    QString sentence; ///< for people; empty where the store answers
    Instant since; ///< when it was first seen
    /// When it is tried again by itself; none while it is being tried.
    std::optional<Instant> nextTry;

    bool isNone() const { return sentence.isEmpty(); }
    bool operator==(const StoreTrouble &) const = default;
};

} // namespace squidie::inline v0

Q_DECLARE_METATYPE(squidie::StoreTrouble)
