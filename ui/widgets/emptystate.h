// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace squidie::ui {

/// What a page without content shows: an icon, a title, a sentence and, if something can be done about it, a button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    /// An empty text hides the button.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();

private:
    void changeEvent(QEvent *event) override;
    void updateIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace squidie::ui
