// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/report.h"
#include "campaign/subject.h"

#include <QHash>
#include <QSet>

namespace squidie::campaign {

/// What `squidie perform` printed: each line is a promise, whatever happens to the process or its disk right afterwards.
class Acknowledged {
public:
    /// Takes a process's output, leaving out a last line that was cut off. No identity may be started twice.
    void take(const QByteArray &output, Report &report);
    /// Every line is in the ledger as it was printed.
    void checkLedger(const QString &store, Report &report) const;
    /// Delivers these payloads once more: each that was started must come back as a duplicate of the same run.
    void checkRepeated(const Subject &subject, const QByteArray &lines, Report &report) const;

    qint64 lines() const { return m_lines.size(); }
    qint64 started() const { return m_startedBy.size(); }

private:
    struct Line {
        QString signal;
        QString run;
        QString outcome;
        bool operator==(const Line &) const = default;
    };
    static Line lineOf(const QJsonObject &object);

    QHash<qint64, Line> m_lines; ///< by activation
    QHash<QString, QString> m_startedBy; ///< signal id → run id
};

} // namespace squidie::campaign
