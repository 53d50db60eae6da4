// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/datadelegate.h"

namespace squidie::ui {

/// Paints the status as a shape and a word, and ids in a fixed-width font.
class RunDelegate : public DataDelegate {
    Q_OBJECT

public:
    using DataDelegate::DataDelegate;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
