// SPDX-License-Identifier: Apache-2.0
#include "runs/runstyle.h"

#include "look/icons.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>

namespace squidie::ui {

namespace {

struct RunStyle {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::RunStyle)
};

} // namespace

QString runStatusText(const QString &status)
{
    if (status == u"running")
        return RunStyle::tr("Running");
    if (status == u"paused")
        return RunStyle::tr("Paused");
    if (status == u"completed")
        return RunStyle::tr("Completed");
    if (status == u"failed")
        return RunStyle::tr("Failed");
    if (status == u"cancelled")
        return RunStyle::tr("Cancelled");
    return oneLine(status, 60);
}

QStringList runStatusTexts()
{
    QStringList texts;
    for (const char *status : runStatuses)
        texts += runStatusText(QLatin1String(status));
    return texts;
}

QColor runStatusColor(const QString &status, const QPalette &palette)
{
    if (status == u"completed")
        return outcomeColor(Outcome::Started, palette);
    if (status == u"failed")
        return outcomeColor(Outcome::Rejected, palette);
    if (status == u"paused")
        return statusColor(WindowStatus::Late, palette);
    if (status == u"cancelled")
        return outcomeColor(Outcome::Skipped, palette);
    return outcomeColor(Outcome::Duplicate, palette);
}

QPainterPath runStatusShape(const QString &status, qreal size)
{
    const qreal r = size / 2;
    QPainterPath path;
    if (status == u"completed")
        return outcomeShape(Outcome::Started, size);
    if (status == u"failed")
        return outcomeShape(Outcome::Rejected, size);
    if (status == u"paused") {
        path.addRect(-r * 0.8, -r, r * 0.6, 2 * r);
        path.addRect(r * 0.2, -r, r * 0.6, 2 * r);
        return path;
    }
    if (status == u"cancelled") {
        path.addRect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7);
        return path;
    }
    path.moveTo(-r * 0.7, -r);
    path.lineTo(r, 0);
    path.lineTo(-r * 0.7, r);
    path.closeSubpath();
    return path;
}

QIcon runStatusIcon(const QString &status, const QPalette &palette)
{
    return shapeIcon(runStatusShape(status, 10), runStatusColor(status, palette));
}

} // namespace squidie::ui
