// SPDX-License-Identifier: Apache-2.0
#include "runs/runtrees.h"

#include "base/jsontext.h"
#include "look/icons.h"
#include "look/theme.h"
#include "runs/stepstyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int stepRole = Qt::UserRole + 1;
constexpr int keyRole = Qt::UserRole + 2;

QSet<QString> expandedKeys(const QTreeWidget &tree)
{
    QSet<QString> keys;
    for (int row = 0; row < tree.topLevelItemCount(); ++row) {
        if (tree.topLevelItem(row)->isExpanded())
            keys.insert(tree.topLevelItem(row)->data(0, keyRole).toString());
    }
    return keys;
}

/// The step state that an attempt's status corresponds to, for the same shape as in the graph.
QString stepStateOf(const AttemptRow &attempt)
{
    if (attempt.status == AttemptStatus::Scheduled)
        return attempt.attempt > 1 ? QStringLiteral("retrying") : QStringLiteral("pending");
    return attempt.status == AttemptStatus::Claimed ? QStringLiteral("running") : attemptStatusName(attempt.status);
}

QString json(const QJsonValue &value)
{
    return QString::fromUtf8(indentedJson(value)).trimmed();
}

void addJson(QTreeWidgetItem *item, const QString &name, const QJsonValue &value)
{
    DetailTree::addDetail(item, name, QString::fromUtf8(compactJson(value)), json(value));
}

void addAttemptDetails(QTreeWidgetItem *item, const AttemptRow &attempt, const QByteArray &zone)
{
    const auto at = [&](const QString &name, const std::optional<Instant> &instant) {
        if (instant)
            DetailTree::addDetail(item, name, timeTextWithZone(*instant, zone));
    };
    DetailTree::addDetail(item, AttemptList::tr("Idempotency key"), attempt.runnableKey);
    at(AttemptList::tr("Due"), attempt.visibleAt);
    if (!attempt.owner.isEmpty())
        DetailTree::addDetail(item, AttemptList::tr("Worker"), attempt.owner);
    if (!attempt.claimId.isEmpty())
        DetailTree::addDetail(item, AttemptList::tr("Claim"), attempt.claimId);
    at(AttemptList::tr("Claimed"), attempt.claimedAt);
    if (attempt.status == AttemptStatus::Claimed)
        at(AttemptList::tr("Lease until"), attempt.leaseUntil);
    at(AttemptList::tr("Finished"), attempt.finishedAt);
    if (attempt.claimedAt && attempt.finishedAt)
        DetailTree::addDetail(item, AttemptList::tr("Took"), durationText(*attempt.finishedAt - *attempt.claimedAt));
    for (auto part = attempt.error.begin(); part != attempt.error.end(); ++part) // flat: one line each
        DetailTree::addDetail(item, part.key(), part->isString() ? part->toString() : json(*part));
    if (!attempt.output.isEmpty())
        addJson(item, AttemptList::tr("Output"), attempt.output);
}

} // namespace

QString attemptStatusText(AttemptStatus status)
{
    if (status == AttemptStatus::Scheduled)
        return AttemptList::tr("Scheduled");
    if (status == AttemptStatus::Claimed)
        return AttemptList::tr("Claimed");
    return stepStateText(attemptStatusName(status));
}

QString signalText(const QString &signal)
{
    if (signal == signaltypes::startRun)
        return CommandTree::tr("Started");
    if (signal == signaltypes::startCron)
        return CommandTree::tr("Started by schedule");
    if (signal == signaltypes::replayRun)
        return CommandTree::tr("Replayed");
    if (signal == signaltypes::cancelRun)
        return CommandTree::tr("Cancelled");
    if (signal == signaltypes::resumeRun)
        return CommandTree::tr("Resumed");
    if (signal == signaltypes::approveRun)
        return CommandTree::tr("Approved");
    if (signal == signaltypes::rejectRun)
        return CommandTree::tr("Rejected");
    return oneLine(signal, 60);
}

AttemptList::AttemptList(QWidget *parent)
    : QWidget(parent),
      m_only(mutedLabel({}, this)),
      m_all(new QToolButton(this)),
      m_tree(new DetailTree({tr("Step"), tr("No."), tr("Status"), tr("When")}, tr("Attempts"), 12, this))
{
    m_all->setText(tr("Show all"));
    m_all->setProperty("segment", true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout;
    line->addWidget(m_only, 1);
    line->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addLayout(line);
    layout->addWidget(m_tree);
    connect(m_all, &QToolButton::clicked, this, [this] {
        showStep({});
        Q_EMIT allWanted();
    });
    filter();
}

void AttemptList::setAttempts(const RunView &run, const QByteArray &zone)
{
    const QSet<QString> open = expandedKeys(*m_tree);
    m_tree->clear();
    for (const AttemptRow &attempt : run.attempts) {
        const bool compensation = attempt.kind == RunnableKind::Compensation;
        auto *item = new QTreeWidgetItem(
            m_tree,
            {compensation ? tr("%1 (compensation)").arg(oneLine(attempt.step, 100)) : oneLine(attempt.step, 120),
             QString::number(attempt.attempt), attemptStatusText(attempt.status),
             timeText(attempt.finishedAt.value_or(attempt.claimedAt.value_or(attempt.visibleAt)), zone)});
        const QString state = stepStateOf(attempt);
        item->setIcon(2, shapeIcon(stepStateShape(state, 10), stepStateColor(state, palette())));
        item->setData(0, stepRole, attempt.step);
        item->setData(0, keyRole, QStringLiteral("%1 %2").arg(attempt.runnableKey).arg(attempt.attempt));
        addAttemptDetails(item, attempt, zone);
        item->setExpanded(open.contains(item->data(0, keyRole).toString()));
    }
    filter();
}

void AttemptList::showStep(const QString &step)
{
    m_step = step;
    filter();
}

void AttemptList::filter()
{
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_tree->topLevelItem(row);
        item->setHidden(!m_step.isEmpty() && item->data(0, stepRole).toString() != m_step);
    }
    m_only->setText(tr("Only attempts of step “%1”").arg(oneLine(m_step, 80)));
    m_only->setVisible(!m_step.isEmpty());
    m_all->setVisible(!m_step.isEmpty());
    m_tree->fitToRows();
}

JournalTree::JournalTree(QWidget *parent) : DetailTree({tr("No."), tr("Fact"), tr("At")}, tr("Journal"), 16, parent) { }

void JournalTree::setJournal(const RunView &run, const QByteArray &zone)
{
    // A journal only grows.
    const QString id = run.run.id.toString();
    if (id != m_run || zone != m_zone)
        clear();
    m_run = id;
    m_zone = zone;
    for (qsizetype i = topLevelItemCount(); i < run.journal.size(); ++i) {
        const JournalEntry &entry = run.journal.at(i);
        auto *item =
            new QTreeWidgetItem(this, {QString::number(entry.sequence), oneLine(entry.type, 80), timeText(entry.at, zone)});
        item->setToolTip(2, plainToolTip(formatMicroseconds(entry.at)));
        for (auto value = entry.data.constBegin(); value != entry.data.constEnd(); ++value) {
            auto *part = new QTreeWidgetItem(
                item, {QString(), oneLine(value.key(), 80), oneLine(QString::fromUtf8(compactJson(value.value())))});
            part->setToolTip(2, plainToolTip(json(value.value())));
        }
    }
    fitToRows();
}

CommandTree::CommandTree(QWidget *parent)
    : DetailTree({tr("Command"), tr("Who"), tr("At"), tr("Comment")}, tr("Command history"), 14, parent)
{
}

void CommandTree::setCommands(const QVector<RunCommand> &commands, const QByteArray &zone)
{
    const QSet<QString> open = expandedKeys(*this);
    clear();
    for (const RunCommand &command : commands) {
        auto *item = new QTreeWidgetItem(this,
                                         {signalText(command.signalType), oneLine(command.actor, 60),
                                          timeText(command.at, zone), oneLine(command.comment)});
        item->setData(0, keyRole, QString::number(topLevelItemCount()));
        item->setToolTip(3, plainToolTip(command.comment));
        addDetail(item, tr("Type"), command.signalType);
        if (!command.comment.isEmpty())
            addDetail(item, tr("Comment"), command.comment);
        if (!command.source.isEmpty())
            addDetail(item, tr("Source"), command.source);
        if (!command.idempotencyKey.isEmpty())
            addDetail(item, tr("Idempotency key"), command.idempotencyKey);
        addJson(item, tr("Asked for"), command.payload);
        if (!command.metadata.isEmpty())
            addJson(item, tr("Metadata"), command.metadata);
        item->setExpanded(open.contains(item->data(0, keyRole).toString()));
    }
    fitToRows();
}

namespace {

QString anomalyText(const QString &reason)
{
    if (reason == u"stale_claim")
        return AnomalyTree::tr("Another worker had taken it over");
    if (reason == u"expired_claim")
        return AnomalyTree::tr("Its lease had ended");
    if (reason == u"already_settled")
        return AnomalyTree::tr("It had its result");
    if (reason == u"terminal_run")
        return AnomalyTree::tr("The run was over");
    return oneLine(reason, 60);
}

} // namespace

AnomalyTree::AnomalyTree(QWidget *parent)
    : DetailTree({tr("Step"), tr("Result"), tr("Why it changed nothing"), tr("At")}, tr("Anomalies"), 8, parent)
{
    setRootIsDecorated(false);
}

void AnomalyTree::setAnomalies(const QVector<RunAnomaly> &anomalies, const QByteArray &zone)
{
    clear();
    for (const RunAnomaly &anomaly : anomalies) {
        auto *item =
            new QTreeWidgetItem(this,
                                {tr("%1, attempt %2").arg(oneLine(anomaly.step, 80)).arg(anomaly.attempt),
                                 oneLine(anomaly.type, 60), anomalyText(anomaly.reason), timeText(anomaly.at, zone)});
        item->setToolTip(1, plainToolTip(tr("Claim %1").arg(anomaly.claimId)));
        item->setToolTip(2, plainToolTip(anomaly.reason));
    }
    fitToRows();
}

} // namespace squidie::ui
