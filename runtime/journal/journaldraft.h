// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runstate.h>

#include <QSet>

namespace squidie::inline v0 {

/// The next facts of a run while they are being planned: each is applied at once, so that the next one builds on it. The
/// store then writes the new facts and the projections of the attempts that they touched.
class JournalDraft {
public:
    JournalDraft(RunState state, Instant now) : m_state(std::move(state)), m_now(now) { }

    void add(const QString &type, const QJsonObject &data);

    const RunState &state() const { return m_state; }
    Instant now() const { return m_now; }
    const QVector<JournalEntry> &facts() const { return m_facts; }
    /// Attempts whose projection has changed, in order, each once.
    QVector<AttemptKey> touched() const;

private:
    RunState m_state;
    Instant m_now;
    QVector<JournalEntry> m_facts;
    QSet<AttemptKey> m_touched;
};

} // namespace squidie::inline v0
