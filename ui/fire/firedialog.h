// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fire/fireform.h"
#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;
class QMessageBox;
class QPushButton;

namespace squidie::ui {

class BusyLine;
class JsonEditor;
class OutcomePanel;

/// Starts a trigger by hand. On the left the form; on the right, while typing, the payload that will be delivered and its
/// predicted outcome. Asks once before it starts real work.
class FireDialog : public QDialog {
    Q_OBJECT

public:
    FireDialog(ConsoleState &state, const TriggerKey &trigger, const std::optional<IntendedWindow> &window,
               QWidget *parent = nullptr);

    FireForm *form() const { return m_form; }
    OutcomePanel *outcome() const { return m_outcome; }
    /// The outcome of the last fire; hidden before the first.
    OutcomePanel *resultPanel() const { return m_result; }
    JsonEditor *preview() const { return m_preview; }
    QPushButton *fireButton() const { return m_fire; }
    QPushButton *saveButton() const { return m_save; }

public Q_SLOTS:
    void fire();
    /// While an answer is out it asks first.
    void reject() override;

private:
    void formEdited();
    void leave();
    void tellOutcome(const Firing &firing, const Result<DeliveryResult> &answer);
    void readAgain();
    void keepWindow(const std::optional<IntendedWindow> &window);
    void updateButton();
    QByteArray zone() const;

    QCoro::Task<> readWindows();
    QCoro::Task<> predict();
    QCoro::Task<> deliver(Firing firing);

    ConsoleState &m_state;
    std::optional<IntendedWindow> m_asked;
    FireForm *m_form;
    JsonEditor *m_preview;
    OutcomePanel *m_outcome;
    OutcomePanel *m_result;
    QLabel *m_hint;
    QPushButton *m_save;
    QPushButton *m_fire;
    BusyLine *m_busy;
    QTimer m_predictSoon;
    std::optional<Prediction> m_prediction; ///< of the form as it stands
    QString m_shown; ///< what the preview was made from, so that it is made only when something changes
    bool m_delivering = false;
    QPointer<QMessageBox> m_question; ///< whether to close while delivering
    bool m_leaving = false; ///< closed while its answer is out, which is told when it comes
    LatestRequest m_readingWindows;
    LatestRequest m_predicting;
    LatestRequest m_delivery;
};

} // namespace squidie::ui
