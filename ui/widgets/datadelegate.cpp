// SPDX-License-Identifier: Apache-2.0
#include "widgets/datadelegate.h"

#include <QGuiApplication>

namespace squidie::ui {

QString DataDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    constexpr QChar leftToRightIsolate(u'\u2066');
    constexpr QChar endOfIsolate(u'\u2069');
    const QString text = QStyledItemDelegate::displayText(value, locale);
    if (!QGuiApplication::isRightToLeft() || text.isEmpty())
        return text;
    return leftToRightIsolate + text + endOfIsolate;
}

} // namespace squidie::ui
