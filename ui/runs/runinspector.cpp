// SPDX-License-Identifier: Apache-2.0
#include "runs/runinspector.h"

#include "help/helppage.h"
#include "inspector/siblingtable.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "runs/explanationpanel.h"
#include "runs/runstyle.h"
#include "runs/runtrees.h"
#include "runs/stepgraphpanel.h"
#include "runs/stepgraphview.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/factgrid.h"
#include "widgets/jsontree.h"
#include "widgets/section.h"

#include <QVBoxLayout>

namespace squidie::ui {

RunInspector::RunInspector(ConsoleState &state, QWidget *parent) : InspectorPage(state, tr("Run"), parent)
{
    setHelpPage(this, QStringLiteral("execution.md#inspection"));
    build();
    connect(m_graph->view(), &StepGraphView::stepChosen, this, [this](const QString &step) {
        m_attempts->showStep(step);
        m_attemptSection->setOpen(true);
    });
    connect(m_attempts, &AttemptList::allWanted, this, [this] { m_graph->view()->setCurrentStep({}); });
    connect(m_deliveries, &SiblingTable::activationChosen, this, [this](qint64 id) { m_state.setActivation(id); });
    connect(m_lineage, &FactGrid::linkActivated, this, [this](const QString &key) {
        if (const std::optional<RunId> id = RunId::fromString(key))
            m_state.setRun(id);
    });
}

void RunInspector::build()
{
    m_explanation = new ExplanationPanel(m_state, widget());
    m_graph = new StepGraphPanel(false);
    m_attempts = new AttemptList;
    m_context = new JsonTree;
    m_context->setKeysOnTop({QStringLiteral("schedule")});
    m_context->setMinimumHeight(22 * space);
    m_input = new JsonTree;
    m_input->setMinimumHeight(10 * space);
    m_facts = new FactGrid;
    m_lineage = new FactGrid;
    m_deliveries = new SiblingTable;
    m_commands = new CommandTree;
    m_anomalies = new AnomalyTree;
    m_journal = new JournalTree;

    column()->addWidget(m_explanation);
    addSection(tr("Steps"), m_graph);
    m_attemptSection = addSection(tr("Attempts"), m_attempts);
    addSection(tr("Context"), m_context);
    m_inputSection = addSection(tr("Input"), m_input);
    addSection(tr("Run"), m_facts);
    m_lineageSection = addSection(tr("Lineage"), m_lineage);
    m_deliverySection = addSection(tr("Deliveries"), m_deliveries);
    m_commandSection = addSection(tr("Command history"), m_commands);
    m_anomalySection = addSection(tr("Anomalies"), m_anomalies);
    m_journalSection = addSection(tr("Journal"), m_journal);
    column()->addStretch(1);
}

void RunInspector::setDetails(const RunDetails &details)
{
    if (!m_details || m_details->view.run.id != details.view.run.id) {
        m_attempts->showStep({});
        m_shownContext.reset();
        ensureVisible(0, 0);
    }
    m_details = details;
    showAll();
}

void RunInspector::showAll()
{
    if (!m_details)
        return;
    const RunView &view = m_details->view;
    const QByteArray zone = m_state.zoneFor({view.run.workflow, view.run.trigger});
    showHead(runStatusIcon(view.run.status, palette()),
             tr("%1: run %2").arg(runStatusText(view.run.status), view.run.id.toString().left(8)),
             {view.run.workflow, view.run.trigger});
    showFacts(zone);
    m_explanation->setDetails(*m_details);
    m_graph->setGraph(m_details->graph);
    // A tree that is filled anew forgets what was expanded in it.
    if (m_shownContext != view.context) {
        m_context->setValue(view.context);
        m_input->setValue(view.input);
        m_shownContext = view.context;
    }
    m_inputSection->setVisible(!view.input.isEmpty());
    showLineage();
    showLists(zone);
}

void RunInspector::showFacts(const QByteArray &zone)
{
    const RunRow &row = m_details->view.run;
    m_facts->clear();
    m_facts->add(tr("Run id"), row.id.toString(), true);
    m_facts->add(tr("Started"), timeTextWithZone(row.startedAt, zone));
    m_facts->add(tr("Last change"), timeTextWithZone(row.updatedAt, zone));
    if (m_details->view.endedAt)
        m_facts->add(tr("Took"), durationText(*m_details->view.endedAt - row.startedAt));
    m_facts->add(tr("Queue"), oneLine(row.queue));
    if (!row.definitionVersion.isEmpty())
        m_facts->add(tr("Definition"), tr("version %1").arg(oneLine(row.definitionVersion)));
    m_facts->add(tr("Fingerprint"), m_details->view.fingerprint, true);
}

void RunInspector::showLineage()
{
    const RunView &view = m_details->view;
    m_lineage->clear();
    bool any = false;
    const auto add = [&](const QString &name, const QString &id, const QString &more) {
        const QString text = id.left(8) + (more.isEmpty() ? QString() : QStringLiteral(" · ") + oneLine(more, 120));
        m_lineage->addLink(name, text, id);
        any = true;
    };
    if (!view.replayedFrom.isEmpty())
        add(tr("Replays"), view.replayedFrom, {});
    for (const RunCommand &command : view.commands) {
        const QString fresh = command.data.value(QLatin1String("new_run_id")).toString();
        if (!fresh.isEmpty() && fresh != view.run.id.toString())
            add(tr("Replayed by"), fresh, {});
    }
    if (const QString parent = view.parent.value(QLatin1String("run_id")).toString(); !parent.isEmpty())
        add(tr("Parent"), parent, view.parent.value(QLatin1String("step")).toString());
    for (const ChildRun &child : view.children)
        add(tr("Child"), child.runId,
            tr("%1, by %2, attempt %3").arg(shortName(child.workflow), child.step).arg(child.originAttempt));
    m_lineageSection->setVisible(any);
}

void RunInspector::showLists(const QByteArray &zone)
{
    const RunView &view = m_details->view;
    m_attempts->setAttempts(view, zone);
    m_attemptSection->setTitle(tr("Attempts (%1)").arg(view.attempts.size()));
    m_deliveries->setActivations(view.activations, {}, zone);
    m_deliverySection->setVisible(!view.activations.isEmpty());
    m_deliverySection->setTitle(tr("Deliveries (%1)").arg(view.activations.size()));
    m_commands->setCommands(view.commands, zone);
    m_commandSection->setVisible(!view.commands.isEmpty());
    m_commandSection->setTitle(tr("Command history (%1)").arg(view.commands.size()));
    m_anomalies->setAnomalies(view.anomalies, zone);
    m_anomalySection->setVisible(!view.anomalies.isEmpty());
    m_anomalySection->setTitle(tr("Anomalies (%1)").arg(view.anomalies.size()));
    m_journal->setJournal(view, zone);
    m_journalSection->setTitle(tr("Journal (%1 facts)").arg(view.journal.size()));
}

QString RunInspector::summaryText() const
{
    return InspectorPage::summaryText() + u'\n' + m_explanation->sentence();
}

} // namespace squidie::ui
