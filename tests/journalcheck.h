// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runstate.h>
#include "store/journaltable.h"
#include "store/storeconnection.h"

#include <QMap>
#include <QSet>

/// What must hold in every run's journal, whatever happened to its workers (manual: execution.md, "Claims and leases").
namespace squidie::test {

/// Looks at one run's facts in order; each problem is a line.
class JournalCheck {
public:
    QStringList problems;
    QMap<QString, QStringList> claimsOf; ///< claim ids by runnable and attempt, in order
    QMap<QString, QString> settledBy; ///< the claim that completed or failed it

    void check(const QString &run, const QVector<JournalEntry> &facts)
    {
        QMap<QString, Instant> leases;
        QSet<QString> planned;
        QSet<QString> applied;
        int terminal = 0;
        int sequence = 0;
        for (const JournalEntry &fact : facts) {
            const QJsonObject &data = fact.data;
            if (fact.sequence != ++sequence)
                problems << run + QStringLiteral(": a gap before ") + QString::number(fact.sequence);
            if (data.contains(QStringLiteral("fenced")))
                continue;
            const QString runnable = run + u'/' + QString::number(data[QStringLiteral("runnable")].toInt());
            const QString attempt = runnable + u'/' + QString::number(data[QStringLiteral("attempt")].toInt());
            const QString claim = data[QStringLiteral("claim_id")].toString();
            if (fact.type == facts::runnablesPlanned) {
                for (const QJsonValue &entry : data[QStringLiteral("runnables")].toArray())
                    once(planned, run + entry[QStringLiteral("runnable_key")].toString(), QStringLiteral("planned"));
            } else if (fact.type == facts::attemptClaimed) {
                if (settledBy.contains(attempt))
                    problems << attempt + QStringLiteral(" claimed after it was settled");
                if (leases.contains(attempt) && leases[attempt] > fact.at)
                    problems << attempt + QStringLiteral(" claimed within a lease");
                claimsOf[attempt] << claim;
                leases[attempt] = leaseOf(data);
            } else if (fact.type == facts::attemptHeartbeat) {
                leases[attempt] = leaseOf(data);
            } else if (fact.type == facts::attemptCompleted || fact.type == facts::attemptFailed) {
                if (settledBy.contains(attempt))
                    problems << attempt + QStringLiteral(" settled twice");
                if (claimsOf[attempt].isEmpty() || claimsOf[attempt].last() != claim)
                    problems << attempt + QStringLiteral(" settled by another than its latest claim");
                settledBy[attempt] = claim;
                if (data[QStringLiteral("reason")][QStringLiteral("code")].toString() == QLatin1String("claims_expired")
                    && claimsOf[attempt].size() < 4)
                    problems << attempt + QStringLiteral(" given up after fewer than three claims");
            } else if (fact.type == facts::runnableApplied) {
                once(applied, runnable, QStringLiteral("applied"));
            } else if (fact.type == facts::runTerminal && ++terminal > 1) {
                problems << run + QStringLiteral(" ended twice");
            }
        }
    }

    /// Every run of a store.
    void checkAll(Store &store)
    {
        QVector<QPair<qint64, QByteArray>> runs;
        {
            auto select = connectionOf(store).query(QStringLiteral("SELECT id, uuid FROM run_ids")).value();
            while (select.next())
                runs.append({select.integer(0), select.bytes(1)});
        }
        for (const auto &[row, uuid] : std::as_const(runs))
            check(RunId::fromBytes(uuid)->toString(), JournalTable(store).after(row, 0).value());
    }

private:
    static Instant leaseOf(const QJsonObject &data)
    {
        return parseInstant(data[QStringLiteral("lease_until")].toString()).value_or(Instant());
    }
    void once(QSet<QString> &seen, const QString &what, const QString &how)
    {
        if (seen.contains(what))
            problems << what + u' ' + how + QStringLiteral(" twice");
        seen.insert(what);
    }
};

} // namespace squidie::test
