// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QString>

namespace squidie::inline v0 {

/// The search path of a step's program, whatever the worker's own is. A bare program name is looked up in it.
QString stepPath();

/// The environment of a step's program (manual: trust.md, "What a command gets and gives"): the search path above, and of the
/// worker's own variables those on a short list. Nothing else is passed on: a worker's environment may hold passwords.
/// Entries are "NAME=value".
QByteArrayList stepEnvironment();

} // namespace squidie::inline v0
