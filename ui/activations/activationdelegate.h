// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// Paints the ledger's cells: the outcome as a shape and a word, the workflow in a quieter colour after the trigger, and
/// lateness beyond the grace in colour.
class ActivationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
