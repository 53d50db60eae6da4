// SPDX-License-Identifier: Apache-2.0
#include "look/consolestyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace squidie::ui {

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    // No base line below tabs: beside a corner button Fusion would draw only a stub of it.
    if (element == PE_FrameTabBarBase)
        return;
    const bool ofItem = element == PE_FrameFocusRect && option->state.testFlag(State_Item);
    if (!ofItem) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    if (option->state.testFlag(State_Selected))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(option->palette.color(QPalette::Highlight));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace squidie::ui
