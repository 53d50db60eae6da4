// SPDX-License-Identifier: Apache-2.0
#include "inspector/activationinspector.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "help/helppage.h"
#include "inspector/activationwords.h"
#include "inspector/identityview.h"
#include "inspector/payloadview.h"
#include "inspector/siblingtable.h"
#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "state/writable.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/factgrid.h"
#include "widgets/flowlayout.h"
#include "widgets/jsondiffview.h"
#include "widgets/labels.h"
#include "widgets/noticelabel.h"
#include "widgets/section.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

const QString runLink = QStringLiteral("run");
const QString replayLink = QStringLiteral("replay");

QJsonValue valueOf(const QByteArray &payload)
{
    return parseJson(payload, limits::jsonDepth).value_or(QJsonValue(QString::fromUtf8(payload)));
}

} // namespace

ActivationInspector::ActivationInspector(ConsoleState &state, QWidget *parent)
    : InspectorPage(state, tr("Activation"), parent)
{
    setHelpPage(this, QStringLiteral("activations.md#ledger"));
    build();
}

void ActivationInspector::build()
{
    QWidget *content = widget();
    m_notes = new NoticeLabel(NoticeLabel::Kind::Conflict, content);
    m_todo = new NoticeLabel(NoticeLabel::Kind::Error, content);
    m_facts = new FactGrid(content);
    m_identity = new IdentityView;
    m_siblings = new SiblingTable;
    m_siblingNote = mutedLabel({});
    m_comparison = plainLabel({});
    m_diff = new JsonDiffView(tr("Start"), tr("This one"));
    m_payload = new PayloadView;

    connect(m_facts, &FactGrid::linkActivated, this, [this](const QString &key) {
        if (key == runLink)
            m_state.setRun(m_inspection.subject.activation.runId);
        else
            m_state.setActivation(m_inspection.subject.activation.replayOf);
    });
    connect(m_siblings, &SiblingTable::activationChosen, this, [this](qint64 id) { m_state.setActivation(id); });

    auto *siblings = new QWidget;
    auto *siblingLayout = new QVBoxLayout(siblings);
    siblingLayout->setContentsMargins(0, 0, 0, 0);
    siblingLayout->addWidget(m_siblings);
    siblingLayout->addWidget(m_siblingNote);
    auto *comparison = new QWidget;
    auto *comparisonLayout = new QVBoxLayout(comparison);
    comparisonLayout->setContentsMargins(0, 0, 0, 0);
    comparisonLayout->addWidget(m_comparison);
    comparisonLayout->addWidget(m_diff);

    QVBoxLayout *layout = column();
    layout->addWidget(m_todo);
    layout->addWidget(m_notes);
    layout->addWidget(buttonRow());
    layout->addSpacing(space / 2);
    layout->addWidget(m_facts);
    layout->addSpacing(space / 2);
    m_diffSection = addSection(tr("Compared with the start"), comparison);
    m_siblingSection = addSection(tr("Same run"), siblings);
    addSection(tr("Payload"), m_payload);
    addSection(tr("Identity, step by step"), m_identity);
    layout->addStretch(1);
}

QWidget *ActivationInspector::buttonRow()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    const auto add = [&](const QString &icon, const QString &text, const QString &help, auto slot) {
        auto *button = new QPushButton(lineIcon(icon), text, row);
        button->setToolTip(help);
        button->setAccessibleDescription(help);
        connect(button, &QPushButton::clicked, this, slot);
        layout->addWidget(button);
        return button;
    };
    add(QStringLiteral("replay"), tr("Replay…"), tr("Deliver this payload again"), [this] {
        const Activation &it = m_inspection.subject.activation;
        Q_EMIT m_state.replayWanted({{m_inspection.subject.payload, it.id, tr("Activation %1").arg(it.id)}});
    });
    auto *save = add(QStringLiteral("save"), tr("Save…"), tr("Save the payload in the library"), [this] {
        Q_EMIT m_state.savePayloadWanted(m_inspection.subject.payload, m_inspection.subject.activation.id);
    });
    auto *fire = add(QStringLiteral("fire"), tr("Fire…"), tr("Fire this trigger, for this window"), [this] {
        const Activation &it = m_inspection.subject.activation;
        std::optional<IntendedWindow> window;
        if (it.windowStart || it.windowEnd)
            window = IntendedWindow{it.windowStart, it.windowEnd};
        Q_EMIT m_state.fireWanted({it.workflow, it.trigger}, window);
    });
    whileWritable(m_state, save);
    whileWritable(m_state, fire);
    return row;
}

void ActivationInspector::setInspection(const ActivationInspection &inspection)
{
    const bool other = inspection.subject.activation.id != m_inspection.subject.activation.id;
    m_inspection = inspection;
    showAll();
    if (other)
        verticalScrollBar()->setValue(0);
}

void ActivationInspector::showAll()
{
    if (m_inspection.subject.activation.id == 0)
        return;
    const Activation &it = m_inspection.subject.activation;
    const QByteArray zone = m_state.zoneFor({it.workflow, it.trigger});
    const ActivationWords words = describeActivation(m_inspection, zone);
    showHead(outcomeIcon(it.outcome, palette()), words.headline, {it.workflow, it.trigger}, words.sentence);
    m_notes->setText(words.notes.join(u'\n'));
    m_notes->setVisible(!words.notes.isEmpty());
    m_todo->setText(words.whatToDo);
    m_todo->setVisible(!words.whatToDo.isEmpty());
    showFacts();
    showComparison();
    m_identity->setInspection(m_inspection);
    m_siblings->setActivations(m_inspection.siblings, it.id, zone);
    m_siblingSection->setVisible(m_inspection.siblingCount > 1);
    m_siblingSection->setTitle(tr("Same run: %1 deliveries").arg(m_inspection.siblingCount));
    m_siblingNote->setText(tr("Only the nearest %1 are shown.").arg(m_inspection.siblings.size()));
    m_siblingNote->setVisible(m_inspection.siblingCount > m_inspection.siblings.size());
    m_payload->setPayload(m_inspection.subject.payload, it.payloadBytes);
}

void ActivationInspector::showFacts()
{
    const Activation &it = m_inspection.subject.activation;
    const QByteArray zone = m_state.zoneFor({it.workflow, it.trigger});
    const auto bound = [&zone](const std::optional<QString> &verbatim, const std::optional<Instant> &instant) {
        if (instant)
            return timeTextWithZone(*instant, zone);
        return verbatim ? tr("“%1” (not a time)").arg(oneLine(*verbatim)) : QString();
    };
    m_facts->clear();
    m_facts->add(tr("Intended start"), it.windowStart ? bound(it.windowStart, it.windowStartAt) : tr("not given"));
    if (it.windowEnd)
        m_facts->add(tr("Intended end"), bound(it.windowEnd, it.windowEndAt));
    m_facts->add(tr("Received"), timeTextWithZone(it.receivedAt, zone));
    if (it.startDelay())
        m_facts->add(tr("Lateness"), latenessText(*it.startDelay()));
    if (it.signalId)
        m_facts->add(tr("Signal id"), it.signalId->text, true);
    if (it.runId)
        m_facts->addLink(tr("Run"), it.runId->toString().left(13) + QChar(u'…'), runLink);
    m_facts->add(tr("Source"),
                 it.actor.isEmpty() ? sourceText(it.source) : tr("%1, by %2").arg(sourceText(it.source), oneLine(it.actor)));
    if (it.replayOf)
        m_facts->addLink(tr("Replay of"), tr("Activation %1").arg(*it.replayOf), replayLink);
    m_facts->add(tr("Activation"), QString::number(it.id));
}

void ActivationInspector::showComparison()
{
    const bool comparable = m_inspection.subject.activation.runId.has_value()
        && (!m_inspection.start || m_inspection.start->activation.id != m_inspection.subject.activation.id);
    m_diffSection->setVisible(comparable);
    if (!comparable)
        return;
    QVector<JsonChange> changes;
    if (m_inspection.start)
        changes = diffJson(valueOf(m_inspection.start->payload), valueOf(m_inspection.subject.payload));
    m_comparison->setText(comparisonText(m_inspection, changes.size()));
    m_diff->setChanges(changes);
    m_diff->setVisible(!changes.isEmpty());
}

QString ActivationInspector::summaryText() const
{
    return QStringList{InspectorPage::summaryText(), m_todo->text(), m_notes->text()}.join(u'\n');
}

} // namespace squidie::ui
