#pragma once

#include "common/consolestate.h"
#include "runs/runstory.h"

#include <QScrollArea>

class QLabel;
class QTreeWidget;

namespace squidie::ui {

class ExplanationPanel;
class FactGrid;
class JsonTree;
class Section;
class SiblingTable;

/// One run: how it stands, what it was started with, its attempts, its journal, the deliveries that led to it.
class RunInspector : public QScrollArea {
    Q_OBJECT

public:
    explicit RunInspector(ConsoleState &state, QWidget *parent = nullptr);

    void setStory(const RunStory &story);
    QString spokenText() const;
    ExplanationPanel *explanation() const { return m_explanation; }

private:
    void build();
    void showAll();
    void showAttempts(const QByteArray &zone);
    void showJournal(const QByteArray &zone);
    void changeEvent(QEvent *event) override;

    ConsoleState &m_state;
    std::optional<RunStory> m_story;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_trigger;
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
