// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// Paints the ledger's cells: the outcome's shape beside its word, the workflow quietly after the trigger, lateness in
/// the colour of its meaning.
class ActivationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
