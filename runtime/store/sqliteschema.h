// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QStringList>

namespace squidie::inline v0 {

class StoreConnection;

/// What a SQLite file of that version has that this program does not make, lacks, or has in another form: 'view "x"'. Empty
/// where it is as the migrations make it. A view, a trigger, a generated column or a check in a file from elsewhere would run
/// what its author wants, whenever the store is read or written.
Result<QStringList> schemaDifferences(StoreConnection &store, int version);

/// A digest of what the migrations make, by which a file is recognised without making it; the table of those known is in
/// sqliteschema.cpp, and a test compares the two.
QByteArray schemaDigest(int version);
QByteArray knownSchemaDigest(int version);

} // namespace squidie::inline v0
