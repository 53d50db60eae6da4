// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/storereason.h>

#include <QString>

class QSqlError;

/// What a server's answers mean: by their SQLSTATE alone, since words come in the server's language.
namespace squidie::inline v0 {

constexpr auto tooManyConnectionsCode = "53300";

StoreReason reasonOf(const QString &code, StoreReason otherwise);
/// Of a connection that there was: what libpq says by itself has no code, and it says that the server is gone.
StoreReason reasonFor(const QSqlError &error);
/// The first line of what the server or libpq said, without the word in front.
QString firstLine(const QSqlError &error);

} // namespace squidie::inline v0
