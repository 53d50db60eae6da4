// SPDX-License-Identifier: Apache-2.0
#include "outcomes/outcomestyle.h"

#include "look/hues.h"
#include "look/icons.h"

#include <QCoreApplication>
#include <QPolygonF>
#include <QTransform>

namespace squidie::ui {

namespace {

struct OutcomeStyle {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::OutcomeStyle)
};

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QVector<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath disc(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(0, 0), radius, radius);
    return path;
}

QPainterPath hollow(const QPainterPath &outer, qreal scale)
{
    QPainterPath path = outer;
    path.addPath(QTransform::fromScale(scale, scale).map(outer));
    path.setFillRule(Qt::OddEvenFill);
    return path;
}

/// Two strokes from corner to corner, each `w` thick, as one outline.
QPainterPath cross(qreal r, qreal w)
{
    return polygon({{-r, -r + w},
                    {-r + w, -r},
                    {0, -w},
                    {r - w, -r},
                    {r, -r + w},
                    {w, 0},
                    {r, r - w},
                    {r - w, r},
                    {0, w},
                    {-r + w, r},
                    {-r, r - w},
                    {-w, 0}});
}

QPainterPath chevron(qreal r, qreal w)
{
    return polygon({{-r, -r}, {-r + w, -r}, {r, 0}, {-r + w, r}, {-r, r}, {r - w, 0}});
}

QPainterPath square(qreal r)
{
    QPainterPath path;
    path.addRect(-r, -r, 2 * r, 2 * r);
    return path;
}

QPainterPath struckSquare(qreal r)
{
    const qreal w = r * 0.26;
    QPainterPath path = hollow(square(r), 0.72);
    const QPainterPath stroke = polygon({{-r, r - w}, {r - w, -r}, {r, -r}, {r, -r + w}, {-r + w, r}, {-r, r}});
    return path.united(stroke);
}

QPainterPath diamond(qreal r)
{
    return polygon({{0, -r}, {r, 0}, {0, r}, {-r, 0}});
}

} // namespace

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    switch (outcome) {
    case Outcome::Started:
        return greenHue(palette);
    case Outcome::Duplicate:
        return blueHue(palette);
    case Outcome::Skipped:
        return greyHue(palette);
    case Outcome::Rejected:
        return vermillionHue(palette);
    }
    return greyHue(palette);
}

QColor statusColor(WindowStatus status, const QPalette &palette)
{
    switch (status) {
    case WindowStatus::OnTime:
        return greenHue(palette);
    case WindowStatus::Late:
    case WindowStatus::AfterWindow:
        return orangeHue(palette);
    case WindowStatus::Early:
        return blueHue(palette);
    case WindowStatus::Rejected:
    case WindowStatus::Missing:
        return vermillionHue(palette);
    case WindowStatus::Unexpected:
        return purpleHue(palette);
    case WindowStatus::Pending:
    case WindowStatus::NoWindow:
    case WindowStatus::Unjudged:
        return greyHue(palette);
    }
    return greyHue(palette);
}

QColor conflictColor(const QPalette &palette)
{
    return purpleHue(palette);
}

QPainterPath outcomeShape(Outcome outcome, qreal size)
{
    const qreal r = size / 2;
    switch (outcome) {
    case Outcome::Started:
        return disc(r);
    case Outcome::Duplicate:
        return hollow(disc(r), 0.5);
    case Outcome::Skipped:
        return chevron(r, r * 0.75);
    case Outcome::Rejected:
        return cross(r, r * 0.42);
    }
    return {};
}

QPainterPath statusShape(WindowStatus status, qreal size)
{
    const qreal r = size / 2;
    switch (status) {
    case WindowStatus::OnTime:
        return disc(r);
    case WindowStatus::Late:
        return polygon({{-r * 0.8, -r}, {r, 0}, {-r * 0.8, r}});
    case WindowStatus::AfterWindow:
        return square(r * 0.85);
    case WindowStatus::Early:
        return polygon({{r * 0.8, -r}, {-r, 0}, {r * 0.8, r}});
    case WindowStatus::Rejected:
        return cross(r, r * 0.42);
    case WindowStatus::Missing:
        return struckSquare(r * 0.9);
    case WindowStatus::Pending:
        return hollow(disc(r), 0.68);
    case WindowStatus::Unexpected:
        return diamond(r);
    case WindowStatus::NoWindow:
        return hollow(diamond(r), 0.58);
    case WindowStatus::Unjudged:
        return hollow(square(r * 0.85), 0.58);
    }
    return {};
}

QIcon outcomeIcon(Outcome outcome, const QPalette &palette)
{
    return shapeIcon(outcomeShape(outcome, 10), outcomeColor(outcome, palette));
}

QIcon statusIcon(WindowStatus status, const QPalette &palette)
{
    return shapeIcon(statusShape(status, 10), statusColor(status, palette));
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Started:
        return OutcomeStyle::tr("Started");
    case Outcome::Duplicate:
        return OutcomeStyle::tr("Duplicate");
    case Outcome::Skipped:
        return OutcomeStyle::tr("Skipped");
    case Outcome::Rejected:
        return OutcomeStyle::tr("Rejected");
    }
    return {};
}

QString statusText(WindowStatus status)
{
    switch (status) {
    case WindowStatus::OnTime:
        return OutcomeStyle::tr("On time");
    case WindowStatus::Late:
        return OutcomeStyle::tr("Late");
    case WindowStatus::AfterWindow:
        return OutcomeStyle::tr("After window");
    case WindowStatus::Early:
        return OutcomeStyle::tr("Early");
    case WindowStatus::Rejected:
        return OutcomeStyle::tr("Rejected");
    case WindowStatus::Missing:
        return OutcomeStyle::tr("Missing");
    case WindowStatus::Pending:
        return OutcomeStyle::tr("Pending");
    case WindowStatus::Unexpected:
        return OutcomeStyle::tr("Unexpected");
    case WindowStatus::NoWindow:
        return OutcomeStyle::tr("No window");
    case WindowStatus::Unjudged:
        return OutcomeStyle::tr("Unjudged");
    }
    return {};
}

QString sourceText(ActivationSource source)
{
    switch (source) {
    case ActivationSource::Host:
        return OutcomeStyle::tr("Host");
    case ActivationSource::Console:
        return OutcomeStyle::tr("Console");
    case ActivationSource::CommandLine:
        return OutcomeStyle::tr("Command line");
    case ActivationSource::Replay:
        return OutcomeStyle::tr("Replay");
    case ActivationSource::Import:
        return OutcomeStyle::tr("Import");
    }
    return {};
}

} // namespace squidie::ui
