// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/storetrouble.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace squidie::ui {

/// A band under the tool bar for what went wrong or was done: never modal. The newest message replaces the one before
/// it, except that the store's trouble stays until the store answers again.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const QString &plainText, bool isError);
    /// The store does not answer, and since when, as text; a trouble that is none ends it.
    void setTrouble(const StoreTrouble &trouble, const QString &since);
    void dismiss();

    QString text() const;
    /// Since when what is shown is of the past, and when the store is tried again; empty where it answers.
    QString troubleText() const;
    QPushButton *tryNowButton() const { return m_tryNow; }

Q_SIGNALS:
    void tryNowWanted();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void refresh();
    void countDown();

    QString m_message;
    StoreTrouble m_trouble;
    QString m_since;
    bool m_isError = false;
    QLabel *m_icon;
    QLabel *m_label;
    QLabel *m_stale;
    QPushButton *m_tryNow;
    QToolButton *m_close;
    QTimer *m_hide;
    QTimer *m_second;
};

} // namespace squidie::ui
