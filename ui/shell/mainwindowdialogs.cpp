// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "activations/activationspage.h"
#include "fire/firedialog.h"
#include "import/importdialog.h"
#include "import/loadreportdialog.h"
#include "payloads/payloadspage.h"
#include "payloads/savepayloaddialog.h"
#include "replay/replaydialog.h"
#include "replay/replayoptions.h"
#include "shell/filekind.h"
#include "shell/windowmessagebar.h"
#include "shell/triggerpanel.h"
#include "state/filedialog.h"
#include "stores/workspace.h"
#include "windows/rehearsaldialog.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QTabWidget>

namespace squidie::ui {

namespace {

QString firstLocalFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return !urls.isEmpty() && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

void MainWindow::rehearse()
{
    auto *dialog = new RehearsalDialog(m_state, systemNow, this);
    dialog->show();
}

void MainWindow::openFile(const QString &path)
{
    const FileKind kind = m_state.isOpenStore(path) ? FileKind::Store : fileKind(path);
    if (kind != FileKind::Store && m_workspace->isBusy()) {
        m_fileToOpen = path; // for the store that is being opened
        return;
    }
    switch (kind) {
    case FileKind::Store:
        openStore(path);
        break;
    case FileKind::Definitions:
        if (mayWrite())
            m_workspace->loadDefinitions({path});
        break;
    case FileKind::Deliveries:
        importActivations(path);
        break;
    case FileKind::Payload:
        leaveStartPage();
        m_pages->setCurrentWidget(m_payloads);
        m_payloads->openFiles({path});
        break;
    }
}

/// For what is not switched off while the store is read-only: drops, and dialogs asked for earlier.
bool MainWindow::mayWrite()
{
    const QString reason = m_state.whyNotWritable();
    if (!reason.isEmpty())
        m_messages->showMessage(reason, true);
    return reason.isEmpty();
}

void MainWindow::chooseDefinitions()
{
    QFileDialog *dialog = makeFileDialog(this, tr("Load workflow definitions"));
    dialog->setNameFilters({tr("Workflow definitions (*.json)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_workspace, &Workspace::loadDefinitions);
    dialog->open();
}

void MainWindow::importActivations(const QString &file)
{
    if (!mayWrite())
        return;
    auto *dialog = new ImportDialog(m_state, file, this);
    connect(dialog, &ImportDialog::imported, this, [this] {
        leaveStartPage();
        m_workspace->refresh();
        // Imported rows may be of any time, not only the newest.
        m_activations->reload();
    });
    dialog->open();
}

void MainWindow::showLoadReport(const LoadReport &report)
{
    if (!report.loaded.isEmpty())
        leaveStartPage();
    if (hasProblems(report))
        (new LoadReportDialog(report, this))->open();
    else
        m_messages->showMessage(loadedText(report), false);
}

void MainWindow::fire(const TriggerKey &trigger, const std::optional<IntendedWindow> &window)
{
    // For a workflow, the dialog starts with its first trigger and offers the others.
    if (trigger.workflow.isEmpty()) {
        m_messages->showMessage(tr("Select a trigger in the tree first."), true);
        m_triggerDock->show();
        m_triggers->setFocus();
        return;
    }
    if (mayWrite())
        (new FireDialog(m_state, trigger, window, this))->open();
}

void MainWindow::replay(const QVector<ReplayItem> &items)
{
    if (!items.isEmpty())
        (new ReplayDialog(m_state, items, this))->open();
}

void MainWindow::replayIntoWindow(const ReplayItem &item, const IntendedWindow &window)
{
    auto *dialog = new ReplayDialog(m_state, {item}, this);
    dialog->options()->setMode(ReplayMode::Shifted);
    dialog->options()->setWindow(window.startAt.value_or(QString()), window.endAt.value_or(QString()));
    dialog->open();
}

void MainWindow::savePayload(const QByteArray &payload, std::optional<ActivationId> from)
{
    if (!mayWrite())
        return;
    // The Fire dialog stays in front of the window, so this one goes in front of the Fire dialog.
    QWidget *asking = QApplication::activeModalWidget();
    (new SavePayloadDialog(m_state, payload, from, asking ? asking : this))->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Squidie Console"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box->setText(tr("Squidie Console %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Did it start, once, on time? Compares intended windows with received activations, with "
                               "the durable runtime built in.\n\nQt %1")
                                .arg(QLatin1String(qVersion())));
    box->open();
}

void MainWindow::askToDiscard()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Unsaved payloads"), tr("Some payloads have not been saved."),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("They are marked on the Payloads page. Quitting discards them."));
    const QPushButton *discard = box->addButton(tr("Discard and quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, discard] {
        m_discarding = box->clickedButton() == static_cast<const QAbstractButton *>(discard);
        if (m_discarding)
            close();
        else
            m_pages->setCurrentWidget(m_payloads);
    });
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!firstLocalFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = firstLocalFile(event->mimeData()); !path.isEmpty())
        openFile(path);
}

} // namespace squidie::ui
