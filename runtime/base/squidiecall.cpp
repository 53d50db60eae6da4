// SPDX-License-Identifier: Apache-2.0
#include "base/squidiecall.h"

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

/// Whether a person who reads the character sees it, and sees it where it stands.
bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return character == U' ';
    default:
        return true;
    }
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
    QList<uint> characters = word.toUcs4();
    std::replace(characters.begin(), characters.end(), 0U, 0xFFFDU);
    // zsh takes a word that begins with "=" for the name of a program.
    if (!word.isEmpty() && !word.startsWith(u'=') && std::all_of(characters.begin(), characters.end(), isPlain))
        return word;
    const bool hasInvisible = !std::all_of(characters.begin(), characters.end(), isVisible);
    QString inside;
    for (const char32_t character : std::as_const(characters)) {
        if (!hasInvisible && character == U'\'')
            inside += QStringLiteral("'\\''");
        else if (!hasInvisible || isPlain(character) || character == U' ' || (character > 0x7F && isVisible(character)))
            inside += QString::fromUcs4(&character, 1);
        else
            inside += escaped(character);
    }
    return (hasInvisible ? QStringLiteral("$'") : QStringLiteral("'")) + inside + u'\'';
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
