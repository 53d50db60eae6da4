// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QCommandLineParser>

namespace squidie::cli {

/// The value of an invalid_option error: {"option", "reason"}.
QJsonObject optionProblem(const char *option, const QString &reason);

/// The value of an option. Error: invalid_option, which names the option and says what it accepts.
Result<std::optional<Instant>> instantOption(const QCommandLineParser &parser, const char *name);
Result<int> numberOption(const QCommandLineParser &parser, const char *name, int fallback, int maximum);
Result<qint64> positiveNumber(const char *option, const QString &text);

} // namespace squidie::cli
