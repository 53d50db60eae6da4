// SPDX-License-Identifier: Apache-2.0
#include "state/filedialog.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStyle>

namespace squidie::ui {

namespace {

/// Tells files from folders, and no more. Asked by a thread of the dialog's model.
class PlainIcons : public QObject, public QAbstractFileIconProvider {
public:
    explicit PlainIcons(QObject *parent)
        : QObject(parent),
          m_folder(QApplication::style()->standardIcon(QStyle::SP_DirIcon)),
          m_file(QApplication::style()->standardIcon(QStyle::SP_FileIcon)),
          m_folderText(QFileDialog::tr("Folder")),
          m_fileText(QFileDialog::tr("File"))
    {
    }

    QIcon icon(IconType type) const override { return type == File ? m_file : m_folder; }
    QIcon icon(const QFileInfo &info) const override { return info.isDir() ? m_folder : m_file; }
    QString type(const QFileInfo &info) const override { return info.isDir() ? m_folderText : m_fileText; }

private:
    QIcon m_folder;
    QIcon m_file;
    QString m_folderText;
    QString m_fileText;
};

/// A new dialog reads its first folder with Qt's icons, before others can be set: one without a file.
QString folderWithoutFiles()
{
    const QString kernel = QStringLiteral("/sys");
    return QFileInfo(kernel).isDir() ? kernel : QDir::rootPath();
}

QString &lastFolder()
{
    static QString folder = QDir::currentPath();
    return folder;
}

} // namespace

QFileDialog *makeFileDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title, folderWithoutFiles());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QFileDialog::DontUseNativeDialog | QFileDialog::DontUseCustomDirectoryIcons);
    // A child behind the dialog's model, whose thread asks it: it is gone after that.
    dialog->setIconProvider(new PlainIcons(dialog));
    dialog->setDirectory(lastFolder());
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog] { lastFolder() = dialog->directory().absolutePath(); });
    return dialog;
}

} // namespace squidie::ui
