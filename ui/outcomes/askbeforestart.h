// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace squidie::ui {

/// What is about to start.
struct StartQuestion {
    TriggerKey key;
    QString store; ///< its name and address, for people
    int payloads = 1;
};

/// Asks once, naming workflow, trigger and store; calls `yes` if the answer is yes and `parent` still exists. Window-modal;
/// returns at once.
QMessageBox *askBeforeStart(QWidget *parent, const StartQuestion &question, std::function<void()> yes);

} // namespace squidie::ui
