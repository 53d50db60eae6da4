#pragma once

#include "common/consolestate.h"

#include <QScrollArea>

class QLabel;

namespace squidie::ui {

class FactGrid;
class IdentityView;
class JsonDiffView;
class NoticeLabel;
class PayloadView;
class Section;
class SiblingTable;

/// One activation: what happened and why, who it is, its siblings, how it differs from the start, the payload.
class ActivationInspector : public QScrollArea {
    Q_OBJECT

public:
    explicit ActivationInspector(ConsoleState &state, QWidget *parent = nullptr);

    void setInspection(const ActivationInspection &inspection);
    /// What it shows, in one string: for tests and screen readers.
    QString spokenText() const;

private:
    void build();
    QWidget *buttonRow();
    void showAll();
    void showFacts();
    void showComparison();
    void changeEvent(QEvent *event) override;

    ConsoleState &m_state;
    ActivationInspection m_inspection;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_trigger;
    QLabel *m_sentence;
    NoticeLabel *m_notes;
    NoticeLabel *m_todo;
    FactGrid *m_facts;
    IdentityView *m_identity;
    SiblingTable *m_siblings;
    QLabel *m_siblingNote;
    QLabel *m_comparison;
    JsonDiffView *m_diff;
    PayloadView *m_payload;
    Section *m_siblingSection;
    Section *m_diffSection;
};

} // namespace squidie::ui
