// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/datadelegate.h"

namespace squidie::ui {

/// The status as shape and word, ids in a fixed width.
class RunDelegate : public DataDelegate {
    Q_OBJECT

public:
    using DataDelegate::DataDelegate;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
