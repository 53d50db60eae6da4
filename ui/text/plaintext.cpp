// SPDX-License-Identifier: Apache-2.0
#include "text/plaintext.h"

namespace squidie::ui {

namespace {

constexpr int toolTipMaximum = 2000;

QString cut(const QString &text, int maximum)
{
    return text.size() <= maximum ? text : text.left(maximum - 1) + QChar(u'…');
}

/// U+202A..U+202E, U+2066..U+2069, U+200E, U+200F: they can disguise text.
bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
}

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = cut(text, toolTipMaximum).toHtmlEscaped();
    escaped.replace(QChar(u'\n'), QStringLiteral("<br>"));
    return QStringLiteral("<span>%1</span>").arg(escaped);
}

QString oneLine(const QString &text, int maximum)
{
    QString line = cut(text, maximum);
    for (QChar &c : line) {
        if (c == u'\n')
            c = QChar(u'↵');
        else if (c == u'\t')
            c = QChar(u'→');
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f || turnsDirection(c))
            c = QChar(u'\ufffd');
    }
    return line;
}

QString shortName(const QString &workflow)
{
    if (!workflow.startsWith(u"Elixir."))
        return workflow;
    const qsizetype dot = workflow.lastIndexOf(u'.');
    return dot + 1 < workflow.size() ? workflow.mid(dot + 1) : workflow;
}

} // namespace squidie::ui
