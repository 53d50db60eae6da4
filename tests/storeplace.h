// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QString>
#include <QTemporaryDir>

namespace squidie::test {

/// The server that the tests are to use (tests/postgresql/run-with-server); empty where they use files.
inline QString testServer()
{
    return qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL");
}
inline bool testsUseServer()
{
    return !testServer().isEmpty();
}

/// A store of that name in a test's folder: a file, or a schema of the tests' server. The same again for the same folder and
/// name; nothing is there the first time.
inline QString storePlace(const QString &folder, const QString &name)
{
    const QString file = folder + u'/' + name;
    if (!testsUseServer())
        return file;
    const QByteArray digest = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    const QString server = testServer();
    return server + (server.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=t") + QString::fromLatin1(digest);
}
inline QString storePlace(const QTemporaryDir &folder, const QString &name)
{
    return storePlace(folder.path(), name);
}

} // namespace squidie::test
