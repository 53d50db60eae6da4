// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/runstory.h"
#include "state/consolestate.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace squidie::ui {

class FactGrid;

/// Why a run stands where it stands: the sentence, its reason and details, what can be done next as buttons, and the other
/// commands, each with the reason where it does not apply.
class ExplanationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationPanel(ConsoleState &state, QWidget *parent = nullptr);

    void setStory(const RunStory &story);
    QString sentence() const;
    /// The button of a next action; null where the explanation offers none of that name.
    QPushButton *nextButton(const QString &name) const;
    /// The small button of one of the other commands; null while it is a next action.
    QToolButton *otherButton(const QString &name) const;

private:
    struct NextRow {
        QPushButton *button = nullptr; ///< null: advice only
        QLabel *sentence = nullptr;
    };
    void build();
    void showFacts();
    void showCause(const QJsonValue &cause);
    void showActions();

    ConsoleState &m_state;
    std::optional<RunStory> m_story;
    QLabel *m_sentence;
    FactGrid *m_facts;
    QWidget *m_others;
    QHash<QString, NextRow> m_next;
    QHash<QString, QToolButton *> m_other;
};

} // namespace squidie::ui
