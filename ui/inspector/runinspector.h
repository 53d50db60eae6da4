#pragma once

#include "inspector/inspectorpage.h"
#include "runs/runstory.h"

class QTreeWidget;

namespace squidie::ui {

class ExplanationPanel;
class FactGrid;
class JsonTree;
class Section;
class SiblingTable;

/// One run: how it stands, what it was started with, its attempts, its journal, the deliveries that led to it.
class RunInspector : public InspectorPage {
    Q_OBJECT

public:
    explicit RunInspector(ConsoleState &state, QWidget *parent = nullptr);

    void setStory(const RunStory &story);
    QString spokenText() const override;
    ExplanationPanel *explanation() const { return m_explanation; }

private:
    void build();
    void showAll() override;
    void showAttempts(const QByteArray &zone);
    void showJournal(const QByteArray &zone);

    std::optional<RunStory> m_story;
    ExplanationPanel *m_explanation;
    FactGrid *m_facts;
    JsonTree *m_context;
    JsonTree *m_input;
    QTreeWidget *m_attempts;
    QTreeWidget *m_journal;
    SiblingTable *m_deliveries;
    Section *m_inputSection;
    Section *m_attemptSection;
    Section *m_journalSection;
    Section *m_deliverySection;
};

} // namespace squidie::ui
