// SPDX-License-Identifier: Apache-2.0
#include "store/passwordfile.h"

#include <QDir>
#include <QFileInfo>

namespace squidie::inline v0 {

QString exposedPasswordFile()
{
    const QString named = qEnvironmentVariable("PGPASSFILE");
    const QFileInfo file(named.isEmpty() ? QDir::home().filePath(QStringLiteral(".pgpass")) : named);
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return file.isFile() && (file.permissions() & others) ? file.filePath() : QString();
}

} // namespace squidie::inline v0
