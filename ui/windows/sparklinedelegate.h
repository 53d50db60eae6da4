// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// Paints SummaryModel::TrendRole: a bar for each part of the range, as high as its worst lateness (on a logarithmic
/// scale), hatched where a window is missing.
class SparklineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
