// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QMetaType>
#include <QString>

namespace squidie {

/// What keeps the open store from answering: a server that is out of reach, a disk that fails. A plain value; any thread.
struct StoreTrouble {
    QString sentence; ///< for people; empty where the store answers
    Instant since; ///< when it was first seen
    /// When it is tried again by itself; none while it is being tried.
    std::optional<Instant> nextTry;

    bool isNone() const { return sentence.isEmpty(); }
    bool operator==(const StoreTrouble &) const = default;
};

} // namespace squidie

Q_DECLARE_METATYPE(squidie::StoreTrouble)
