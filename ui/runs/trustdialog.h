// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace squidie::ui {

class FactGrid;
class NoticeLabel;

/// Shows exactly what each definition that runs commands would run; here it is trusted, or its trust is withdrawn.
class TrustDialog : public QDialog {
    Q_OBJECT

public:
    /// Selects `workflow` first. `digest` is the trust digest of the definition of the run that waits; empty if none does.
    TrustDialog(ConsoleState &state, const QString &workflow, const QString &digest, QWidget *parent = nullptr);

    QListWidget *definitions() const { return m_definitions; }
    QTreeWidget *commands() const { return m_commands; }
    QLineEdit *commentEdit() const { return m_comment; }
    QPushButton *trustButton() const { return m_trust; }
    QPushButton *withdrawButton() const { return m_withdraw; }
    QString notice() const;

private:
    void build();
    void showChosen();
    void showCommands(const TrustReview &review);
    const TrustReview *chosen() const;
    QCoro::Task<void> load();
    QCoro::Task<void> trust();
    QCoro::Task<void> withdraw();
    void say(const QString &text);

    ConsoleState &m_state;
    QString m_workflow;
    QString m_digest;
    QVector<TrustReview> m_reviews;
    QListWidget *m_definitions;
    QLabel *m_headline;
    FactGrid *m_facts;
    QTreeWidget *m_commands;
    NoticeLabel *m_notice;
    QLineEdit *m_comment;
    QPushButton *m_trust = nullptr;
    QPushButton *m_withdraw = nullptr;
    LatestRequest m_reading;
    LatestRequest m_changing;
};

} // namespace squidie::ui
