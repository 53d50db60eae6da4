// SPDX-License-Identifier: Apache-2.0
#include "runs/rundelegate.h"

#include "look/theme.h"
#include "runs/runmodel.h"
#include "runs/runstyle.h"

namespace squidie::ui {

void RunDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    DataDelegate::initStyleOption(option, index);
    if (index.column() == RunModel::Status) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = runStatusIcon(RunStatus(index.data(RunModel::StatusRole).toInt()), option->palette);
        option->decorationSize = QSize(16, 16);
    }
    if (index.column() == RunModel::Run)
        option->font = fixedFont(option->font);
}

} // namespace squidie::ui
