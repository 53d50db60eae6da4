// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileDialog>

namespace squidie::ui {

/// A dialog that asks for files, to be filled in and opened: window-modal, gone once it is closed, beginning in the folder of
/// the one before. Every file dialog is made here (tests/layers), because it opens no file: the desktop's own dialogs, and
/// Qt's icons, read files to guess what is in them, and a store that this program has open must not be opened a second time
/// (base/openfiles.h). GUI thread.
QFileDialog *makeFileDialog(QWidget *parent, const QString &title);

} // namespace squidie::ui
