// SPDX-License-Identifier: Apache-2.0
#include "store/postgresreason.h"

#include <QSqlError>

namespace squidie::inline v0 {

using namespace Qt::StringLiterals;

QString firstLine(const QSqlError &error)
{
    QString line = error.databaseText().trimmed();
    line = line.left(line.indexOf(u'\n'));
    for (const QString &word : {u"ERROR:"_s, u"FATAL:"_s, u"PANIC:"_s}) {
        if (line.startsWith(word))
            line = line.mid(word.size());
    }
    return line.trimmed();
}

namespace {

struct CodeReason {
    const char *code; ///< SQLSTATE, or what it begins with; the first that fits decides
    StoreReason reason;
};

constexpr CodeReason reasons[] = {
    {"55P03", StoreReason::Locked},
    {"40P01", StoreReason::Deadlock},
    {"40001", StoreReason::Deadlock},
    {"25006", StoreReason::ReadOnly},
    {"42501", StoreReason::NotPermitted},
    {"53100", StoreReason::Full},
    {tooManyConnectionsCode, StoreReason::CannotConnect},
    {"53", StoreReason::Full},
    {"57014", StoreReason::Interrupted},
    {"57P03", StoreReason::CannotConnect},
    // Ended by an administrator, a crash, or one of the server's timeouts.
    {"57P", StoreReason::ConnectionLost},
    {"25P03", StoreReason::ConnectionLost},
    {"25P04", StoreReason::ConnectionLost},
    {"26000", StoreReason::ConnectionLost},
    {"28", StoreReason::WrongPassword},
    {"3D000", StoreReason::NoSuchDatabase},
    {"08", StoreReason::ConnectionLost},
    {"58030", StoreReason::IoError},
    {"58P01", StoreReason::Corrupt},
    {"XX001", StoreReason::Corrupt},
    {"XX002", StoreReason::Corrupt},
};

} // namespace

StoreReason reasonOf(const QString &code, StoreReason otherwise)
{
    for (const CodeReason &known : reasons) {
        if (code.startsWith(QLatin1String(known.code)))
            return known.reason;
    }
    return otherwise;
}

StoreReason reasonFor(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return code.isEmpty() ? StoreReason::ConnectionLost : reasonOf(code, StoreReason::Failed);
}

} // namespace squidie::inline v0
