#include "inspector/runinspector.h"

#include "base/jsontext.h"
#include "common/factgrid.h"
#include "common/jsontree.h"
#include "common/labels.h"
#include "common/outcomestyle.h"
#include "common/plaintext.h"
#include "common/section.h"
#include "common/theme.h"
#include "common/timetext.h"
#include "inspector/siblingtable.h"
#include "runs/explanationpanel.h"
#include "runs/runstyle.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

QTreeWidget *list(const QStringList &headers, const QString &name)
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels(headers);
    tree->setUniformRowHeights(true);
    tree->setAccessibleName(name);
    tree->setMinimumHeight(12 * space);
    tree->setIconSize(QSize(14, 14));
    return tree;
}

} // namespace

RunInspector::RunInspector(ConsoleState &state, QWidget *parent)
    : InspectorPage(state, tr("Run"), parent)
{
    build();
}

void RunInspector::build()
{
    QWidget *content = widget();
    m_explanation = new ExplanationPanel(m_state, content);
    m_facts = new FactGrid(content);
    m_context = new JsonTree;
    m_context->setKeysOnTop({QStringLiteral("schedule")});
    m_context->setMinimumHeight(22 * space);
    m_input = new JsonTree;
    m_input->setMinimumHeight(10 * space);
    m_attempts = list({tr("Step"), tr("Attempt"), tr("Status"), tr("Due")}, tr("Attempts"));
    m_attempts->setRootIsDecorated(false);
    m_journal = list({tr("#"), tr("Fact"), tr("At")}, tr("Journal"));
    m_journal->setMinimumHeight(20 * space);
    m_deliveries = new SiblingTable;
    connect(m_deliveries, &SiblingTable::activationChosen, this, [this](qint64 id) { m_state.setActivation(id); });

    QVBoxLayout *layout = column();
    layout->addWidget(m_explanation);
    layout->addSpacing(space / 2);
    layout->addWidget(m_facts);
    layout->addSpacing(space / 2);
    m_attemptSection = new Section(tr("Attempts"), m_attempts, content);
    m_inputSection = new Section(tr("Input"), m_input, content);
    m_journalSection = new Section(tr("Journal"), m_journal, content);
    m_deliverySection = new Section(tr("Deliveries"), m_deliveries, content);
    layout->addWidget(new Section(tr("Context"), m_context, content));
    layout->addWidget(m_inputSection);
    layout->addWidget(m_attemptSection);
    layout->addWidget(m_deliverySection);
    layout->addWidget(m_journalSection);
    layout->addStretch(1);
}

void RunInspector::setStory(const RunStory &story)
{
    m_story = story;
    showAll();
}

void RunInspector::showAll()
{
    if (!m_story)
        return;
    const RunRow &row = m_story->view.run;
    const QByteArray zone = m_state.zoneFor({row.workflow, row.trigger});
    showHead(runStatusIcon(row.status, palette()), tr("%1: run %2").arg(runStatusText(row.status), row.id.toString().left(8)),
             {row.workflow, row.trigger});
    m_explanation->setStory(*m_story);
    m_facts->clear();
    m_facts->add(tr("Run id"), row.id.toString(), true);
    m_facts->add(tr("Started"), timeTextWithZone(row.startedAt, zone));
    m_facts->add(tr("Last change"), timeTextWithZone(row.updatedAt, zone));
    m_facts->add(tr("Queue"), oneLine(row.queue));
    if (!row.definitionVersion.isEmpty())
        m_facts->add(tr("Definition"), tr("version %1").arg(oneLine(row.definitionVersion)));
    m_context->setValue(m_story->view.context);
    m_input->setValue(m_story->view.input);
    m_inputSection->setVisible(!m_story->view.input.isEmpty());
    m_deliveries->setActivations(m_story->view.activations, {}, zone);
    m_deliverySection->setVisible(!m_story->view.activations.isEmpty());
    m_deliverySection->setTitle(tr("Deliveries (%1)").arg(m_story->view.activations.size()));
    showAttempts(zone);
    showJournal(zone);
}

void RunInspector::showAttempts(const QByteArray &zone)
{
    m_attempts->clear();
    for (const AttemptRow &attempt : m_story->view.attempts) {
        auto *item = new QTreeWidgetItem(m_attempts);
        item->setText(0, oneLine(attempt.step, 120));
        item->setText(1, QString::number(attempt.attempt));
        item->setText(2, attempt.status == u"scheduled" ? tr("Scheduled") : runStatusText(attempt.status));
        item->setIcon(2, runStatusIcon(attempt.status, palette()));
        item->setText(3, timeText(attempt.visibleAt, zone));
        item->setToolTip(0, plainToolTip(attempt.runnableKey));
    }
    for (int column = 0; column < 3; ++column)
        m_attempts->resizeColumnToContents(column);
    m_attemptSection->setTitle(tr("Attempts (%1)").arg(m_story->view.attempts.size()));
}

void RunInspector::showJournal(const QByteArray &zone)
{
    m_journal->clear();
    for (const JournalEntry &entry : m_story->view.journal) {
        auto *item = new QTreeWidgetItem(m_journal);
        item->setText(0, QString::number(entry.sequence));
        item->setText(1, oneLine(entry.type, 80));
        item->setText(2, timeText(entry.at, zone));
        for (auto value = entry.data.constBegin(); value != entry.data.constEnd(); ++value) {
            auto *part = new QTreeWidgetItem(item);
            part->setText(1, oneLine(value.key(), 80));
            part->setText(2, oneLine(QString::fromUtf8(compactJson(value.value()))));
            part->setToolTip(2, plainToolTip(QString::fromUtf8(indentedJson(value.value()))));
        }
    }
    for (int column = 0; column < 2; ++column)
        m_journal->resizeColumnToContents(column);
    m_journalSection->setTitle(tr("Journal (%1 facts)").arg(m_story->view.journal.size()));
}

QString RunInspector::spokenText() const
{
    return InspectorPage::spokenText() + u'\n' + m_explanation->sentence();
}

} // namespace squidie::ui
