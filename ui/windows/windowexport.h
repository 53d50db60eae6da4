// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QByteArray>

/// Windows as files: instants in ISO 8601 UTC, lateness in seconds, statuses by their stable names. Pure; any thread.
namespace squidie::ui {

/// Fields that a spreadsheet would run as formulas are neutralised.
QByteArray windowsToCsv(const QVector<WindowRow> &rows);
/// An array of objects with the same names.
QByteArray windowsToJson(const QVector<WindowRow> &rows);

/// The summary's lines, with the names that `squidie windows --summary --json` gives them.
QByteArray summariesToCsv(const QVector<TriggerSummary> &lines);
QByteArray summariesToJson(const QVector<TriggerSummary> &lines);

} // namespace squidie::ui
