#pragma once

#include "inspect/catalogueview.h"

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace squidie::ui {

/// What is about to start real work.
struct StartQuestion {
    TriggerKey key;
    QString store; ///< path of the store
    int payloads = 1;
};

/// Asks once, naming workflow, trigger and store; `yes` runs where the answer is yes and `parent` still lives. Window-modal
/// and returns at once.
QMessageBox *askBeforeStart(QWidget *parent, const StartQuestion &question, std::function<void()> yes);

} // namespace squidie::ui
