// SPDX-License-Identifier: Apache-2.0
#include "base/squidiecall.h"

#include "base/visibletext.h"

#include <algorithm>
#include <string_view>

namespace squidie::inline v0 {
namespace {

bool isPlain(char32_t character)
{
    const auto isIn = [character](char32_t first, char32_t last) { return character >= first && character <= last; };
    return isIn(U'A', U'Z') || isIn(U'a', U'z') || isIn(U'0', U'9')
        || std::u32string_view(U"_@%+=:,./-").find(character) != std::u32string_view::npos;
}

/// Whether a reader would not see all of it, or not see that a space is no space.
bool hidesSomething(const QString &word)
{
    const auto looksLikeSpace = [](QChar c) { return c.category() == QChar::Separator_Space && c != u' '; };
    return visibleLine(word) != word || std::any_of(word.begin(), word.end(), looksLikeSpace);
}

bool isVisibleLetter(char32_t character)
{
    const QString text = QString::fromUcs4(&character, 1);
    return character > 0x7F && QChar::isLetterOrNumber(character) && visibleLine(text) == text;
}

/// Octal escapes of its UTF-8 mean the same in every shell and locale.
QString escaped(char32_t character)
{
    QString text;
    for (const char byte : QString::fromUcs4(&character, 1).toUtf8())
        text += QStringLiteral("\\%1").arg(uchar(byte), 3, 8, QLatin1Char('0'));
    return text;
}

} // namespace

QString shellQuoted(const QString &word)
{
    QString text = word;
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    const QList<uint> characters = text.toUcs4();
    // zsh takes a word that begins with "=" for the name of a program.
    if (!word.isEmpty() && !word.startsWith(u'=') && std::all_of(characters.begin(), characters.end(), isPlain))
        return text;
    const bool inEscapes = hidesSomething(text);
    QString inside;
    for (const char32_t character : characters) {
        if (!inEscapes && character == U'\'')
            inside += QStringLiteral("'\\''");
        else if (!inEscapes || isPlain(character) || character == U' ' || isVisibleLetter(character))
            inside += QString::fromUcs4(&character, 1);
        else
            inside += escaped(character);
    }
    return (inEscapes ? QStringLiteral("$'") : QStringLiteral("'")) + inside + u'\'';
}

SquidieCall::SquidieCall(const QString &command, const QString &store) : m_words(QStringLiteral("squidie"))
{
    if (!store.isEmpty())
        option(QLatin1String("store"), store);
    m_words += u' ' + command;
}

// --name=value throughout: a value that begins with a dash stays a value.
SquidieCall &SquidieCall::option(QLatin1String name, const QString &value)
{
    m_words += u' ' + shellQuoted(QStringLiteral("--%1=%2").arg(name, value));
    return *this;
}

SquidieCall &SquidieCall::flag(QLatin1String name)
{
    m_words += QStringLiteral(" --") + name;
    return *this;
}

SquidieCall &SquidieCall::argument(const QString &value)
{
    m_arguments << value;
    return *this;
}

QString SquidieCall::text() const
{
    QString line = m_words;
    const auto looksLikeOption = [](const QString &argument) { return argument.startsWith(u'-'); };
    if (std::any_of(m_arguments.begin(), m_arguments.end(), looksLikeOption))
        line += QStringLiteral(" --");
    for (const QString &argument : m_arguments)
        line += u' ' + shellQuoted(argument);
    return line;
}

} // namespace squidie::inline v0
