// SPDX-License-Identifier: Apache-2.0
#include "runs/stepstyle.h"

#include "base/jsontext.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "runs/runstyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace squidie::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::StepStyle)
};

/// The states that a step shares with runs.
RunStatus statusOf(const QString &state)
{
    return runStatusFromName(state).value_or(RunStatus::Running);
}

} // namespace

QString stepStateText(const QString &state)
{
    if (state == u"waiting")
        return Words::tr("Waiting");
    if (state == u"pending")
        return Words::tr("Pending");
    if (state == u"retrying")
        return Words::tr("Retrying");
    return runStatusText(statusOf(state));
}

QColor stepStateColor(const QString &state, const QPalette &palette)
{
    if (state == u"waiting")
        return mutedColor(palette);
    if (state == u"retrying")
        return statusColor(WindowStatus::Late, palette);
    return runStatusColor(statusOf(state), palette);
}

QPainterPath stepStateShape(const QString &state, qreal size)
{
    const qreal r = size / 2;
    if (state != u"waiting" && state != u"pending" && state != u"retrying")
        return runStatusShape(statusOf(state), size);
    QPainterPath ring;
    ring.addEllipse(QPointF(0, 0), r, r);
    QPainterPath hole;
    hole.addEllipse(QPointF(0, 0), r * 0.65, r * 0.65);
    ring = ring.subtracted(hole);
    if (state == u"pending") {
        ring.addEllipse(QPointF(0, 0), r * 0.3, r * 0.3);
    } else if (state == u"retrying") {
        QPainterPath gap;
        gap.addRect(0, -r, r, r);
        ring = ring.subtracted(gap);
        ring.moveTo(0, -r * 1.3);
        ring.lineTo(r * 0.7, -r * 0.8);
        ring.lineTo(0, -r * 0.3);
        ring.closeSubpath();
    }
    return ring;
}

QString edgeStateText(const QString &state)
{
    if (state == u"selected")
        return Words::tr("taken");
    if (state == u"skipped")
        return Words::tr("not taken");
    if (state == u"blocked")
        return Words::tr("blocked");
    return Words::tr("not decided");
}

QPen edgePen(const QString &state, const QPalette &palette)
{
    if (state == u"selected")
        return QPen(palette.color(QPalette::Text), 2.2);
    const QColor muted = mutedColor(palette);
    if (state == u"skipped")
        return QPen(muted, 1.2, Qt::DotLine);
    return QPen(muted, 1.2, state == u"blocked" ? Qt::DashLine : Qt::SolidLine);
}

QString conditionText(const QJsonObject &condition)
{
    if (condition.isEmpty())
        return {};
    QStringList path;
    const QJsonArray keys = condition.value(QLatin1String("path")).toArray();
    for (const QJsonValue &key : keys)
        path += key.toString();
    const std::pair<const char *, QChar> comparisons[] = {{"equals", u'='}, {"greater_than", u'>'}, {"less_than", u'<'}};
    for (const auto &[name, sign] : comparisons) {
        if (condition.contains(QLatin1String(name)))
            return oneLine(QStringLiteral("%1 %2 %3")
                               .arg(path.join(u'.'), QString(sign),
                                    QString::fromUtf8(compactJson(condition.value(QLatin1String(name))))),
                           200);
    }
    return oneLine(path.join(u'.'), 200);
}

QString edgeLabel(const GraphEdge &edge)
{
    if (edge.dependency)
        return {};
    QStringList parts{oneLine(edge.outcome, 60)};
    if (const QString condition = conditionText(edge.condition); !condition.isEmpty())
        parts += condition;
    if (!edge.recovery.isEmpty())
        parts += oneLine(edge.recovery, 60);
    return parts.join(QStringLiteral(" · "));
}

QString nodeTitle(const GraphNode &node)
{
    return node.action.isEmpty() ? Words::tr("End") : oneLine(node.id, 200);
}

QString nodeSubtitle(const GraphNode &node)
{
    QStringList parts{stepStateText(node.state)};
    if (!node.action.isEmpty())
        parts.prepend(oneLine(node.action, 60));
    if (node.attempts > 1)
        parts += Words::tr("%n attempt(s)", nullptr, node.attempts);
    return parts.join(QStringLiteral(" · "));
}

QString nodeText(const RunGraph &graph, const GraphNode &node)
{
    QStringList lines{QStringLiteral("%1: %2").arg(nodeTitle(node), nodeSubtitle(node))};
    if (!node.compensation.isEmpty())
        lines += Words::tr("Its compensation: %1").arg(stepStateText(node.compensation));
    for (const GraphEdge &edge : graph.edges) {
        if (edge.from == node.id)
            lines += edgeText(edge);
    }
    return lines.join(u'\n');
}

QString edgeText(const GraphEdge &edge)
{
    const QString label = edgeLabel(edge);
    return label.isEmpty() ? Words::tr("To %1: %2").arg(oneLine(edge.to, 120), edgeStateText(edge.state))
                           : Words::tr("To %1 by %2: %3").arg(oneLine(edge.to, 120), label, edgeStateText(edge.state));
}

} // namespace squidie::ui
