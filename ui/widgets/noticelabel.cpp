// SPDX-License-Identifier: Apache-2.0
#include "widgets/noticelabel.h"

#include "base/visibletext.h"
#include "look/hues.h"
#include "look/theme.h"

#include <QPainter>

namespace squidie::ui {

NoticeLabel::NoticeLabel(Kind kind, QWidget *parent) : QLabel(parent), m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContentsMargins(space + 4, space, space, space);
}

void NoticeLabel::setText(const QString &text)
{
    QLabel::setText(visibleText(text));
}

void NoticeLabel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_kind == Kind::Error ? vermillionHue(palette())
        : m_kind == Kind::Conflict            ? purpleHue(palette())
                                              : palette().color(QPalette::Highlight);
    QColor ground = edge;
    ground.setAlphaF(isDark(palette()) ? 0.20F : 0.09F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.fillRect(QRect(0, 0, 3, height()), edge);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace squidie::ui
