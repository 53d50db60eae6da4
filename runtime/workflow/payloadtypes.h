// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

/// The field types of a payload contract (manual: definitions.md, "Format"). Internal to runtime/workflow.
namespace squidie::inline v0 {

/// The value of a JSON number that is an integer and fits 64 bits exactly. JSON marks integers by nothing but their value:
/// 3.0 is 3, and a longer number has already lost digits, so it is not one.
std::optional<qint64> exactInteger(const QJsonValue &value);

bool isPayloadType(const QString &type);
/// Whether a value fits a field of that type.
bool matchesPayloadType(const QJsonValue &value, const QString &type);

enum class MovingDefault { None, Today, Now };
/// ["today","iso8601"] and ["now","iso8601"]; any other value is literal.
MovingDefault movingDefault(const QJsonValue &value);

} // namespace squidie::inline v0
