// SPDX-License-Identifier: Apache-2.0
#include "inspector/inspectorpage.h"

#include "base/visibletext.h"
#include "look/theme.h"
#include "text/plaintext.h"
#include "widgets/labels.h"
#include "widgets/section.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace squidie::ui {

InspectorPage::InspectorPage(ConsoleState &state, const QString &name, QWidget *parent) : QScrollArea(parent), m_state(state)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(name);
    auto *content = new QWidget(this);
    m_icon = new QLabel(content);
    m_headline = selectableLabel({}, content);
    m_headline->setFont(titleFont(m_headline->font()));
    m_trigger = mutedLabel({}, content);
    m_sentence = selectableLabel({}, content);
    auto *head = new QHBoxLayout;
    head->setSpacing(space);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(2 * space, space, 2 * space, 2 * space);
    m_column->setSpacing(space);
    m_column->addLayout(head);
    m_column->addWidget(m_trigger);
    m_column->addWidget(m_sentence);
    setWidget(content);
    connect(&state, &ConsoleState::zoneChanged, this, [this] { showAll(); });
}

Section *InspectorPage::addSection(const QString &title, QWidget *content)
{
    auto *section = new Section(title, content, widget());
    m_column->addWidget(section);
    return section;
}

void InspectorPage::showHead(const QIcon &icon, const QString &headline, const TriggerKey &trigger, const QString &sentence)
{
    m_icon->setPixmap(icon.pixmap(QSize(24, 24), devicePixelRatioF()));
    m_headline->setText(visibleText(headline));
    m_trigger->setText(trigger.trigger.isEmpty()
                           ? oneLine(trigger.workflow)
                           : QStringLiteral("%1 · %2").arg(oneLine(trigger.trigger), oneLine(shortName(trigger.workflow))));
    m_trigger->setToolTip(plainToolTip(trigger.workflow));
    m_sentence->setText(visibleText(sentence));
    m_sentence->setVisible(!sentence.isEmpty());
}

QString InspectorPage::summaryText() const
{
    return m_sentence->text().isEmpty() ? m_headline->text() : m_headline->text() + QChar(u'\n') + m_sentence->text();
}

void InspectorPage::changeEvent(QEvent *event)
{
    // Icons and rows keep the colours of the palette they were made with. Queued, since making them anew removes widgets
    // while the application still iterates over all of them.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(
            this, [this] { showAll(); }, Qt::QueuedConnection);
    QScrollArea::changeEvent(event);
}

} // namespace squidie::ui
