// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/findings.h"
#include "journal/projection.h"
#include "journal/startplan.h"
#include "store/cataloguetable.h"
#include "store/journalscan.h"

namespace squidie::inline v0 {

/// Names of checks that others add to.
inline const QString strayJournals = QStringLiteral("run_of_each_journal");
inline const QString projections = QStringLiteral("projections_match_journal");

/// The names of the checks of runs, in the order in which they are listed.
void expectRunChecks(Findings &findings);
/// A fact of a run that does not exist.
void addStrayFact(Findings &findings, const FactRow &fact);

/// Another run that a journal names.
struct RunLink {
    RunId run;
    QString column; ///< e.g. "replayed_from_run_id"
};

/// One run: takes its facts in order, then says what does not follow from what. A journal that is as its delivery and its
/// definition began it is compared as text, and read only where it goes on.
class RunCheck {
public:
    /// `definition` is null where it cannot be read.
    RunCheck(const RunIdRow &run, QVector<StoredAttempt> attempts, StoredDefinitionPointer definition,
             std::optional<Instant> horizon, Findings &findings);

    qint64 row() const { return m_run.row; }
    void take(const FactRow &fact);
    void finish();

    /// The runs that its journal names; known once it has finished.
    const QVector<RunLink> &links() const { return m_links; }
    void addBrokenLink(const RunLink &link) const;

private:
    void planFacts();
    bool isAsPlanned(const FactRow &fact);
    void planSignalLike(const QJsonObject &stored);
    void compareData(const Fact &planned, const QByteArray &stored, qint64 sequence);
    void apply(const FactRow &fact);
    void checkRoute(const JournalEntry &applied);
    void begin();

    void finishWithoutRun();
    void finishRetained();
    void checkOrigin();
    void checkDefinition();
    void checkKeys();
    void checkParent();
    void checkRow();
    void expectAsStarted();
    QVector<StoredAttempt> expectedAttempts() const;
    void checkAttempts();

    QString name() const;
    void add(const QString &check, const QString &column, const QString &stored, const QString &expected,
             const QString &from) const;

    RunIdRow m_run;
    QVector<StoredAttempt> m_attempts;
    StoredDefinitionPointer m_definition;
    std::optional<Instant> m_horizon;
    Findings *m_findings;
    std::optional<RunStart> m_start; ///< what the plan is made of
    StartPlan m_plan; ///< the first facts as they should be; empty where no delivery started the run
    qint64 m_facts = 0;
    int m_planned = 0; ///< facts that were as planned
    bool m_isRead = false; ///< the state holds all facts so far; else these are all as planned
    std::optional<QPair<qint64, qint64>> m_gap; ///< the first number out of order, and the one that its place has
    QByteArray m_secondType; ///< of the second fact
    RunState m_state;
    QVector<RunLink> m_links;
};

} // namespace squidie::inline v0
