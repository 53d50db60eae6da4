// SPDX-License-Identifier: Apache-2.0
#include "documents/documentvalues.h"

namespace squidie::inline v0 {

QJsonObject objectOf(const DocumentFields &fields)
{
    QJsonObject object;
    for (const auto &[name, value] : fields)
        object.insert(name, value);
    return object;
}

QJsonValue nullable(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue::Null;
}

QJsonValue nullable(const QString &text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

QJsonValue nullable(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue::Null : QJsonValue(object);
}

QJsonValue errorOrNull(const std::optional<Error> &error)
{
    return error ? QJsonValue(errorToJson(*error)) : QJsonValue::Null;
}

QJsonValue secondsOrNull(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? QJsonValue(double(duration->count()) / 1e6) : QJsonValue::Null;
}

QJsonValue secondOrNull(const std::optional<Instant> &instant, const TimeFormat &times)
{
    return instant ? QJsonValue(times.seconds(*instant)) : QJsonValue::Null;
}

QJsonValue microsecondOrNull(const std::optional<Instant> &instant, const TimeFormat &times)
{
    return instant ? QJsonValue(times.microseconds(*instant)) : QJsonValue::Null;
}

} // namespace squidie::inline v0
