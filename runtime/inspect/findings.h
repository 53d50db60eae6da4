// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/doctor.h"

#include <QHash>

namespace squidie::inline v0 {

/// Collects what the checks of a store find, by check. Each check has its place from the beginning, so that one that finds
/// nothing is listed too.
class Findings {
public:
    /// `mend` is added to the sentence of a check that found something.
    void expect(const QString &check, const QString &mend = {});
    void add(const QString &check, const DoctorFinding &finding);
    /// Rows that are wrong and not named.
    void addCount(const QString &check, qint64 wrong);
    /// A check with a sentence of its own.
    void tell(const QString &check, bool ok, const QString &detail);

    /// In the order in which they were expected, with their sentences.
    QVector<DoctorCheck> checks() const;

private:
    DoctorCheck &at(const QString &check);

    QVector<DoctorCheck> m_checks;
    QHash<QString, qsizetype> m_places;
    QHash<QString, QString> m_mends;
};

/// What a finding shows of a value: a long text is cut.
QString shown(const QString &value);
QString shown(const QByteArray &utf8);
QString shown(const std::optional<QByteArray> &utf8);
QString shown(const std::optional<QString> &text);
QString shown(const std::optional<Instant> &instant);
QString shown(std::optional<qint64> number);

} // namespace squidie::inline v0
