#pragma once

#include <QStyledItemDelegate>

namespace squidie::ui {

/// The status as shape and word, ids in a fixed width.
class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
