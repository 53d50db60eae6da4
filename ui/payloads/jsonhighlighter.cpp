// SPDX-License-Identifier: Apache-2.0
#include "payloads/jsonhighlighter.h"

#include "look/hues.h"

namespace squidie::ui {

namespace {

QTextCharFormat coloured(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

bool isNumberPart(QChar c)
{
    return c.isDigit() || c == u'-' || c == u'+' || c == u'.' || c == u'e' || c == u'E';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document, const QPalette &palette) : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    const bool dark = isDark(palette);
    m_key = coloured(dark ? QColor(0x8a, 0xc6, 0xf5) : QColor(0x0b, 0x57, 0x94));
    m_string = coloured(dark ? QColor(0xa9, 0xd3, 0x8b) : QColor(0x2f, 0x6b, 0x1f));
    m_number = coloured(dark ? QColor(0xf0, 0xb2, 0x7a) : QColor(0x9a, 0x4b, 0x00));
    m_word = coloured(dark ? QColor(0xd9, 0xa5, 0xe6) : QColor(0x7a, 0x2e, 0x8e));
    m_punctuation = coloured(palette.color(QPalette::Text));
    m_punctuation.setForeground(dark ? QColor(0x9a, 0xa4, 0xad) : QColor(0x5c, 0x66, 0x70));
    rehighlight();
}

/// Colours the string that begins at `from`, as a key if a colon follows. Returns where it ends.
int JsonHighlighter::highlightString(const QString &text, int from)
{
    int end = from + 1;
    while (end < text.size() && text.at(end) != u'"')
        end += text.at(end) == u'\\' ? 2 : 1;
    end = std::min(end + 1, int(text.size()));
    int next = end;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    const bool isKey = next < text.size() && text.at(next) == u':';
    setFormat(from, end - from, isKey ? m_key : m_string);
    return end;
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestLine)
        return;
    int at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        const int from = at;
        if (c == u'"') {
            at = highlightString(text, at);
        } else if (isNumberPart(c) && !c.isLetter()) {
            while (at < text.size() && isNumberPart(text.at(at)))
                ++at;
            setFormat(from, at - from, m_number);
        } else if (c.isLetter()) {
            while (at < text.size() && text.at(at).isLetter())
                ++at;
            setFormat(from, at - from, m_word);
        } else {
            ++at;
            if (!c.isSpace())
                setFormat(from, 1, m_punctuation);
        }
    }
}

} // namespace squidie::ui
