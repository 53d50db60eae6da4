// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

/// Which page of the manual is about a widget: what F1 opens there.
namespace squidie::ui {

/// `link` is a page of the manual, with a heading where one fits better: "windows.md#timeline". Children inherit it.
void setHelpPage(QWidget *widget, const QString &link);

/// The page about the widget, or about the nearest ancestor that has one; of tabs, the page about the current one. The
/// manual's contents where none has.
QString helpPageOf(const QWidget *widget);

} // namespace squidie::ui
