// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/journaldraft.h"
#include "store/cataloguetable.h"
#include "store/journaltable.h"
#include "store/nametable.h"
#include "store/connectionof.h"

#include <QCache>

namespace squidie::inline v0 {

/// A run as its journal stands, with the definition that it started with.
struct LoadedRun {
    RunReference reference;
    StoredDefinitionPointer definition;
    RunState state;
};

/// invalid_option: no run has that id.
Error noSuchRun(const RunId &id);
/// What has become of a run whose journal retention has removed.
QString retainedSentence(Instant retainedAt);

/// Runs through their journals: loads one by folding its facts, appends a draft's facts together with the projections
/// that they change. Belongs to its store's thread. Remembers the states of runs that it has seen and reads only what was
/// added since; forget() after a rollback.
class RunJournal {
public:
    explicit RunJournal(Store &store)
        : m_store(connectionOf(store)),
          m_catalogue(store),
          m_names(store),
          m_journal(store),
          m_remembered(rememberedBytes)
    {
    }

    /// Errors: invalid_option if no such run was started here; invalid_run_state if retention has removed its journal.
    Result<LoadedRun> load(const RunId &id);
    Result<LoadedRun> load(qint64 runRow);
    /// The same inside a write transaction: nobody else changes the run until it ends.
    Result<LoadedRun> loadToChange(const RunId &id);
    Result<LoadedRun> loadToChange(qint64 runRow);
    /// Inside the caller's write transaction.
    Status append(const LoadedRun &run, const JournalDraft &draft);
    void forget();

    CatalogueTable &catalogue() { return m_catalogue; }
    NameTable &names() { return m_names; }

private:
    /// What is remembered of a run.
    struct Remembered {
        RunState state;
        qsizetype bytes = 0; ///< of its facts' data
    };
    void remember(qint64 row, const RunState &state, qsizetype bytes);
    Status lock(qint64 runRow);

    static constexpr qsizetype rememberedBytes = 8 * 1024 * 1024;

    StoreConnection &m_store;
    CatalogueTable m_catalogue;
    NameTable m_names;
    JournalTable m_journal;
    QCache<qint64, Remembered> m_remembered;
};

} // namespace squidie::inline v0
