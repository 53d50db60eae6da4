// SPDX-License-Identifier: Apache-2.0
#include "shell/inspectorpane.h"

#include "inspector/activationinspector.h"
#include "runs/runinspector.h"
#include "widgets/busyline.h"
#include "widgets/emptystate.h"

namespace squidie::ui {

InspectorPane::InspectorPane(ConsoleState &state, QWidget *parent)
    : QStackedWidget(parent),
      m_state(state),
      m_nothing(new EmptyState(QStringLiteral("inspect"), tr("Nothing selected"),
                               tr("Select a mark, a row or a run to see what happened and why."), this)),
      m_activation(new ActivationInspector(state, this)),
      m_run(new RunInspector(state, this)),
      m_busy(new BusyLine(this))
{
    setMinimumWidth(300);
    setAccessibleName(tr("Inspector"));
    addWidget(m_nothing);
    addWidget(m_activation);
    addWidget(m_run);
    connect(&state, &ConsoleState::activationChanged, this, &InspectorPane::onActivation);
    connect(&state, &ConsoleState::runChanged, this, &InspectorPane::onRun);
    connect(&state, &ConsoleState::refreshWanted, this, &InspectorPane::refresh);
    showNothing();
}

void InspectorPane::showNothing()
{
    m_nothing->setTexts(tr("Nothing selected"), tr("Select a mark, a row or a run to see what happened and why."));
    setCurrentWidget(m_nothing);
    Q_EMIT detailsChanged(std::nullopt);
    Q_EMIT cleared();
}

void InspectorPane::onActivation()
{
    m_loading.cancel();
    if (m_state.activation()) {
        m_state.setRun({});
        loadActivation(*m_state.activation(), false);
    } else if (!m_state.run()) {
        showNothing();
    }
}

void InspectorPane::onRun()
{
    m_loading.cancel();
    if (m_state.run()) {
        m_state.setActivation({});
        loadRun(*m_state.run(), false);
    } else if (!m_state.activation()) {
        showNothing();
    }
}

void InspectorPane::refresh()
{
    // A run goes on, and an activation gains siblings.
    m_loading.cancel();
    if (m_state.activation())
        loadActivation(*m_state.activation(), true);
    else if (m_state.run())
        loadRun(*m_state.run(), true);
}

QCoro::Task<void> InspectorPane::loadActivation(ActivationId id, bool again)
{
    const Request request = m_loading.begin();
    const BusyScope busy(m_busy);
    const Result<ActivationInspection> inspection = co_await m_state.service().inspectActivation(id);
    if (!request.isCurrent())
        co_return;
    if (!inspection && again && inspection.error().code == ErrorCode::StoreUnavailable)
        co_return;
    if (inspection) {
        m_activation->setInspection(*inspection);
        setCurrentWidget(m_activation);
        Q_EMIT detailsChanged(std::nullopt);
    } else {
        m_nothing->setTexts(tr("Activation %1 cannot be shown").arg(id), errorSentence(inspection.error()));
        setCurrentWidget(m_nothing);
    }
    Q_EMIT shown();
}

QCoro::Task<void> InspectorPane::loadRun(RunId id, bool again)
{
    const Request request = m_loading.begin();
    const BusyScope busy(m_busy);
    const Result<RunDetails> details = co_await readDetails(id);
    if (!request.isCurrent())
        co_return;
    if (!details && again && details.error().code == ErrorCode::StoreUnavailable)
        co_return;
    if (details) {
        m_run->setDetails(*details);
        setCurrentWidget(m_run);
        Q_EMIT detailsChanged(*details);
    } else {
        m_nothing->setTexts(tr("Run %1 cannot be shown").arg(id.toString().left(8)), errorSentence(details.error()));
        setCurrentWidget(m_nothing);
        Q_EMIT detailsChanged(std::nullopt);
    }
    Q_EMIT shown();
}

QCoro::Task<Result<RunDetails>> InspectorPane::readDetails(RunId id)
{
    const Request request = m_loading.join();
    const Result<RunView> view = co_await m_state.service().run(id);
    if (!view || !request.isCurrent())
        co_return tl::unexpected(view ? Error{ErrorCode::StoreUnavailable, {}} : view.error());
    const Result<RunExplanation> explanation = co_await m_state.service().explainRun(id);
    if (!explanation || !request.isCurrent())
        co_return tl::unexpected(explanation ? Error{ErrorCode::StoreUnavailable, {}} : explanation.error());
    const Result<RunGraph> graph = co_await m_state.service().runGraph(id);
    if (!graph)
        co_return tl::unexpected(graph.error());
    co_return RunDetails{*view, *explanation, *graph};
}

} // namespace squidie::ui
