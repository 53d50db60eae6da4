// SPDX-License-Identifier: Apache-2.0
#include "replay/replaydialog.h"

#include "help/helppage.h"
#include "outcomes/askbeforestart.h"
#include "outcomes/outcomestyle.h"
#include "payloads/payloadlibrarymodel.h"
#include "replay/replaycomparison.h"
#include "replay/replaymodel.h"
#include "replay/replayoptions.h"
#include "replay/replayreport.h"
#include "base/loginname.h"
#include "state/savefile.h"
#include "stores/storeidentity.h"
#include "tables/tablesetup.h"
#include "text/timetext.h"
#include "widgets/datadelegate.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include <functional>

namespace squidie::ui {

namespace {

constexpr int previewDelay = 250;
constexpr int pollInterval = 100;

} // namespace

ReplayDialog::ReplayDialog(ConsoleState &state, const QVector<ReplayItem> &items, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_items(items),
      m_options(new ReplayOptions(this)),
      m_model(new ReplayModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_summary(plainLabel({}, this)),
      m_comparison(new ReplayComparison(this))
{
    setWindowTitle(tr("Replay %n payload(s)", nullptr, int(items.size())));
    setHelpPage(this, QStringLiteral("four-jobs.md#replay-payloads"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeTable();
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(upper);
    splitter->addWidget(m_comparison);
    splitter->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_options);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeFooter());
    resize(900, 680);

    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(previewDelay);
    m_poll.setInterval(pollInterval);
    connect(&m_previewSoon, &QTimer::timeout, this, [this] { preview(); });
    connect(&m_poll, &QTimer::timeout, this, &ReplayDialog::showProgress);
    connect(&m_state, &ConsoleState::storeOverviewChanged, this, &ReplayDialog::updateButtons);
    connect(m_options, &ReplayOptions::edited, this, &ReplayDialog::optionsEdited);
    connect(m_comparison, &ReplayComparison::activationWanted, this, [this](ActivationId id) { m_state.setActivation(id); });
    m_model->setItems(items);
    m_table->selectRow(0);
    optionsEdited();
}

ReplayDialog::~ReplayDialog()
{
    if (m_control)
        m_control->cancel();
}

void ReplayDialog::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ReplayModel::SortRole);
    m_table->setSortingEnabled(true);
    setUpTable(*m_table, *m_sorted, tr("Payloads and their outcomes"), QAbstractItemView::SingleSelection);
    addCopyCellAction(*m_table);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setItemDelegate(new DataDelegate(m_table));
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    setColumnWidths(*m_table, {26, 13, 13, 20});
    for (const int column : {ReplayModel::ThenColumn, ReplayModel::NowColumn}) {
        for (const Outcome outcome : {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected})
            widenColumn(*m_table, column, {outcomeText(outcome)});
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReplayDialog::showSelected);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReplayDialog::showSelected);
}

QWidget *ReplayDialog::makeFooter()
{
    auto *footer = new QWidget(this);
    m_progress = new QProgressBar(footer);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progressText = mutedLabel({}, footer);
    m_progressText->setWordWrap(false);
    m_actor = new QLineEdit(loginName(), footer);
    m_actor->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_actor->setMaxLength(200);
    auto *actorLabel = new QLabel(tr("Ac&tor"), footer);
    actorLabel->setBuddy(m_actor);
    m_start = new QPushButton(footer);
    m_start->setDefault(true);
    m_cancel = new QPushButton(tr("Stop"), footer);
    m_cancel->setToolTip(tr("Stop after the payload that is being delivered"));
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save &report…"), footer);
    m_save->setAutoDefault(false);
    m_close = new QPushButton(tr("Close"), footer);
    m_close->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &ReplayDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ReplayDialog::cancel);
    connect(m_save, &QPushButton::clicked, this, &ReplayDialog::saveReport);
    connect(m_close, &QPushButton::clicked, this, &ReplayDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(actorLabel);
    buttons->addWidget(m_actor);
    buttons->addSpacing(8);
    buttons->addWidget(m_progressText, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    layout->addWidget(mutedLabel(tr("Store: %1").arg(storeFullName(m_state.store())), footer));
    return footer;
}

ReplayRequest ReplayDialog::request() const
{
    ReplayRequest wanted = m_options->request();
    wanted.items = m_items;
    wanted.actor = m_actor->text().trimmed();
    return wanted;
}

QString ReplayDialog::summary() const
{
    return m_summary->text();
}

void ReplayDialog::optionsEdited()
{
    if (m_stage == Stage::Running)
        return;
    m_stage = Stage::Preview;
    m_previewed = false;
    m_previewing.cancel();
    if (m_control)
        m_control->cancel();
    m_poll.stop();
    m_model->setItems(m_items);
    const QString problem = m_options->problem();
    m_summary->setText(problem.isEmpty() ? tr("Predicting the outcomes…") : problem);
    if (problem.isEmpty())
        m_previewSoon.start();
    else
        m_previewSoon.stop();
    updateButtons();
}

QCoro::Task<> ReplayDialog::preview()
{
    const Request request = m_previewing.begin();
    const auto control = std::make_shared<JobControl>();
    m_control = control;
    m_elapsed.start();
    m_poll.start();
    Result<ReplayReport> answer = co_await m_state.service().previewReplay(this->request(), control);
    if (!request.isCurrent())
        co_return;
    m_poll.stop();
    if (answer)
        showPreview(*answer);
    else
        m_summary->setText(errorSentence(answer.error()));
    updateButtons();
}

void ReplayDialog::showPreview(const ReplayReport &report)
{
    m_previewed = true;
    m_predictedStarts = replayCounts(report).of(Outcome::Started);
    m_model->setReport(report);
    setSummary(report);
    updateButtons();
}

void ReplayDialog::setSummary(const ReplayReport &report)
{
    const ReplayCounts counts = replayCounts(report);
    const bool delivered = m_stage == Stage::Done && report.mode != ReplayMode::Sandbox;
    QStringList parts;
    for (const Outcome outcome : {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected}) {
        if (counts.of(outcome) > 0)
            parts +=
                tr("%1: %2", "an outcome and its count").arg(outcomeText(outcome), locale().toString(counts.of(outcome)));
    }
    if (counts.unusable > 0)
        parts += tr("Not usable: %1").arg(locale().toString(counts.unusable));
    if (counts.unknown > 0)
        parts += tr("Not known: %1").arg(locale().toString(counts.unknown));
    if (counts.notReached > 0)
        parts += tr("Not delivered: %1").arg(locale().toString(counts.notReached));
    if (counts.changed > 0)
        parts += tr("%n outcome(s) changed", nullptr, counts.changed);
    QString text = delivered                 ? tr("Delivered:")
        : report.mode == ReplayMode::Sandbox ? tr("In the sandbox; nothing was changed.")
                                             : tr("If delivered now:");
    if (report.cancelled)
        text = tr("Stopped.");
    text += u' ' + parts.join(QStringLiteral("  \u00b7  "));
    const auto failed = std::find_if(report.entries.begin(), report.entries.end(),
                                     [](const ReplayEntry &entry) { return entry.error && entry.isLeftToDo(); });
    if (delivered && failed != report.entries.end())
        text += u'\n' + errorSentence(*failed->error);
    m_summary->setText(text);
}

void ReplayDialog::updateButtons()
{
    const bool running = m_stage == Stage::Running;
    const bool sandbox = m_options->request().mode == ReplayMode::Sandbox;
    const int left = m_stage == Stage::Done ? leftToDo() : 0;
    // Another mode would deliver again what has been delivered.
    m_options->setEnabled(!running && left == 0);
    m_actor->setEnabled(!running);
    m_cancel->setVisible(running);
    m_close->setVisible(!running);
    m_save->setVisible(m_stage == Stage::Done || (sandbox && m_previewed));
    m_start->setVisible(!running && !sandbox && (m_stage != Stage::Done || left > 0));
    const QString readOnly = m_state.whyNotWritable();
    m_start->setEnabled(m_options->problem().isEmpty() && m_previewed && readOnly.isEmpty());
    m_start->setToolTip(readOnly);
    m_start->setText(left > 0 ? tr("Go on with %n payload(s)", nullptr, left)
                              : tr("Replay %n payload(s)", nullptr, int(m_items.size())));
    m_progress->setVisible(m_poll.isActive());
    if (!m_poll.isActive())
        m_progressText->clear();
}

int ReplayDialog::leftToDo() const
{
    const QVector<ReplayEntry> &entries = m_model->report().entries;
    return int(std::count_if(entries.begin(), entries.end(), [](const ReplayEntry &entry) { return entry.isLeftToDo(); }));
}

void ReplayDialog::start()
{
    if (m_stage == Stage::Done && leftToDo() > 0) {
        ReplayRequest rest = request();
        rest.goOnFrom(m_model->report());
        run(rest);
        return;
    }
    if (m_stage != Stage::Preview || !m_previewed || !m_options->problem().isEmpty())
        return;
    const ReplayRequest wanted = request();
    if (m_predictedStarts == 0) {
        run(wanted);
        return;
    }
    TriggerKey key = payloadSubject(m_items.first().payload);
    for (const ReplayItem &item : std::as_const(m_items)) {
        if (payloadSubject(item.payload) == key)
            continue;
        key = {};
        break;
    }
    askBeforeStart(this, {key, storeFullName(m_state.store()), m_predictedStarts}, [this, wanted] { run(wanted); });
}

QCoro::Task<> ReplayDialog::run(ReplayRequest request)
{
    m_previewing.cancel();
    const Request delivery = m_delivery.begin();
    const auto control = std::make_shared<JobControl>();
    m_control = control;
    m_stage = Stage::Running;
    m_goneOnFrom = request.before;
    m_elapsed.start();
    m_poll.start();
    m_summary->setText(tr("Delivering…"));
    updateButtons();
    Result<ReplayReport> answer = co_await m_state.service().replay(request, control);
    if (!delivery.isCurrent())
        co_return;
    m_poll.stop();
    if (answer) {
        showReport(*answer);
    } else {
        // Nothing was begun: the report that there was is still true.
        m_stage = request.before ? Stage::Done : Stage::Preview;
        m_summary->setText(errorSentence(answer.error()));
    }
    updateButtons();
}

void ReplayDialog::showReport(const ReplayReport &report)
{
    m_stage = Stage::Done;
    // Payloads that were not reached belong in the report too: they are left to do.
    ReplayReport whole = report;
    for (qsizetype at = report.entries.size(); at < m_items.size(); ++at)
        whole.entries.append(unreached(at));
    m_model->setReport(whole);
    setSummary(whole);
    updateButtons();
}

/// What an earlier attempt knows of it, else nothing but the payload.
ReplayEntry ReplayDialog::unreached(qsizetype at) const
{
    if (m_goneOnFrom && at < m_goneOnFrom->entries.size())
        return m_goneOnFrom->entries.at(at);
    const ReplayItem &item = m_items.at(at);
    const ReplayEntry *shown = m_model->entry(int(at));
    ReplayEntry entry;
    entry.label = item.label;
    entry.replayOf = item.activation;
    entry.payload = item.payload;
    if (shown)
        entry.original = shown->original;
    return entry;
}

void ReplayDialog::showProgress()
{
    if (!m_control)
        return;
    const qint64 done = m_control->done();
    const qint64 total = m_control->total();
    const double seconds = double(m_elapsed.elapsed()) / 1000.0;
    m_progress->setVisible(seconds > 0.3);
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(done * 1000 / total));
    if (seconds < 0.3 || done == 0)
        return;
    m_progressText->setText(
        tr("%1 of %2, %3 per second")
            .arg(locale().toString(done), locale().toString(total), locale().toString(double(done) / seconds, 'f', 0)));
}

void ReplayDialog::cancel()
{
    if (m_stage != Stage::Running || !m_control)
        return;
    m_control->cancel();
    m_cancel->setEnabled(false);
    m_summary->setText(tr("Stopping after this payload…"));
}

/// While delivering, Escape stops instead of closing, so that the report is seen.
void ReplayDialog::reject()
{
    if (m_stage == Stage::Running)
        cancel();
    else
        QDialog::reject();
}

void ReplayDialog::showSelected()
{
    const ReplayEntry *entry = m_model->entry(m_sorted->mapToSource(m_table->currentIndex()).row());
    m_readingContexts.cancel();
    if (!entry) {
        m_comparison->showNothing();
        return;
    }
    m_comparison->showEntry(*entry, systemNow(), m_state.zoneFor(payloadSubject(entry->payload)));
    // A delivery that was only imported had no run in this store.
    if (entry->original && entry->original->runId && entry->original->source != ActivationSource::Import)
        readContext(*entry->original->runId, &ReplayComparison::showOriginalContext);
    if (entry->result && entry->result->runId && !entry->prediction)
        readContext(*entry->result->runId, &ReplayComparison::showFreshContext);
}

QCoro::Task<> ReplayDialog::readContext(RunId run, void (ReplayComparison::*place)(const QJsonObject &))
{
    const Request request = m_readingContexts.join(); // then and now are read side by side
    Result<RunView> answer = co_await m_state.service().run(run);
    if (request.isCurrent() && answer)
        std::invoke(place, m_comparison, answer->context);
}

void ReplayDialog::saveReport()
{
    saveFile(
        this, {tr("Save report"), QStringLiteral("replay.csv"), {tr("Comma-separated values (*.csv)"), tr("JSON (*.json)")}},
        [report = m_model->report()](const QString &path) {
            const bool json = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
            return json ? replayJson(report) : replayCsv(report);
        },
        [this](const QString &path, const QString &problem) {
            m_progressText->setText(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
        });
}

} // namespace squidie::ui
