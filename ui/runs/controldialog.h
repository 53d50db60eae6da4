#pragma once

#include "runs/runcontrol.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace squidie::ui {

/// Asks for a comment before a command on a run and, where it cannot be undone, for a confirmation.
class ControlDialog : public QDialog {
    Q_OBJECT

public:
    explicit ControlDialog(const ControlQuestion &question, QWidget *parent = nullptr);

    QString comment() const;
    QPlainTextEdit *commentEdit() const { return m_comment; }
    QCheckBox *confirmBox() const { return m_confirm; } ///< hidden where nothing is to be confirmed
    QPushButton *acceptButton() const { return m_accept; }

private:
    QPlainTextEdit *m_comment;
    QCheckBox *m_confirm;
    QPushButton *m_accept;
};

} // namespace squidie::ui
