// SPDX-License-Identifier: Apache-2.0
#include "runs/runstyle.h"

#include "look/icons.h"
#include "outcomes/outcomestyle.h"

#include <QCoreApplication>

namespace squidie::ui {

namespace {

struct RunStyle {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::RunStyle)
};

} // namespace

QString runStatusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return RunStyle::tr("Running");
    case RunStatus::Paused:
        return RunStyle::tr("Paused");
    case RunStatus::Completed:
        return RunStyle::tr("Completed");
    case RunStatus::Failed:
        return RunStyle::tr("Failed");
    case RunStatus::Cancelled:
        return RunStyle::tr("Cancelled");
    }
    return {};
}

QStringList runStatusTexts()
{
    QStringList texts;
    for (const RunStatus status : runStatuses)
        texts << runStatusText(status);
    return texts;
}

QColor runStatusColor(RunStatus status, const QPalette &palette)
{
    switch (status) {
    case RunStatus::Running:
        break;
    case RunStatus::Paused:
        return statusColor(WindowStatus::Late, palette);
    case RunStatus::Completed:
        return outcomeColor(Outcome::Started, palette);
    case RunStatus::Failed:
        return outcomeColor(Outcome::Rejected, palette);
    case RunStatus::Cancelled:
        return outcomeColor(Outcome::Skipped, palette);
    }
    return outcomeColor(Outcome::Duplicate, palette);
}

QPainterPath runStatusShape(RunStatus status, qreal size)
{
    const qreal r = size / 2;
    QPainterPath path;
    switch (status) {
    case RunStatus::Completed:
        return outcomeShape(Outcome::Started, size);
    case RunStatus::Failed:
        return outcomeShape(Outcome::Rejected, size);
    case RunStatus::Paused:
        path.addRect(-r * 0.8, -r, r * 0.6, 2 * r);
        path.addRect(r * 0.2, -r, r * 0.6, 2 * r);
        break;
    case RunStatus::Cancelled:
        path.addRect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7);
        break;
    case RunStatus::Running:
        path.moveTo(-r * 0.7, -r);
        path.lineTo(r, 0);
        path.lineTo(-r * 0.7, r);
        path.closeSubpath();
        break;
    }
    return path;
}

QIcon runStatusIcon(RunStatus status, const QPalette &palette)
{
    return shapeIcon(runStatusShape(status, 10), runStatusColor(status, palette));
}

} // namespace squidie::ui
