// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/runcontrol.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace squidie::ui {

/// Asks for a comment before a command on a run and, if it cannot be undone, for a confirmation.
class ControlDialog : public QDialog {
    Q_OBJECT

public:
    explicit ControlDialog(const ControlQuestion &question, QWidget *parent = nullptr);

    /// Says that somebody else was faster and disables the command. An empty sentence enables it again.
    void setOvertaken(const QString &sentence);

    /// A review is refused without one: the command is disabled while the field is empty.
    void requireActor();

    QString actor() const;
    QString comment() const;
    QLineEdit *actorEdit() const { return m_actor; }
    QPlainTextEdit *commentEdit() const { return m_comment; }
    QCheckBox *confirmBox() const { return m_confirm; } ///< hidden if nothing must be confirmed
    QPushButton *acceptButton() const { return m_accept; }
    QLabel *overtakenNotice() const { return m_overtaken; } ///< hidden while nobody else was faster

private:
    void updateAccept();

    QLineEdit *m_actor;
    QPlainTextEdit *m_comment;
    bool m_isActorRequired = false;
    QCheckBox *m_confirm;
    QLabel *m_overtaken;
    QPushButton *m_accept;
};

} // namespace squidie::ui
