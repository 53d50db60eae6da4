// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// Cells of data: times, durations and identifiers read from left to right in every language. Without this a
/// right-to-left layout would show "2026-10-05 09:00" as "09:00 2026-10-05", and "+5 s" as "s 5+".
class DataDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override;
};

} // namespace squidie::ui
