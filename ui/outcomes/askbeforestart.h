// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace squidie::ui {

/// What is about to start real work.
struct StartQuestion {
    TriggerKey key;
    QString store; ///< as people know it: its name and where it is
    int payloads = 1;
};

/// Asks once, naming workflow, trigger and store; `yes` runs where the answer is yes and `parent` still lives. Window-modal
/// and returns at once.
QMessageBox *askBeforeStart(QWidget *parent, const StartQuestion &question, std::function<void()> yes);

} // namespace squidie::ui
