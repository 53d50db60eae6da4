// SPDX-License-Identifier: Apache-2.0
#include "engine/payloadcomparison.h"

#include <squidie/intendedwindow.h>

namespace squidie::inline v0 {
namespace {

bool sameBound(const std::optional<QString> &one, const std::optional<QString> &other)
{
    if (one == other)
        return true;
    if (!one || !other)
        return false;
    const auto instant = parseInstant(*one);
    return instant && instant == parseInstant(*other);
}

bool sameWindow(const QJsonValue &one, const QJsonValue &other)
{
    const auto first = IntendedWindow::fromJson(one);
    const auto second = IntendedWindow::fromJson(other);
    if (!first || !second)
        return one == other;
    const IntendedWindow none;
    const IntendedWindow &a = first->has_value() ? **first : none;
    const IntendedWindow &b = second->has_value() ? **second : none;
    return sameBound(a.startAt, b.startAt) && sameBound(a.endAt, b.endAt);
}

} // namespace

bool payloadsConflict(const QJsonObject &one, const QJsonObject &other)
{
    const QString window = QStringLiteral("intended_window");
    if (!sameWindow(one.value(window), other.value(window)))
        return true;
    QJsonObject a = one;
    QJsonObject b = other;
    for (const QString &known : {window, QStringLiteral("signal_id"), QStringLiteral("kind")}) {
        a.remove(known);
        b.remove(known);
    }
    return a != b;
}

} // namespace squidie::inline v0
