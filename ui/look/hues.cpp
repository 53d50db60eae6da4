// SPDX-License-Identifier: Apache-2.0
#include "look/hues.h"

namespace squidie::ui {

namespace {

QColor hue(const QPalette &palette, QRgb onLight, QRgb onDark)
{
    return QColor::fromRgb(isDark(palette) ? onDark : onLight);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
}

QColor greenHue(const QPalette &palette)
{
    return hue(palette, 0xff00855f, 0xff2ec79a);
}

QColor blueHue(const QPalette &palette)
{
    return hue(palette, 0xff0072b2, 0xff56b4e9);
}

QColor greyHue(const QPalette &palette)
{
    return hue(palette, 0xff6b7280, 0xffa3abb8);
}

QColor vermillionHue(const QPalette &palette)
{
    return hue(palette, 0xffc84e00, 0xffff7a3d);
}

QColor orangeHue(const QPalette &palette)
{
    return hue(palette, 0xffb07500, 0xfff0b030);
}

QColor purpleHue(const QPalette &palette)
{
    return hue(palette, 0xffa8447c, 0xffe08fbd);
}

} // namespace squidie::ui
