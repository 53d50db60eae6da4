// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspector/inspectorpage.h"

class QLabel;

namespace squidie::ui {

class FactGrid;
class IdentityView;
class JsonDiffView;
class NoticeLabel;
class PayloadView;
class Section;
class SiblingTable;

/// One activation: what happened and why, its identity, the other deliveries of its run, how it differs from the start, and
/// its payload.
class ActivationInspector : public InspectorPage {
    Q_OBJECT

public:
    explicit ActivationInspector(ConsoleState &state, QWidget *parent = nullptr);

    void setInspection(const ActivationInspection &inspection);
    QString summaryText() const override;

private:
    void build();
    QWidget *buttonRow();
    void showAll() override;
    void showFacts();
    void showComparison();

    ActivationInspection m_inspection;
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
