// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace squidie::ui {

/// Fusion, with a quiet mark for the current row of a list: its background if it is selected, else an outline. Tabs have
/// no base line.
class ConsoleStyle : public QProxyStyle {
    Q_OBJECT

public:
    ConsoleStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace squidie::ui
