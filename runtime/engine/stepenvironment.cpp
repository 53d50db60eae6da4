// SPDX-License-Identifier: Apache-2.0
#include "engine/stepenvironment.h"

namespace squidie::inline v0 {
namespace {

/// Who runs it, where that user's files are, and how texts and times are written. By name, not by prefix: a server accepts
/// LC_SECRET from a client, too.
constexpr const char *passedOn[] = {
    "HOME",     "USER",        "LOGNAME",     "LANG",       "LANGUAGE", "LC_ALL", "LC_COLLATE",
    "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME",  "TZ",     "TMPDIR",
};

} // namespace

QString stepPath()
{
    return QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
}

QByteArrayList stepEnvironment()
{
    QByteArrayList environment{"PATH=" + stepPath().toUtf8()};
    for (const char *name : passedOn) {
        if (qEnvironmentVariableIsSet(name))
            environment << QByteArray(name) + '=' + qgetenv(name);
    }
    return environment;
}

} // namespace squidie::inline v0
