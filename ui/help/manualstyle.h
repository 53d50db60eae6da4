// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>

class QTextDocument;

namespace squidie::ui {

/// The font of the manual's text: a little larger than that of the console.
QFont manualFont(QFont base);

/// The widest text column that is comfortable to read: about 90 characters of that font.
int manualColumnWidth(const QFont &font);

/// Gives a page of the manual, just read from Markdown, its look: spacing, headings with their anchors, tables, code and
/// links. Once for each reading.
void styleManual(QTextDocument &document, const QPalette &palette, const QFont &font);

/// Fits column and pictures to a view of that width.
void fitManual(QTextDocument &document, const QFont &font, int viewWidth);

} // namespace squidie::ui
