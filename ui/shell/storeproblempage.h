// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace squidie::ui {

/// What the window shows while no store is open because one could not be: what is wrong, and the ways on.
class StoreProblemPage : public QWidget {
    Q_OBJECT

public:
    explicit StoreProblemPage(QWidget *parent = nullptr);

    void showProblem(const QString &path, const Error &error);
    QString path() const { return m_path; }
    QString title() const;
    QString sentence() const;
    /// Offered where there is no store at the path.
    QPushButton *createButton() const { return m_create; }
    QPushButton *againButton() const { return m_again; }
    /// Offered for a server.
    QPushButton *addressButton() const { return m_address; }

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
