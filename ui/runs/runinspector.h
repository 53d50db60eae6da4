// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspector/inspectorpage.h"
#include "runs/rundetails.h"

namespace squidie::ui {

class AnomalyTree;
class AttemptList;
class CommandTree;
class ExplanationPanel;
class FactGrid;
class JournalTree;
class JsonTree;
class Section;
class SiblingTable;
class StepGraphPanel;

/// One run: why it is where it is and what can be done, its steps as a graph, its attempts, context, input, lineage,
/// deliveries, commands and journal.
class RunInspector : public InspectorPage {
    Q_OBJECT

public:
    explicit RunInspector(ConsoleState &state, QWidget *parent = nullptr);

    void setDetails(const RunDetails &details);
    QString summaryText() const override;
    ExplanationPanel *explanation() const { return m_explanation; }
    StepGraphPanel *graph() const { return m_graph; }
    AttemptList *attempts() const { return m_attempts; }
    JournalTree *journal() const { return m_journal; }
    CommandTree *commands() const { return m_commands; }
    FactGrid *lineage() const { return m_lineage; }

private:
    void build();
    void showAll() override;
    void showFacts(const QByteArray &zone);
    void showLineage();
    void showLists(const QByteArray &zone);

    std::optional<RunDetails> m_details;
    std::optional<QJsonObject> m_shownContext;
    ExplanationPanel *m_explanation;
    StepGraphPanel *m_graph;
    AttemptList *m_attempts;
    JsonTree *m_context;
    JsonTree *m_input;
    FactGrid *m_facts;
    FactGrid *m_lineage;
    SiblingTable *m_deliveries;
    CommandTree *m_commands;
    AnomalyTree *m_anomalies;
    JournalTree *m_journal;
    Section *m_attemptSection;
    Section *m_inputSection;
    Section *m_lineageSection;
    Section *m_deliverySection;
    Section *m_commandSection;
    Section *m_anomalySection;
    Section *m_journalSection;
};

} // namespace squidie::ui
