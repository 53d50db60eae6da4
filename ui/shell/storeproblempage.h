// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace squidie::ui {

/// What the window shows when no store could be opened: what is wrong, and what to do next.
class StoreProblemPage : public QWidget {
    Q_OBJECT

public:
    explicit StoreProblemPage(QWidget *parent = nullptr);

    void showProblem(const QString &path, const Error &error, bool comesBack = false);
    QString path() const { return m_path; }
    QString title() const;
    QString sentence() const;
    /// Offered if there is no store at the path.
    QPushButton *createButton() const { return m_create; }
    QPushButton *againButton() const { return m_again; }

Q_SIGNALS:
    void againWanted(const QString &path);
    void createWanted(const QString &path);
    void addressWanted(const QString &path);
    void otherWanted();
    void sampleWanted();

private:
    void changeEvent(QEvent *event) override;
    void updateIcon();

    QString m_path;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_again;
    QPushButton *m_create;
    QPushButton *m_address = nullptr;
};

} // namespace squidie::ui
