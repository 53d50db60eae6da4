// SPDX-License-Identifier: Apache-2.0
#include <squidie/intendedwindow.h>

namespace squidie::inline v0 {
namespace {

/// A bound that is absent or null is none; any string is taken verbatim.
Result<std::optional<QString>> bound(const QJsonObject &window, const QString &name)
{
    const QJsonValue value = window.value(name);
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return failure(ErrorCode::InvalidScheduleIntendedWindow, QJsonObject{{name, value}});
}

} // namespace

Result<std::optional<IntendedWindow>> IntendedWindow::fromJson(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject())
        return failure(ErrorCode::InvalidScheduleIntendedWindow, value);
    const QJsonObject object = value.toObject();
    auto start = bound(object, QStringLiteral("start_at"));
    if (!start)
        return tl::unexpected(start.error());
    auto end = bound(object, QStringLiteral("end_at"));
    if (!end)
        return tl::unexpected(end.error());
    if (!*start && !*end)
        return std::nullopt;
    return IntendedWindow{std::move(*start), std::move(*end)};
}

QJsonObject IntendedWindow::toJson() const
{
    QJsonObject object;
    if (startAt)
        object.insert(QStringLiteral("start_at"), *startAt);
    if (endAt)
        object.insert(QStringLiteral("end_at"), *endAt);
    return object;
}

} // namespace squidie::inline v0
