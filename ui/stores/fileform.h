// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace squidie::ui {

class FieldProblem;

/// What is at a path where a store is to be opened.
enum class FilePlace { Nothing, File, Free, FreeInNewFolder, Folder, NotAFile, Unreadable };
/// Reads the disk: call it on a background thread.
FilePlace filePlace(const QString &path);

/// A store in a file: an existing one is opened, a new name creates one. Says which while typing.
class FileForm : public QWidget {
    Q_OBJECT

public:
    explicit FileForm(QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    /// Whether a store can be opened or created at the path; false until the disk has answered.
    bool isComplete() const;
    bool makesNew() const;
    QLineEdit *pathEdit() const { return m_path; }
    QString note() const;

Q_SIGNALS:
    void edited();
    /// The text is a server's address.
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
