// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>

#include <QObject>
#include <QTimer>

namespace squidie::ui {

class JsonEditor;
class OutcomePanel;

/// Predicts what delivering the editor's text would come to, and delivers it. Both show in the panel. GUI thread.
class PayloadDelivery : public QObject {
    Q_OBJECT

public:
    PayloadDelivery(ConsoleState &state, JsonEditor *editor, OutcomePanel *panel, QObject *parent = nullptr);

    /// The text has changed: what was predicted for it is no longer true.
    void forgetPrediction();
    /// Predicts soon, once for several changes in a row.
    void schedulePrediction();
    /// Delivers; asks first where real work would or may start.
    void fire(QWidget *asking);
    bool isDelivering() const { return m_isDelivering; }

Q_SIGNALS:
    void isDeliveringChanged();

private:
    QCoro::Task<> predict();
    QCoro::Task<> deliver(QByteArray payload);
    void setDelivering(bool delivering);

    ConsoleState &m_state;
    JsonEditor *m_editor;
    OutcomePanel *m_panel;
    QTimer m_predictSoon;
    std::optional<Prediction> m_prediction; ///< of the text as it stands
    bool m_isDelivering = false;
    LatestRequest m_predicting;
    LatestRequest m_delivery;
};

} // namespace squidie::ui
