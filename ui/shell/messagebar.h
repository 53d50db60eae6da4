#pragma once

#include <QWidget>

class QLabel;
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
    /// An empty sentence ends the trouble.
    void setTrouble(const QString &sentence);
    void dismiss();

    QString text() const;

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void refresh();

    QString m_message;
    QString m_trouble;
    bool m_isError = false;
    QLabel *m_icon;
    QLabel *m_label;
    QToolButton *m_close;
    QTimer *m_hide;
};

} // namespace squidie::ui
