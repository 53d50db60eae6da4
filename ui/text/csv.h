// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Comma-separated values that a spreadsheet can open without harm (RFC 4180, UTF-8, CRLF).
namespace squidie::ui {

/// One field: quoted where it must be. Text that a spreadsheet would run as a formula gets an apostrophe in front;
/// plain numbers, negative ones too, stay numbers.
QString csvField(const QString &text);

/// One record with its line end.
QByteArray csvRecord(const QStringList &fields);

} // namespace squidie::ui
