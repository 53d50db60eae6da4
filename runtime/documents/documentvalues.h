// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/timeformat.h"

#include <QJsonObject>
#include <QVector>

#include <chrono>
#include <optional>
#include <utility>

/// Values of result documents: what the command line prints with --json and the console exports. Keys are stable; what has
/// no value is null. Durations are in seconds.
namespace squidie::inline v0 {

/// A document whose fields have an order, as the columns of a table need it.
using DocumentFields = QVector<std::pair<QString, QJsonValue>>;
QJsonObject objectOf(const DocumentFields &fields);

QJsonValue nullable(const std::optional<QString> &text);
QJsonValue nullable(const QString &text); ///< null if it is empty
QJsonValue nullable(const QJsonObject &object); ///< null if it is empty
QJsonValue errorOrNull(const std::optional<Error> &error);
QJsonValue secondsOrNull(const std::optional<std::chrono::microseconds> &duration);
/// Written to the second, for instants that a schedule sets.
QJsonValue secondOrNull(const std::optional<Instant> &instant, const TimeFormat &times);
/// Written to the microsecond, for instants that were recorded.
QJsonValue microsecondOrNull(const std::optional<Instant> &instant, const TimeFormat &times);

} // namespace squidie::inline v0
