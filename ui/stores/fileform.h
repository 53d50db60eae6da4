// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace squidie::ui {

class FieldProblem;

/// What stands at a path where a store is to be opened.
enum class FilePlace { Nothing, File, Free, FreeInNewFolder, Folder, Unreadable };
/// Looks at the disk: for a thread that may wait.
FilePlace filePlace(const QString &path);

/// A store in a file: one that is there is opened, a new name makes a new one. Says which, as one types.
class FileForm : public QWidget {
    Q_OBJECT

public:
    explicit FileForm(QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    /// Whether there is anything to open or to make at the path; not before the disk has answered.
    bool isComplete() const;
    bool makesNew() const;
    QLineEdit *pathEdit() const { return m_path; }
    QString note() const;

Q_SIGNALS:
    void edited();
    /// The text is an address of a server.
    void addressEntered(const QString &url);

private:
    void browse(bool makesNew);
    void look();
    void take(const QString &path, FilePlace place);

    QLineEdit *m_path;
    QLabel *m_note;
    FieldProblem *m_problem;
    QTimer m_lookSoon;
    FilePlace m_place = FilePlace::Nothing;
};

} // namespace squidie::ui
