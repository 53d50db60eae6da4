// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/rundetails.h"
#include "state/consolestate.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace squidie::ui {

class FactGrid;

/// Why a run is where it is: a sentence, its reason code and details, a button for each next action, and the other commands,
/// each with the reason why it does not apply.
class ExplanationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationPanel(ConsoleState &state, QWidget *parent = nullptr);

    void setDetails(const RunDetails &details);
    QString sentence() const;
    /// The button of a next action; null if the explanation does not offer it.
    QPushButton *nextButton(const QString &name) const;
    /// The small button of one of the other commands; null while the command is a next action.
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
    std::optional<RunDetails> m_details;
    QLabel *m_sentence;
    FactGrid *m_facts;
    QWidget *m_others;
    QHash<QString, NextRow> m_next;
    QHash<QString, QToolButton *> m_other;
};

} // namespace squidie::ui
