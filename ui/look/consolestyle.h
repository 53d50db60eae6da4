// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace squidie::ui {

/// Fusion, with the current row of a list marked quietly: a selected one by its ground alone, another by an outline. Tabs have
/// no line of the style's own.
class ConsoleStyle : public QProxyStyle {
    Q_OBJECT

public:
    ConsoleStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace squidie::ui
