// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/programfile.h"
#include "store/runjournal.h"
#include <squidie/trustfile.h>

#include <QCoreApplication>

namespace squidie::inline v0 {

/// Why commands must not run.
struct CommandRefusal {
    enum class Kind {
        NotTrusted,
        ProgramChanged, ///< or it is gone
        DefinitionChanged, ///< the store no longer has the definition that the run started with
        TrustUnreadable,
    };
    Kind kind = Kind::NotTrusted;
    QString sentence;
};

/// Decides whether a definition's commands may run here: the definition as it is read, what this user has trusted, and the
/// programs' files must agree. Made to be asked again and again: it reads what has changed only. One thread; the store must
/// outlive it.
class TrustCheck {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    TrustCheck(const Store &store, TrustFile file) : m_store(store), m_file(std::move(file)) { }

    /// What is trusted in the store, whether its programs have changed or not.
    const Result<QVector<TrustedDefinition>> &trusted();
    /// Nothing where its commands may run.
    std::optional<CommandRefusal> refusal(const StoredDefinition &definition);
    /// The same for a run, whose journal must name the very definition that is in the store.
    std::optional<CommandRefusal> refusal(const LoadedRun &run);
    /// The entry for a definition; null where there is none.
    const TrustedDefinition *find(const StoredDefinition &definition);
    /// What trust in a definition is given to.
    QString digestOf(const StoredDefinition &definition);
    ProgramFiles &programs() { return m_programs; }

private:
    const Store &m_store;
    TrustFile m_file;
    std::optional<FileStamp> m_stamp;
    std::optional<Result<QVector<TrustedDefinition>>> m_trusted;
    ProgramFiles m_programs;
    QHash<QString, QString> m_digests; ///< by the document's
};

/// The file that was trusted for a step to run; empty where there is none.
QString programPathOf(const TrustedDefinition &trusted, const QString &step);

} // namespace squidie::inline v0
