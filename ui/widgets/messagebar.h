// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace squidie::ui {

/// A band for the newest message: what was done, or what went wrong. Never modal. Put it below what it is about, so that
/// nothing moves from under the pointer when a message comes or goes.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces the message before it. Errors stay until they are dismissed; other messages go by themselves.
    void showMessage(const QString &plainText, bool isError);
    /// A message with a button, e.g. "Undo". Stays until it is dismissed.
    void showOffer(const QString &plainText, const QString &action);
    void dismiss();

    QString text() const { return content().text; }
    QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    struct Content {
        QString text; ///< empty hides the bar
        QString detail; ///< a second, quiet line that may change often; it is not read out
        QString action; ///< empty hides the button
        bool isError = false;
        bool canBeDismissed = true;
        bool actionEnabled = true;
    };
    virtual Content content() const { return m_message; }
    /// Shows what content() says now.
    void refresh();
    void refreshDetail();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

    Content m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_hide;
};

} // namespace squidie::ui
