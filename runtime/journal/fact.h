// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/fact.h>

#include <QByteArray>

namespace squidie::inline v0 {

/// One fact, before it has its place in a journal.
struct Fact {
    QString type;
    QByteArray data; ///< JSON text of one object
};

} // namespace squidie::inline v0
