// SPDX-License-Identifier: Apache-2.0
#include "inspect/findings.h"

#include "base/sentences.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

constexpr int mostShown = 200;

const QString nothing = QStringLiteral("-");

} // namespace

QString findingSentence(const DoctorFinding &finding)
{
    return tr("%1: %2 is %3, but %4 follows from %5")
        .arg(finding.row, finding.column, finding.stored, finding.expected, finding.from);
}

bool DoctorReport::isHealthy() const
{
    return std::all_of(checks.begin(), checks.end(), [](const DoctorCheck &check) { return check.ok; });
}

void Findings::expect(const QString &check, const QString &mend)
{
    at(check);
    m_mends.insert(check, mend);
}

DoctorCheck &Findings::at(const QString &check)
{
    const auto known = m_places.constFind(check);
    if (known != m_places.constEnd())
        return m_checks[*known];
    m_places.insert(check, m_checks.size());
    m_checks.append(DoctorCheck{check, true, {}, 0, {}});
    return m_checks.last();
}

void Findings::add(const QString &check, const DoctorFinding &finding)
{
    DoctorCheck &found = at(check);
    found.ok = false;
    ++found.wrong;
    if (found.findings.size() < DoctorCheck::mostFindings)
        found.findings.append(finding);
}

void Findings::addCount(const QString &check, qint64 wrong)
{
    DoctorCheck &found = at(check);
    found.ok = found.ok && wrong == 0;
    found.wrong += wrong;
}

void Findings::tell(const QString &check, bool ok, const QString &detail)
{
    DoctorCheck &found = at(check);
    found.ok = ok;
    found.detail = detail;
    found.wrong = ok ? 0 : 1;
}

QVector<DoctorCheck> Findings::checks() const
{
    QVector<DoctorCheck> all = m_checks;
    for (DoctorCheck &check : all) {
        if (!check.detail.isEmpty())
            continue;
        check.detail = check.ok ? tr("nothing wrong") : tr("%n value(s) are wrong", nullptr, int(check.wrong));
        if (const QString mend = m_mends.value(check.name); !check.ok && !mend.isEmpty())
            check.detail += QStringLiteral("; ") + mend;
    }
    return all;
}

QString shown(const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("\"\"");
    return value.size() > mostShown ? value.left(mostShown) + u'…' : value;
}

QString shown(const QByteArray &utf8)
{
    return shown(QString::fromUtf8(utf8.left(4 * mostShown)));
}

QString shown(const std::optional<QByteArray> &utf8)
{
    return utf8 ? shown(*utf8) : nothing;
}

QString shown(const std::optional<QString> &text)
{
    return text ? shown(*text) : nothing;
}

QString shown(const std::optional<Instant> &instant)
{
    return instant ? formatMicroseconds(*instant) : nothing;
}

QString shown(std::optional<qint64> number)
{
    return number ? QString::number(*number) : nothing;
}

} // namespace squidie::inline v0
