// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// A name as somebody would choose it who wants to steer the terminal, to forge what is on screen or to hide in it.
namespace squidie::test {

/// Escape, bell, C1, a change of direction, a tag character, a zero-width space, and markup.
inline const QString hostileText = QStringLiteral(u"n\u001b[2J\u0007\u009b\u202e\U000e0041\u200b<b>x</b>");

/// Those of its characters that a text contains, as code points; empty where nothing is hidden.
inline QStringList hiddenIn(const QString &text)
{
    QStringList found;
    for (const char32_t c : {0x1b, 0x07, 0x9b, 0x202e, 0xe0041, 0x200b}) {
        if (text.contains(QChar::fromUcs4(c)))
            found.append(QString::number(c, 16));
    }
    return found;
}

} // namespace squidie::test
