// SPDX-License-Identifier: Apache-2.0
#include "state/triggerhealth.h"

#include <QCoreApplication>
#include <QLocale>

namespace squidie::ui {

namespace {

struct Health {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::TriggerHealth)
};

} // namespace

TriggerHealth::TriggerHealth(const TriggerSummary &summary)
    : isUnreadable(summary.problem && summary.problem->isUnreadable()),
      missing(summary.summary.missing),
      conflicts(summary.summary.conflicts),
      rejected(summary.summary.rejected),
      late(qint64(summary.summary.late) + summary.summary.afterWindow)
{
}

TriggerHealth::Worst TriggerHealth::worst() const
{
    return isUnreadable ? Worst::Unreadable
        : missing > 0   ? Worst::Missing
        : conflicts > 0 ? Worst::Conflict
        : rejected > 0  ? Worst::Rejected
        : late > 0      ? Worst::Late
                        : Worst::Nothing;
}

QStringList TriggerHealth::texts() const
{
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    QStringList parts;
    if (isUnreadable)
        parts.append(Health::tr("cannot be read"));
    if (missing > 0)
        parts.append(Health::tr("%1 missing").arg(number(missing)));
    if (conflicts > 0)
        parts.append(Health::tr("conflict"));
    if (rejected > 0)
        parts.append(Health::tr("%1 rejected").arg(number(rejected)));
    if (late > 0)
        parts.append(Health::tr("%1 late").arg(number(late)));
    return parts;
}

} // namespace squidie::ui
