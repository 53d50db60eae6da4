// SPDX-License-Identifier: Apache-2.0
#include "store/runjournal.h"

#include "base/jsontext.h"
#include "base/sentences.h"
#include "store/attempttable.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

constexpr int rememberedRuns = 256;

} // namespace

Error noSuchRun(const RunId &id)
{
    return {ErrorCode::NotFound, QJsonObject{{QStringLiteral("run_id"), id.toString()}}};
}

QString retainedSentence(Instant retainedAt)
{
    return tr("Retention removed this run's journal at %1: its steps, its input and what came of them. Its identity is kept, so "
              "that another delivery of it is still a duplicate.")
        .arg(formatSeconds(retainedAt));
}

Result<LoadedRun> RunJournal::load(const RunId &id)
{
    const auto reference = m_journal.find(id);
    if (!reference)
        return tl::unexpected(reference.error());
    return *reference ? loaded(**reference) : tl::unexpected(noSuchRun(id));
}

Result<LoadedRun> RunJournal::load(qint64 runRow)
{
    const auto reference = m_journal.at(runRow);
    if (!reference)
        return tl::unexpected(reference.error());
    return *reference ? loaded(**reference)
                      : tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a run is missing")));
}

Result<LoadedRun> RunJournal::loadToChange(const RunId &id)
{
    const auto reference = m_journal.find(id);
    if (!reference)
        return tl::unexpected(reference.error());
    return *reference ? loadToChange((*reference)->row) : tl::unexpected(noSuchRun(id));
}

Result<LoadedRun> RunJournal::loadToChange(qint64 runRow)
{
    if (auto locked = lock(runRow); !locked)
        return tl::unexpected(locked.error());
    return load(runRow);
}

Status RunJournal::lock(qint64 runRow)
{
    if (!m_store.dialect().locksRows)
        return {};
    return m_store.run(QStringLiteral("SELECT id FROM runs WHERE id = ? FOR UPDATE"), runRow);
}

Result<LoadedRun> RunJournal::loaded(const RunReference &reference)
{
    if (reference.retainedAt)
        return tl::unexpected(Error{ErrorCode::InvalidRunState,
                                    QJsonObject{{QStringLiteral("run_id"), reference.id.toString()},
                                                {QStringLiteral("status"), runStatusName(reference.status)},
                                                {QStringLiteral("reason"), retainedSentence(*reference.retainedAt)}}});
    auto definition = m_catalogue.at(reference.definitionRow);
    if (!definition)
        return tl::unexpected(definition.error());
    // Facts are only ever added, so a state that was right once needs only what came after it.
    RunState state = m_states.value(reference.row);
    const auto facts = m_journal.after(reference.row, state.sequence);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const JournalEntry &fact : *facts)
        state.apply(fact);
    if (m_states.size() >= rememberedRuns)
        m_states.clear();
    m_states.insert(reference.row, state);
    return LoadedRun{reference, *definition, state};
}

Status RunJournal::append(const LoadedRun &run, const JournalDraft &draft)
{
    if (draft.facts().isEmpty())
        return {};
    QVector<Fact> facts;
    for (const JournalEntry &entry : draft.facts())
        facts.append({entry.type, compactJson(entry.data)});
    const qint64 row = run.reference.row;
    if (auto added = JournalTable(m_store).insert(row, facts, draft.facts().first().sequence, draft.now()); !added)
        return added;
    AttemptTable attempts(m_store, m_names);
    for (const AttemptKey &key : draft.touched()) {
        const auto projection = projectAttempt(run.definition->definition, draft.state(), key);
        if (!projection)
            continue;
        if (auto put = attempts.put(row, run.reference.queueRow, *projection); !put)
            return put;
    }
    if (auto updated = m_store.run(QStringLiteral("UPDATE runs SET status = ?, updated_at = ? WHERE id = ?"),
                                   runStatusName(draft.state().status), draft.state().updatedAt, row);
        !updated)
        return updated;
    m_states.insert(row, draft.state());
    return {};
}

void RunJournal::forget()
{
    m_states.clear();
    m_names.forget();
}

} // namespace squidie::inline v0
