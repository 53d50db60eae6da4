// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

/// What a campaign counted, and what it found that should not be.
namespace squidie::campaign {

class Report {
public:
    void figure(const QString &what, const QString &value) { m_figures.append({what, value}); }
    void figure(const QString &what, qint64 value) { figure(what, QString::number(value)); }
    /// What could not be done here, and why: not a violation, but reported.
    void skip(const QString &what, const QString &why)
    {
        figure(what, QStringLiteral("skipped: ") + why);
        m_skipped << what + QStringLiteral(" was skipped: ") + why;
    }

    /// Counts a check; if it does not hold, `otherwise` says what was found.
    bool expect(bool holds, const QString &otherwise)
    {
        ++m_checks;
        if (!holds)
            m_violations << otherwise;
        return holds;
    }
    /// One check; each problem is a violation, and `where` begins its line.
    void expectNone(const QStringList &problems, const QString &where = {})
    {
        ++m_checks;
        for (const QString &problem : problems)
            m_violations << (where.isEmpty() ? problem : where + QStringLiteral(": ") + problem);
    }

    const QStringList &violations() const { return m_violations; }
    const QStringList &skipped() const { return m_skipped; }
    /// Prints figures and violations; false if there is a violation.
    bool print(const QString &title) const;

private:
    QVector<QPair<QString, QString>> m_figures;
    QStringList m_violations;
    QStringList m_skipped;
    qint64 m_checks = 0;
};

} // namespace squidie::campaign
