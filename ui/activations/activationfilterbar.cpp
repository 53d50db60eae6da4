// SPDX-License-Identifier: Apache-2.0
#include "activations/activationfilterbar.h"

#include "activations/activationmodel.h"
#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/timetext.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace squidie::ui {

namespace {

constexpr Outcome outcomes[] = {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected};
constexpr ActivationSource sources[] = {ActivationSource::Host, ActivationSource::Console, ActivationSource::CommandLine,
                                        ActivationSource::Replay, ActivationSource::Import};

} // namespace

ActivationFilterBar::ActivationFilterBar(QWidget *parent)
    : QWidget(parent),
      m_source(new QToolButton(this)),
      m_sourceMenu(new QMenu(this)),
      m_search(new QLineEdit(this))
{
    setAccessibleName(tr("Activation filter"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(2 * space, space + 2, 2 * space, space + 2);
    layout->setSpacing(space - 2);
    m_search->setPlaceholderText(tr("Signal id, run id or error"));
    m_search->setAccessibleName(tr("Search activations by signal id, run id or error"));
    m_search->setToolTip(
        tr("The id of an activation or a run, a signal id or its beginning, or an error code (Ctrl+Shift+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(32 * space);
    layout->addWidget(m_search);

    for (const Outcome outcome : outcomes) {
        QToolButton *button = chip(outcomeText(outcome), tr("Show only: %1").arg(outcomeText(outcome)));
        m_outcomes.insert(int(outcome), button);
        layout->addWidget(button);
    }
    buildSources();
    layout->addWidget(m_source);
    m_late = chip(tr("Late"),
                  tr("Show only deliveries received more than %1 after their intended start")
                      .arg(durationText(ActivationModel::grace)));
    m_conflicts = chip(tr("Conflicts"), tr("Show only identity conflicts"));
    layout->addWidget(m_late);
    layout->addWidget(m_conflicts);

    const auto addIcon = [&](const QString &icon, const QString &name, const QString &toolTip, auto slot) {
        auto *button = new QToolButton(this);
        button->setIcon(lineIcon(icon));
        button->setProperty("quiet", true);
        button->setToolTip(toolTip);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, slot);
        layout->addWidget(button);
        return button;
    };
    m_clear = addIcon(QStringLiteral("clear"), tr("Clear the filter"), tr("Clear the filter (Ctrl+Backspace)"),
                      &ActivationFilterBar::clear);
    addIcon(QStringLiteral("terminal"), tr("Copy the filter as a command line"),
            tr("Copy the command line that lists the same activations (Ctrl+Shift+K)"),
            &ActivationFilterBar::copyCommandWanted);

    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(250));
    connect(&m_typing, &QTimer::timeout, this, &ActivationFilterBar::changed);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        changed();
    });
    updateIcons();
    m_clear->hide();
}

QToolButton *ActivationFilterBar::chip(const QString &text, const QString &name)
{
    QToolButton *button = filterChip(text, name, this);
    connect(button, &QToolButton::toggled, this, &ActivationFilterBar::changed);
    return button;
}

void ActivationFilterBar::buildSources()
{
    m_source->setProperty("chip", true);
    m_source->setPopupMode(QToolButton::InstantPopup);
    m_source->setMenu(m_sourceMenu);
    m_source->setFocusPolicy(Qt::StrongFocus);
    for (const ActivationSource source : sources) {
        QAction *action = m_sourceMenu->addAction(sourceText(source));
        action->setCheckable(true);
        action->setData(int(source));
        connect(action, &QAction::toggled, this, &ActivationFilterBar::changed);
    }
}

ActivationFilter ActivationFilterBar::filter() const
{
    ActivationFilter filter;
    for (const Outcome outcome : outcomes) {
        if (m_outcomes.value(int(outcome))->isChecked())
            filter.outcomes.append(outcome);
    }
    for (const QAction *action : m_sourceMenu->actions()) {
        if (action->isChecked())
            filter.sources.append(ActivationSource(action->data().toInt()));
    }
    filter.search = m_search->text().trimmed();
    if (m_late->isChecked())
        filter.laterThan = ActivationModel::grace;
    filter.conflictsOnly = m_conflicts->isChecked();
    return filter;
}

void ActivationFilterBar::setFilter(const ActivationFilter &filter)
{
    {
        const QSignalBlocker quiet(this);
        for (const Outcome outcome : outcomes)
            m_outcomes.value(int(outcome))->setChecked(filter.outcomes.contains(outcome));
        for (QAction *action : m_sourceMenu->actions())
            action->setChecked(filter.sources.contains(ActivationSource(action->data().toInt())));
        m_search->setText(filter.search);
        m_late->setChecked(filter.laterThan.has_value());
        m_conflicts->setChecked(filter.conflictsOnly);
        m_typing.stop();
    }
    changed();
}

bool ActivationFilterBar::isRestricting() const
{
    return filter() != ActivationFilter();
}

void ActivationFilterBar::clear()
{
    setFilter({});
}

void ActivationFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ActivationFilterBar::changed()
{
    QStringList chosen;
    for (const QAction *action : m_sourceMenu->actions()) {
        if (action->isChecked())
            chosen.append(action->text());
    }
    const QString text = chosen.isEmpty() ? tr("Source: any") : tr("Source: %1").arg(chosen.join(QStringLiteral(", ")));
    m_source->setText(text);
    m_source->setAccessibleName(text);
    m_clear->setVisible(isRestricting());
    Q_EMIT filterChanged();
}

void ActivationFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void ActivationFilterBar::updateIcons()
{
    for (const Outcome outcome : outcomes)
        m_outcomes.value(int(outcome))->setIcon(outcomeIcon(outcome, palette()));
    m_late->setIcon(statusIcon(WindowStatus::Late, palette()));
    m_conflicts->setIcon(statusIcon(WindowStatus::Unexpected, palette()));
    if (m_source->text().isEmpty())
        m_source->setText(tr("Source: any"));
}

} // namespace squidie::ui
