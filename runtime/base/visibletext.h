// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace squidie::inline v0 {

/// Text that others wrote (names, payloads, comments, output of steps), so that everything in it can be seen wherever it is
/// printed or shown. What a reader would not see, or what would steer the terminal or the layout, becomes an escape such as
/// \u{202E}; text in any script stays as it is. The only rule of its kind; terminal, log and screen use it. Any thread.
/// (manual: trust.md, "Text that others wrote")

/// On one line: a line break becomes \n, a tab \t.
QString visibleLine(const QString &text);
/// Line breaks and tabs stay.
QString visibleText(const QString &text);
/// JSON in UTF-8 with the same value, with escapes as JSON spells them.
QByteArray visibleJson(const QByteArray &json);
/// The same for JSON that may not be valid yet, such as what is being typed.
QString visibleJson(const QString &json);

} // namespace squidie::inline v0
