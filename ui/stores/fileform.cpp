// SPDX-License-Identifier: Apache-2.0
#include "stores/fileform.h"

#include "look/icons.h"
#include "look/theme.h"
#include "state/background.h"
#include "state/filedialog.h"
#include "widgets/labels.h"
#include <squidie/runtimeservice.h>
#include "stores/fieldproblem.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {
constexpr int lookDelay = 100;
}

FilePlace filePlace(const QString &path)
{
    if (path.isEmpty())
        return FilePlace::Nothing;
    const QFileInfo file(path);
    if (file.isDir())
        return FilePlace::Folder;
    if (file.exists() && !file.isFile())
        return FilePlace::NotAFile;
    if (file.exists())
        return file.isReadable() ? FilePlace::File : FilePlace::Unreadable;
    return file.dir().exists() ? FilePlace::Free : FilePlace::FreeInNewFolder;
}

FileForm::FileForm(QWidget *parent)
    : QWidget(parent),
      m_path(new QLineEdit(this)),
      m_note(mutedLabel({}, this)),
      m_problem(new FieldProblem(m_path, this))
{
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("Store file"));
    m_path->setPlaceholderText(tr("/home/you/orders.db"));
    m_path->setClearButtonEnabled(true);
    auto *label = plainLabel(tr("Store &file"), this);
    label->setBuddy(m_path);
    auto *choose = new QPushButton(lineIcon(QStringLiteral("open")), tr("&Choose…"), this);
    auto *make = new QPushButton(lineIcon(QStringLiteral("add")), tr("&New…"), this);
    choose->setToolTip(tr("Choose an existing store"));
    make->setToolTip(tr("Choose the folder and name of a new store"));
    for (QPushButton *button : {choose, make})
        button->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] { browse(false); });
    connect(make, &QPushButton::clicked, this, [this] { browse(true); });

    auto *line = new QHBoxLayout;
    line->setSpacing(space);
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    line->addWidget(make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space);
    layout->addWidget(
        plainLabel(tr("One file on this machine, with nothing to install. Consoles, command lines and workers of "
                      "this machine can share it."),
                   this));
    layout->addSpacing(space);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_note);
    layout->addStretch(1);
    setFocusProxy(m_path);

    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(lookDelay);
    connect(&m_lookSoon, &QTimer::timeout, this, &FileForm::look);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_place = FilePlace::Nothing;
        if (isStoreAddress(path()))
            Q_EMIT addressEntered(path());
        else
            m_lookSoon.start();
        Q_EMIT edited();
    });
    take({}, FilePlace::Nothing);
}

QString FileForm::path() const
{
    QString text = m_path->text().trimmed();
    if (text.startsWith(QLatin1String("~/")))
        text = QDir::homePath() + text.mid(1);
    return text;
}

void FileForm::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

bool FileForm::isComplete() const
{
    return m_place == FilePlace::File || makesNew();
}

bool FileForm::makesNew() const
{
    return m_place == FilePlace::Free || m_place == FilePlace::FreeInNewFolder;
}

QString FileForm::note() const
{
    return m_problem->text().isEmpty() ? m_note->text() : m_problem->text();
}

void FileForm::browse(bool makesNew)
{
    QFileDialog *dialog = makeFileDialog(this, makesNew ? tr("New store") : tr("Open a store"));
    dialog->setNameFilters({tr("Squidie stores (*.db)"), tr("All files (*)")});
    if (makesNew) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is opened, never overwritten
        dialog->setDefaultSuffix(QStringLiteral("db"));
        dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileForm::setPath);
    dialog->open();
}

void FileForm::look()
{
    const QString asked = path();
    runInBackground([asked] { return filePlace(asked); }).then(this, [this, asked](FilePlace place) { take(asked, place); });
}

void FileForm::take(const QString &asked, FilePlace place)
{
    if (asked != path())
        return; // the text has changed since
    m_place = place;
    const bool relative = !asked.isEmpty() && QFileInfo(asked).isRelative();
    QString note;
    QString problem;
    switch (place) {
    case FilePlace::Nothing:
        note = tr("Enter a file name: an existing store is opened, a new name creates a store.");
        break;
    case FilePlace::File:
        note = tr("This file exists and will be opened.");
        break;
    case FilePlace::Free:
        note = tr("This file does not exist yet; a new store will be created.");
        break;
    case FilePlace::FreeInNewFolder:
        note = tr("This folder does not exist yet; it will be created with a new store in it.");
        break;
    case FilePlace::Folder:
        problem = tr("This is a folder. Enter a file in it.");
        break;
    case FilePlace::NotAFile:
        problem = tr("This is a pipe or a device. Enter a file.");
        break;
    case FilePlace::Unreadable:
        problem = tr("You do not have permission to read this file.");
        break;
    }
    if (relative) {
        m_place = FilePlace::Nothing;
        problem = tr("Enter the full path, starting at the root folder.");
    }
    m_note->setText(problem.isEmpty() ? note : QString());
    m_problem->say(problem);
    Q_EMIT edited();
}

} // namespace squidie::ui
