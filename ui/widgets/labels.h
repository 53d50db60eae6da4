// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLabel;
class QString;
class QWidget;

/// Labels for text that may come from strangers: always plain text, never rich. What is given here is made visible; what is
/// set later has gone through oneLine or visibleText.
namespace squidie::ui {

/// Wrapped.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// The same, for text that people copy: selectable by mouse and keyboard.
QLabel *selectableLabel(const QString &text, QWidget *parent = nullptr);
/// Small and quiet: the name of a value beside it. Not wrapped.
QLabel *captionLabel(const QString &text, QWidget *parent = nullptr);
/// Quieter than the text around it: hints and units. Follows the palette.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
/// The title of a page, a dialog or a group.
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);

} // namespace squidie::ui
