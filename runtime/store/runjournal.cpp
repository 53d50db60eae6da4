// SPDX-License-Identifier: Apache-2.0
#include "store/runjournal.h"

#include "base/jsontext.h"
#include "base/sentences.h"
#include "store/attempttable.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

constexpr qsizetype bytesOfAnyRun = 2048; ///< of a state, roughly, besides its facts' data

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
    return *reference ? load((*reference)->row) : tl::unexpected(noSuchRun(id));
}

Result<LoadedRun> RunJournal::load(qint64 runRow)
{
    // Facts are only ever added, so a state that was right once needs only what came after it.
    Remembered known;
    if (const Remembered *remembered = m_remembered.object(runRow))
        known = *remembered;
    const auto found = m_journal.run(runRow, known.state.sequence);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a run is missing")));
    const RunReference &reference = (*found)->reference;
    if (reference.retainedAt)
        return tl::unexpected(Error{ErrorCode::InvalidRunState,
                                    QJsonObject{{QStringLiteral("run_id"), reference.id.toString()},
                                                {QStringLiteral("status"), runStatusName(reference.status)},
                                                {QStringLiteral("reason"), retainedSentence(*reference.retainedAt)}}});
    auto definition = m_catalogue.at(reference.definitionRow);
    if (!definition)
        return tl::unexpected(definition.error());
    for (const JournalEntry &fact : (*found)->facts)
        known.state.apply(fact);
    remember(runRow, known.state, known.bytes + (*found)->bytes);
    return LoadedRun{reference, *definition, std::move(known.state)};
}

void RunJournal::remember(qint64 row, const RunState &state, qsizetype bytes)
{
    m_remembered.insert(row, new Remembered{state, bytes}, bytes + bytesOfAnyRun);
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

Status RunJournal::append(const LoadedRun &run, const JournalDraft &draft)
{
    if (draft.facts().isEmpty())
        return {};
    QVector<Fact> facts;
    qsizetype bytes = 0;
    for (const JournalEntry &entry : draft.facts()) {
        facts.append({entry.type, compactJson(entry.data)});
        bytes += facts.last().data.size();
    }
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
    const Remembered *before = m_remembered.object(row);
    remember(row, draft.state(), bytes + (before ? before->bytes : 0));
    return {};
}

void RunJournal::forget()
{
    m_remembered.clear();
    m_names.forget();
}

} // namespace squidie::inline v0
