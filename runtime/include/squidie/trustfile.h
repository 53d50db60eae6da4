// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/trusteddefinition.h>

#include <QVector>

namespace squidie::inline v0 {

class Store;

/// Where a user's trust is kept: a file of this machine that nobody else can write, and never a store. For each store, by its
/// place, it names the definitions whose commands this user lets run. A plain value, which holds the path alone; any thread.
/// Processes may change the file at the same time. (manual: trust.md, "Where trust is kept")
class SQUIDIE_EXPORT TrustFile {
public:
    /// The user's own: squidie/trust.json in the user's configuration folder ($XDG_CONFIG_HOME, else ~/.config).
    TrustFile();
    /// Another one, for tests and for programs that keep their own. Its folder is made where there is none.
    explicit TrustFile(QString path) : m_path(std::move(path)) { }

    QString path() const { return m_path; }

    /// What is trusted in that store; empty where there is no file. Error: invalid_option, where the file is not the user's
    /// own, could be written by others, or cannot be read.
    Result<QVector<TrustedDefinition>> read(const Store &store) const;
    /// Adds a definition, in the place of the one with its workflow and its digest. Errors: as read, or it cannot be written.
    Status add(const Store &store, const TrustedDefinition &definition) const;
    /// Removes those with that digest. False where there is none. Errors: as add.
    Result<bool> remove(const Store &store, const QString &digest) const;

private:
    QString m_path;
};

} // namespace squidie::inline v0
