// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QCommandLineParser>

#include <limits>

namespace squidie::cli {

/// The value of an invalid_option error: {"option", "reason"}.
QJsonObject optionProblem(const char *option, const QString &reason);

/// A duration that an option gives may be this long, some 31 years.
inline constexpr int mostSeconds = 1'000'000'000;

/// The value of an option. Error: invalid_option, which names the option and says what it accepts.
Result<std::optional<Instant>> instantOption(const QCommandLineParser &parser, const char *name);
/// A time between the first and the last day whose firings are known.
Result<std::optional<Instant>> calendarOption(const QCommandLineParser &parser, const char *name);
/// The value that --metadata gives, an empty object where it is not set. Error: invalid_option where it is no JSON.
Result<QJsonValue> metadataOption(const QCommandLineParser &parser);
/// Every number that is given passes through here.
Result<qint64> wholeNumber(const char *option, const QString &text, qint64 least = 1,
                           qint64 most = std::numeric_limits<qint64>::max());
/// From 1 to `most`.
Result<int> numberOption(const QCommandLineParser &parser, const char *name, int fallback, int most);

} // namespace squidie::cli
