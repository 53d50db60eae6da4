#pragma once

#include <QStringList>
#include <QVector>

namespace squidie::schema {

/// "SQID", in the file's header: tells our stores from other programs' databases.
inline constexpr int applicationId = 0x53514944;

/// The statements of each migration; the first makes version 1 of an empty file.
const QVector<QStringList> &migrations();

/// The version that this program reads and writes.
int currentVersion();

} // namespace squidie::schema
