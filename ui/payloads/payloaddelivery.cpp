// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloaddelivery.h"

#include "outcomes/askbeforestart.h"
#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/payloadlibrarymodel.h"
#include "base/loginname.h"
#include "stores/storeidentity.h"

#include <chrono>

namespace squidie::ui {

namespace {

constexpr auto predictionDelay = std::chrono::milliseconds(250);

} // namespace

PayloadDelivery::PayloadDelivery(ConsoleState &state, JsonEditor *editor, OutcomePanel *panel, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_editor(editor),
      m_panel(panel)
{
    m_predictSoon.setSingleShot(true);
    m_predictSoon.setInterval(predictionDelay);
    connect(&m_predictSoon, &QTimer::timeout, this, [this] { predict(); });
}

void PayloadDelivery::forgetPrediction()
{
    m_prediction.reset();
    m_predicting.cancel();
}

void PayloadDelivery::schedulePrediction()
{
    m_predictSoon.start();
}

QCoro::Task<> PayloadDelivery::predict()
{
    const Request request = m_predicting.begin();
    if (!m_editor->checkNow()) {
        m_panel->showNote(tr("No prediction yet"),
                          tr("The text is not valid JSON. Delivered like this, it would be rejected."));
        co_return;
    }
    m_panel->showWorking();
    const Result<Prediction> answer = co_await m_state.service().predict(m_editor->bytes());
    if (!request.isCurrent())
        co_return;
    if (!answer) {
        m_panel->showProblem(answer.error());
        co_return;
    }
    m_prediction = *answer;
    m_panel->showPrediction(*answer, systemNow(), m_state.zoneFor(payloadSubject(m_editor->bytes())));
}

void PayloadDelivery::fire(QWidget *asking)
{
    if (m_isDelivering)
        return;
    const QByteArray bytes = m_editor->bytes();
    if (m_prediction && m_prediction->outcome != Outcome::Started) {
        deliver(bytes);
        return;
    }
    askBeforeStart(asking, {payloadSubject(bytes), storeFullName(m_state.store()), 1}, [this, bytes] { deliver(bytes); });
}

QCoro::Task<> PayloadDelivery::deliver(QByteArray payload)
{
    const Request request = m_delivery.begin();
    setDelivering(true);
    DeliveryOptions options;
    options.source = ActivationSource::Console;
    options.actor = loginName();
    const Result<DeliveryResult> answer = co_await m_state.service().perform(payload, options);
    if (!request.isCurrent())
        co_return;
    setDelivering(false);
    m_predictSoon.stop();
    forgetPrediction();
    if (answer)
        m_panel->showResult(*answer, systemNow(), m_state.zoneFor(payloadSubject(payload)));
    else
        m_panel->showProblem(answer.error());
}

void PayloadDelivery::setDelivering(bool delivering)
{
    m_isDelivering = delivering;
    Q_EMIT isDeliveringChanged();
}

} // namespace squidie::ui
