// SPDX-License-Identifier: Apache-2.0
#include "widgets/fixedtext.h"

#include "base/visibletext.h"
#include "look/theme.h"

#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace squidie::ui {

FixedText::FixedText(const QString &text, int mostLines, QWidget *parent) : QPlainTextEdit(parent), m_mostLines(mostLines)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setFont(fixedFont(font()));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(space - 2);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setText(text);
}

void FixedText::setText(const QString &text)
{
    setPlainText(visibleText(text));
    fit();
}

void FixedText::fit()
{
    // Lines at the present width, worked out from the metrics: the layout has not been made before the first show.
    const int advance = qMax(1, fontMetrics().horizontalAdvance(QChar(u'0')));
    const int width = qMax(10 * advance, viewport()->width() - 2 * int(document()->documentMargin()));
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_mostLines; block = block.next())
        lines += qMax(1, int(std::ceil(double(fontMetrics().horizontalAdvance(block.text())) / width)));
    const int fitted = qBound(1, lines, m_mostLines);
    if (fitted == m_lines)
        return;
    m_lines = fitted;
    updateGeometry();
}

QSize FixedText::sizeHint() const
{
    return {30 * space, m_lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2};
}

QSize FixedText::minimumSizeHint() const
{
    return {10 * space, sizeHint().height()};
}

void FixedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

} // namespace squidie::ui
