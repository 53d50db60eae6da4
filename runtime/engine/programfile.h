// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/filestamp.h"
#include <squidie/trusteddefinition.h>

#include <QHash>

namespace squidie::inline v0 {

/// Programs with the digests of their files. Made to be asked again and again: a file is read anew only once it has changed.
/// One thread.
class ProgramFiles {
public:
    /// The file that runs if this process runs that program in that folder now: a name without "/" is looked up in PATH, a
    /// relative path begins in the folder. Its path stays empty where no executable file is there.
    ProgramFile find(const QString &program, const QString &workingDirectory);
    /// "sha256:" and the digest of a program's file; empty where it is no executable file or cannot be read.
    QString digestOf(const QString &path);

private:
    struct Known {
        FileStamp stamp;
        QString digest;
    };
    QHash<QString, Known> m_known;
};

} // namespace squidie::inline v0
