// SPDX-License-Identifier: Apache-2.0
#include "runs/trustdialog.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "base/loginname.h"
#include "base/visibletext.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/factgrid.h"
#include "widgets/labels.h"
#include "widgets/noticelabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int commentMaximum = 2000;
constexpr qsizetype rowLength = 44; ///< characters of a program or an argument in a row

/// The whole text, in as many rows as it takes: nobody should trust what is out of sight.
void part(QTreeWidgetItem *command, const QString &name, const QString &value)
{
    const QString text = oneLine(value, int(value.size()) + 1);
    const QFont font = fixedFont(command->treeWidget()->font());
    for (qsizetype at = 0; at == 0 || at < text.size(); at += rowLength) {
        auto *item = new QTreeWidgetItem(command, {at == 0 ? name : QStringLiteral("\u21b3"), text.mid(at, rowLength)});
        item->setToolTip(1, plainToolTip(value));
        item->setFont(1, font);
    }
}

} // namespace

TrustDialog::TrustDialog(ConsoleState &state, const QString &workflow, const QString &digest, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_workflow(workflow),
      m_digest(digest),
      m_definitions(new QListWidget(this)),
      m_headline(headingLabel({}, this)),
      m_facts(new FactGrid(this)),
      m_commands(new QTreeWidget(this)),
      m_notice(new NoticeLabel(NoticeLabel::Kind::Info, this)),
      m_comment(new QLineEdit(this))
{
    setWindowTitle(tr("Trust definitions that run commands"));
    setHelpPage(this, QStringLiteral("trust.md#review-and-trust"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_definitions, &QListWidget::currentRowChanged, this, &TrustDialog::showChosen);
    connect(m_trust, &QPushButton::clicked, this, &TrustDialog::trust);
    connect(m_withdraw, &QPushButton::clicked, this, &TrustDialog::withdraw);
    showChosen();
    load();
}

void TrustDialog::build()
{
    m_definitions->setAccessibleName(tr("Definitions that run commands"));
    m_definitions->setMinimumWidth(22 * space);
    m_commands->setAccessibleName(tr("What the definition would run"));
    m_commands->setHeaderLabels({tr("Step"), tr("Runs exactly this, without a shell")});
    m_commands->setUniformRowHeights(true);
    m_comment->setMaxLength(commentMaximum);
    m_comment->setPlaceholderText(tr("Why you trust it"));
    m_comment->setAccessibleName(tr("Comment"));

    auto *right = new QWidget(this);
    auto *details = new QVBoxLayout(right);
    details->setContentsMargins(space, 0, 0, 0);
    details->setSpacing(space);
    details->addWidget(m_headline);
    details->addWidget(m_facts);
    details->addWidget(m_commands, 1);
    details->addWidget(m_notice);
    auto *commentLine = new QHBoxLayout;
    auto *label = captionLabel(tr("Co&mment"), right);
    label->setBuddy(m_comment);
    commentLine->addWidget(label);
    commentLine->addWidget(m_comment, 1);
    details->addLayout(commentLine);

    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_definitions);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_trust = buttons->addButton(tr("&Trust this definition"), QDialogButtonBox::ActionRole);
    m_withdraw = buttons->addButton(tr("&Withdraw trust"), QDialogButtonBox::ActionRole);
    m_trust->setAutoDefault(false);
    m_withdraw->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(2 * space);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    resize(100 * space, 62 * space);
}

QString TrustDialog::notice() const
{
    return m_notice->text();
}

const TrustReview *TrustDialog::chosen() const
{
    const int row = m_definitions->currentRow();
    return row >= 0 && row < m_reviews.size() ? &m_reviews.at(row) : nullptr;
}

QCoro::Task<void> TrustDialog::load()
{
    const Request request = m_reading.begin();
    const Result<QVector<TrustReview>> reviews = co_await m_state.service().trustReviews();
    if (!request.isCurrent())
        co_return;
    if (!reviews) {
        say(errorSentence(reviews.error()));
        co_return;
    }
    const QString kept = chosen() ? chosen()->workflow : m_workflow;
    m_definitions->clear();
    m_reviews = *reviews;
    int current = m_reviews.isEmpty() ? -1 : 0;
    for (int row = 0; row < m_reviews.size(); ++row) {
        const TrustReview &review = m_reviews.at(row);
        const bool runs = review.trusted && review.problem.isEmpty();
        const QString status = runs ? tr("trusted") : review.trusted ? tr("changed since") : tr("not trusted");
        auto *item = new QListWidgetItem(lineIcon(runs ? QStringLiteral("check") : QStringLiteral("warning")),
                                         tr("%1 (%2)").arg(oneLine(shortName(review.workflow), 80), status), m_definitions);
        item->setToolTip(plainToolTip(review.workflow));
        if (review.workflow == kept)
            current = row;
    }
    m_definitions->setCurrentRow(current);
    showChosen();
}

void TrustDialog::showChosen()
{
    const TrustReview *review = chosen();
    m_facts->clear();
    m_commands->clear();
    m_headline->setText(review ? oneLine(review->workflow, 200) : tr("No definition in this store runs commands."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_facts, m_commands, m_comment})
        widget->setEnabled(review != nullptr);
    const bool mayTrust = review && (!review->trusted || !review->problem.isEmpty());
    m_trust->setEnabled(mayTrust);
    m_withdraw->setEnabled(review && review->trusted);
    m_comment->setEnabled(mayTrust);
    if (!review) {
        say({});
        return;
    }
    showCommands(*review);
    if (!m_digest.isEmpty() && review->workflow == m_workflow && review->digest != m_digest)
        say(tr(
            "The waiting run started with another version of this definition. Trusting this version does not let that run "
            "continue: replay it instead."));
    else if (!review->problem.isEmpty())
        say(visibleLine(review->problem));
    else if (review->trusted)
        say(tr("The workers that you start on this machine may run these commands, with your rights."));
    else
        say(tr(
            "None of this runs before you trust it. Trust covers exactly this definition and these program files, for the "
            "workers that you start on this machine: whatever changes must be trusted again."));
}

void TrustDialog::showCommands(const TrustReview &review)
{
    m_facts->add(tr("Version"), oneLine(review.definitionVersion, 80));
    m_facts->add(tr("Trust digest"), review.digest, true);
    if (review.trusted) {
        const QString who = review.trusted->actor.isEmpty() ? tr("unknown") : oneLine(review.trusted->actor, 80);
        m_facts->add(tr("Trusted by"),
                     tr("%1, %2").arg(who, timeTextWithZone(review.trusted->trustedAt, m_state.zoneFor({}))));
        if (!review.trusted->comment.isEmpty())
            m_facts->add(tr("Comment"), oneLine(review.trusted->comment));
    }
    for (const CommandToRun &command : review.commands) {
        auto *item = new QTreeWidgetItem(m_commands,
                                         {oneLine(command.step, 120),
                                          command.compensates ? tr("compensation of the step") : tr("the step itself")});
        part(item, tr("Program"), command.program);
        for (qsizetype i = 0; i < command.arguments.size(); ++i)
            part(item, tr("Argument %1").arg(i + 1), command.arguments.at(i));
        const ProgramFile &runs = command.trustedFile.path.isEmpty() ? command.file : command.trustedFile;
        part(item, tr("Runs the file"), runs.path.isEmpty() ? tr("no such program") : runs.path);
        part(item, tr("SHA-256"), runs.sha256);
        if (command.file != runs) {
            part(item, tr("Is now the file"), command.file.path.isEmpty() ? tr("no such program") : command.file.path);
            part(item, tr("SHA-256"), command.file.sha256);
        }
        part(item, tr("Folder"), command.workingDirectory.isEmpty() ? tr("the worker's") : command.workingDirectory);
        part(item, tr("Time limit"), durationText(command.timeout));
    }
    m_commands->expandAll();
    m_commands->resizeColumnToContents(0);
}

void TrustDialog::say(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

QCoro::Task<void> TrustDialog::trust()
{
    const TrustReview *review = chosen();
    if (!review || !m_trust->isEnabled())
        co_return;
    const Request request = m_changing.begin();
    m_trust->setEnabled(false);
    const QString workflow = review->workflow;
    const QString actor = loginName();
    const QString comment = m_comment->text().trimmed();
    // What was shown, so that nothing that changed in the meantime is trusted unseen.
    const TrustReview shown = *review;
    const Result<TrustReview> done = co_await m_state.service().trustDefinition(shown, actor, comment);
    if (!request.isCurrent())
        co_return;
    if (!done) {
        co_await load(); // something has changed since it was shown
        if (request.isCurrent())
            say(errorSentence(done.error()));
        co_return;
    }
    m_comment->clear();
    Q_EMIT m_state.messageWanted(tr("%1 is now trusted to run its commands.").arg(oneLine(shortName(workflow), 120)), false);
    Q_EMIT m_state.refreshWanted();
    load();
}

QCoro::Task<void> TrustDialog::withdraw()
{
    const TrustReview *review = chosen();
    if (!review || !m_withdraw->isEnabled())
        co_return;
    const Request request = m_changing.begin();
    m_withdraw->setEnabled(false);
    const QString workflow = review->workflow;
    const QString digest = review->digest;
    const Result<bool> done = co_await m_state.service().withdrawTrust(digest);
    if (!request.isCurrent())
        co_return;
    if (!done) {
        say(errorSentence(done.error()));
        co_return;
    }
    Q_EMIT m_state.messageWanted(tr("%1 is no longer trusted to run commands.").arg(oneLine(shortName(workflow), 120)),
                                 false);
    Q_EMIT m_state.refreshWanted();
    load();
}

} // namespace squidie::ui
