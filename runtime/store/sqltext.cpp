// SPDX-License-Identifier: Apache-2.0
#include "store/sqltext.h"

namespace squidie::inline v0 {

QStringList sqlStatements(const QString &name)
{
    QStringList statements;
    for (const SqlText &file : sqlTexts()) {
        if (name != QLatin1String(file.name))
            continue;
        for (const QString &part : QString::fromUtf8(file.text).split(QStringLiteral("\n\n"))) {
            QStringList lines = part.trimmed().split(u'\n');
            lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("--")); });
            QString statement = lines.join(u'\n');
            if (!statement.endsWith(u';'))
                continue;
            statement.chop(1);
            statements << statement;
        }
    }
    return statements;
}

QString sqlStatement(const QString &name)
{
    return sqlStatements(QStringLiteral("statements/%1.sql").arg(name)).constFirst();
}

} // namespace squidie::inline v0
