// SPDX-License-Identifier: Apache-2.0
#include "engine/programfile.h"

#include "base/inputfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace squidie::inline v0 {
namespace {

/// Without opening it.
bool isProgram(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

/// Empty where it is no executable file or cannot be read.
QString readDigest(const QString &path)
{
    if (!isProgram(path))
        return {};
    InputFile file(path); // never the file of an open store, whatever a definition names
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
}

} // namespace

ProgramFile ProgramFiles::find(const QString &program, const QString &workingDirectory)
{
    if (program.isEmpty())
        return {};
    // Not made shorter: "x/../y" is another file than "y" where x is a symbolic link.
    const QString path = program.contains(u'/')
        ? QDir(QDir::current().absoluteFilePath(workingDirectory)).absoluteFilePath(program)
        : QStandardPaths::findExecutable(program);
    return isProgram(path) ? ProgramFile{path, digestOf(path)} : ProgramFile();
}

QString ProgramFiles::digestOf(const QString &path)
{
    const auto stamp = stampOf(path);
    if (!stamp)
        return {};
    Known &known = m_known[path];
    if (known.digest.isEmpty() || known.stamp != *stamp)
        known = {*stamp, readDigest(path)}; // stamped before it was read: a change in between is noticed next time
    return known.digest;
}

} // namespace squidie::inline v0
