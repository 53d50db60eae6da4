// SPDX-License-Identifier: Apache-2.0
#include "runs/runspage.h"

#include "help/helppage.h"
#include "look/theme.h"
#include "runs/rundelegate.h"
#include "runs/runmodel.h"
#include "runs/runstyle.h"
#include "tables/tablesetup.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"

#include <QButtonGroup>
#include <QEvent>
#include <QTableView>
#include <QToolButton>

namespace squidie::ui {

RunsPage::RunsPage(ConsoleState &state, QWidget *parent) : RunsPage(state, new RunModel(state), parent) { }

RunsPage::RunsPage(ConsoleState &state, RunModel *model, QWidget *parent)
    : LedgerPage(state, *model, QStringLiteral("runs"), parent),
      m_model(model)
{
    setAccessibleName(tr("Runs"));
    setHelpPage(this, QStringLiteral("runs.md"));
    build(*buildChips(), tr("Runs, newest first"), QAbstractItemView::SingleSelection);
    table()->setItemDelegate(new RunDelegate(table()));
    addCopyCellAction(*table());
    connect(&state, &ConsoleState::runChanged, this, &RunsPage::followSelection);
}

QWidget *RunsPage::buildChips()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(2 * space, space + 2, 2 * space, space + 2);
    layout->setSpacing(space - 2);
    auto *group = new QButtonGroup(this);
    const auto add = [&](std::optional<RunStatus> status, const QString &text) {
        QToolButton *chip = filterChip(text, tr("Show runs: %1").arg(text), row);
        connect(chip, &QToolButton::clicked, this, [this, status] {
            m_status = status;
            applyFilter();
        });
        group->addButton(chip);
        m_chips.emplace(status, chip);
        layout->addWidget(chip);
    };
    add({}, tr("All"));
    for (const RunStatus status : runStatuses)
        add(status, runStatusText(status));
    m_chips.at(m_status)->setChecked(true);
    updateIcons();
    return row;
}

void RunsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    LedgerPage::changeEvent(event);
}

void RunsPage::updateIcons()
{
    for (const auto &[status, chip] : m_chips) {
        if (status)
            chip->setIcon(runStatusIcon(*status, palette()));
    }
}

QString RunsPage::titleText() const
{
    return m_status ? tr("Runs: %1").arg(runStatusText(*m_status)) : tr("Runs");
}

void RunsPage::setModelFilter(bool anew)
{
    RunFilter filter = inScope(RunFilter());
    filter.status = m_status;
    // The sample lies in the past: what is done with it now belongs to it too.
    if (m_state.store().isSample)
        filter.until.reset();
    m_model->setFilter(filter, anew);
}

void RunsPage::clearFilter()
{
    m_chips.at(std::nullopt)->click();
}

QString RunsPage::countText(int rows, bool complete) const
{
    return complete ? tr("%Ln run(s)", nullptr, rows) : tr("%Ln run(s) loaded, more as you scroll", nullptr, rows);
}

LedgerPage::Message RunsPage::emptyMessage() const
{
    const QString action = m_status ? tr("Show all states") : QString();
    if (m_model->error())
        return {tr("The runs could not be read"), errorSentence(*m_model->error()), action};
    if (m_state.store().isSample)
        return {tr("No runs in this range"),
                tr("Most of the sample's deliveries were recorded elsewhere, so they started nothing here. The trigger "
                   "“review” has runs; or fire a trigger (Ctrl+F) to start one."),
                action};
    return {tr("No runs in this range"),
            tr("A run appears here as soon as a delivery starts one. Imported deliveries start nothing."), action};
}

int RunsPage::selectedRow() const
{
    return m_state.run() ? m_model->rowOf(*m_state.run()) : -1;
}

void RunsPage::select(int row)
{
    m_state.setRun(m_model->rowAt(row).id);
}

} // namespace squidie::ui
