// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QByteArray>

/// Windows as files, with the names and units of the command line's documents. Pure; any thread.
namespace squidie::ui {

/// Fields that a spreadsheet would run as formulas are neutralised.
QByteArray windowsToCsv(const QVector<WindowRow> &rows);
/// An array of objects with the same names.
QByteArray windowsToJson(const QVector<WindowRow> &rows);

QByteArray summariesToCsv(const QVector<TriggerSummary> &lines);
QByteArray summariesToJson(const QVector<TriggerSummary> &lines);

} // namespace squidie::ui
