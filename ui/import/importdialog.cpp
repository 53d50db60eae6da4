// SPDX-License-Identifier: Apache-2.0
#include "import/importdialog.h"

#include "help/helppage.h"
#include "outcomes/outcomestyle.h"
#include "state/filedialog.h"
#include "text/plaintext.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int pollInterval = 100;
constexpr int listedLines = 8; ///< unreadable lines visible without scrolling

} // namespace

ImportDialog::ImportDialog(ConsoleState &state, const QString &file, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_file(new QLineEdit(file, this)),
      m_browse(new QPushButton(tr("&Browse…"), this)),
      m_progress(new QProgressBar(this)),
      m_progressText(mutedLabel({}, this)),
      m_start(new QPushButton(tr("&Import"), this)),
      m_cancel(new QPushButton(tr("Cancel import"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Import activations"));
    setHelpPage(this, QStringLiteral("sources.md#import-a-job-queue"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_file->setPlaceholderText(tr("A JSON Lines file"));
    m_report = makeReport();
    m_progress->setMaximumHeight(8);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_browse->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_start->setDefault(true);

    auto *fileRow = new QHBoxLayout;
    auto *fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    fileRow->setSpacing(8);
    fileRow->addWidget(fileLabel);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progressText, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(
        mutedLabel(tr("Adds deliveries recorded elsewhere to this ledger; their outcomes follow from the identity rules in "
                      "the order of their times. Nothing is started. The file has one JSON object per line, as written "
                      "by SELECT row_to_json(j) FROM oban_jobs j."),
                   this));
    layout->addLayout(fileRow);
    layout->addWidget(m_report, 1);
    layout->addStretch(0);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    resize(620, 200);

    m_poll.setInterval(pollInterval);
    m_report->hide();
    connect(&m_poll, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_file, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_start->setEnabled(!text.trimmed().isEmpty()); });
    setRunning(false);
}

ImportDialog::~ImportDialog()
{
    if (m_control)
        m_control->cancel();
}

QWidget *ImportDialog::makeReport()
{
    auto *report = new QWidget(this);
    m_summary = headingLabel({}, report);
    m_counts = plainLabel({}, report);
    m_counts->setWordWrap(false); // short lines; a wrapped label could be squeezed below its height
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_badLines = new QTableWidget(0, 2, report);
    m_badLines->setAccessibleName(tr("Lines that could not be read"));
    m_badLines->setHorizontalHeaderLabels({tr("Line"), tr("Reason")});
    m_badLines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_badLines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_badLines->setShowGrid(false);
    m_badLines->setTabKeyNavigation(false);
    m_badLines->verticalHeader()->hide();
    m_badLines->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_badLines->horizontalHeader()->setStretchLastSection(true);
    m_badLines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_badLines->horizontalHeader()->resizeSection(0, fontMetrics().averageCharWidth() * 12);
    auto *layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_counts);
    layout->addWidget(m_badLines, 1);
    return report;
}

void ImportDialog::chooseFile()
{
    QFileDialog *dialog = makeFileDialog(this, tr("Import activations"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON Lines (*.jsonl *.ndjson *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ImportDialog::setRunning(bool running)
{
    m_file->setEnabled(!running);
    m_browse->setEnabled(!running);
    m_start->setVisible(!running);
    m_start->setEnabled(!running && !m_file->text().trimmed().isEmpty());
    m_close->setVisible(!running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(running);
    m_progress->setVisible(running);
    m_progressText->clear();
}

void ImportDialog::start()
{
    const QString file = m_file->text().trimmed();
    if (m_poll.isActive() || file.isEmpty())
        return;
    if (m_state.isOpenStore(file))
        showProblem(tr("%1 is the open store, not a JSON Lines file.").arg(file));
    else
        run(file);
}

QCoro::Task<> ImportDialog::run(QString file)
{
    const Request request = m_importing.begin();
    const auto control = std::make_shared<JobControl>();
    m_control = control;
    m_elapsed.start();
    m_poll.start();
    m_progress->setRange(0, 0);
    setRunning(true);
    Result<ImportReport> answer = co_await m_state.service().importFile(file, control);
    if (!request.isCurrent())
        co_return;
    m_poll.stop();
    setRunning(false);
    if (!answer) {
        showProblem(errorSentence(answer.error()));
        co_return;
    }
    showReport(*answer);
    if (answer->imported > 0)
        Q_EMIT imported();
}

void ImportDialog::showProgress()
{
    if (!m_control)
        return;
    const qint64 done = m_control->done();
    const qint64 total = m_control->total();
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(double(done) / double(total) * 1000));
    const double seconds = double(m_elapsed.elapsed()) / 1000.0;
    if (total > 0 && seconds > 0.3)
        m_progressText->setText(tr("%1 %").arg(int(double(done) / double(total) * 100)));
}

QString ImportDialog::summary() const
{
    return m_summary->text();
}

void ImportDialog::showProblem(const QString &sentence)
{
    m_report->show();
    m_summary->setText(tr("Nothing was imported"));
    m_counts->setText(sentence);
    m_badLines->hide();
    adjustSize();
}

void ImportDialog::showReport(const ImportReport &report)
{
    const QLocale here = locale();
    m_report->show();
    m_summary->setText(report.cancelled
                           ? tr("Cancelled: %1 of %2 lines were imported. Import the file again for the rest.")
                                 .arg(here.toString(report.imported), here.toString(report.lines))
                           : tr("Imported %1 of %2 lines").arg(here.toString(report.imported), here.toString(report.lines)));
    QStringList outcomes;
    const auto add = [&](const QString &name, qint64 count) { outcomes += tr("%1: %2").arg(name, here.toString(count)); };
    add(outcomeText(Outcome::Started), report.started);
    add(outcomeText(Outcome::Duplicate), report.duplicates);
    add(outcomeText(Outcome::Skipped), report.skipped);
    add(outcomeText(Outcome::Rejected), report.rejected);
    QStringList lines{outcomes.join(QStringLiteral("  \u00b7  "))};
    lines += tr("Identity conflicts: %1").arg(here.toString(report.conflicts));
    if (report.alreadyThere > 0)
        lines += tr("Already imported, unchanged: %1").arg(here.toString(report.alreadyThere));
    if (report.badLineCount > 0) {
        lines += tr("Could not be read: %1").arg(here.toString(report.badLineCount));
        if (report.badLineCount > report.badLines.size())
            lines.last() += u' ' + tr("(the first %1 are listed)").arg(here.toString(report.badLines.size()));
    }
    m_counts->setText(lines.join(u'\n'));
    m_badLines->setRowCount(0);
    m_badLines->setRowCount(int(report.badLines.size()));
    for (int row = 0; row < report.badLines.size(); ++row) {
        const auto &[line, error] = report.badLines.at(row);
        auto *number = new QTableWidgetItem(here.toString(line));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *reason = new QTableWidgetItem(oneLine(errorSentence(error)));
        reason->setToolTip(plainToolTip(errorSentence(error)));
        m_badLines->setItem(row, 0, number);
        m_badLines->setItem(row, 1, reason);
    }
    m_badLines->setVisible(!report.badLines.isEmpty());
    m_badLines->setMinimumHeight(m_badLines->verticalHeader()->defaultSectionSize() * listedLines);
    layout()->activate();
    resize(size().expandedTo(sizeHint()));
}

/// While importing, Escape cancels the import; imports are all or nothing.
void ImportDialog::reject()
{
    if (!m_poll.isActive()) {
        QDialog::reject();
        return;
    }
    m_control->cancel();
    m_cancel->setEnabled(false);
    m_progressText->setText(tr("Cancelling…"));
}

} // namespace squidie::ui
