// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;

namespace squidie::ui {

class OutcomePanel;
class PayloadActions;
class PayloadForm;

/// The right side of the payloads page: the form, what delivering it now would come to, and the buttons.
class PayloadEditor : public QWidget {
    Q_OBJECT

public:
    PayloadEditor(const PayloadActions &actions, QWidget *parent = nullptr);

    PayloadForm *form() const { return m_form; }
    OutcomePanel *outcome() const { return m_outcome; }

private:
    QWidget *makeMoreButton(const PayloadActions &actions);

    PayloadForm *m_form;
    OutcomePanel *m_outcome;
};

} // namespace squidie::ui
