// SPDX-License-Identifier: Apache-2.0
#include "windows/lanechoicesbar.h"

#include "look/icons.h"
#include "look/theme.h"
#include "widgets/chip.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace squidie::ui {

LaneChoicesBar::LaneChoicesBar(QWidget *parent)
    : QWidget(parent),
      m_onlyWrong(filterChip({}, tr("Show only triggers with something wrong in the shown range"), this)),
      m_order(new QToolButton(this)),
      m_orders(new QActionGroup(this)),
      m_densities(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space / 2);
    m_onlyWrong->setIcon(lineIcon(QStringLiteral("warning")));
    row->addWidget(m_onlyWrong);
    row->addWidget(m_order);
    buildOrder();
    buildDensity();
    for (QAbstractButton *button : m_densities->buttons())
        row->addWidget(button);
    connect(m_onlyWrong, &QToolButton::clicked, this, [this](bool checked) {
        TimelineChoices choices = m_choices;
        choices.onlyWrong = checked;
        choose(choices);
    });
    setWrong(0);
    showChoices();
}

void LaneChoicesBar::buildOrder()
{
    m_order->setProperty("chip", true);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setFocusPolicy(Qt::StrongFocus);
    m_order->setText(tr("Order"));
    m_order->setAccessibleName(tr("Order and grouping of the lanes"));
    auto *menu = new QMenu(m_order);
    m_order->setMenu(menu);
    const QString names[] = {tr("Needs &attention first"), tr("By &name"), tr("By &next window")};
    for (int order = 0; order < laneOrderCount; ++order) {
        QAction *action = menu->addAction(names[order], this, [this, order] {
            TimelineChoices choices = m_choices;
            choices.order = LaneOrder(order);
            choose(choices);
        });
        action->setCheckable(true);
        m_orders->addAction(action);
    }
    menu->addSeparator();
    m_grouped = menu->addAction(tr("&Group by workflow"), this, [this](bool checked) {
        TimelineChoices choices = m_choices;
        choices.isGrouped = checked;
        choose(choices);
    });
    m_grouped->setCheckable(true);
}

void LaneChoicesBar::buildDensity()
{
    const QString icons[] = {QStringLiteral("lanes-high"), QStringLiteral("lanes-low"), QStringLiteral("lanes-strip")};
    const QString names[] = {tr("Comfortable lanes: every delivery"), tr("Compact lanes: a line for each trigger"),
                             tr("Strips: as many triggers as fit")};
    for (int density = 0; density < laneDensityCount; ++density) {
        auto *button = new QToolButton(this);
        button->setIcon(lineIcon(icons[density]));
        button->setProperty("chip", true);
        button->setIconSize(QSize(14, 14));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(names[density]);
        button->setAccessibleName(names[density]);
        m_densities->addButton(button, density);
    }
    connect(m_densities, &QButtonGroup::idClicked, this, [this](int density) {
        TimelineChoices choices = m_choices;
        choices.density = LaneDensity(density);
        choose(choices);
    });
}

void LaneChoicesBar::setChoices(const TimelineChoices &choices)
{
    m_choices = choices;
    showChoices();
}

void LaneChoicesBar::setWrong(qsizetype wrong)
{
    m_onlyWrong->setText(wrong > 0 ? tr("Wrong %1").arg(QLocale().toString(wrong)) : tr("Wrong"));
}

void LaneChoicesBar::choose(const TimelineChoices &choices)
{
    m_choices = choices;
    showChoices();
    Q_EMIT chosen(m_choices);
}

void LaneChoicesBar::showChoices()
{
    m_onlyWrong->setChecked(m_choices.onlyWrong);
    m_orders->actions().at(int(m_choices.order))->setChecked(true);
    m_grouped->setChecked(m_choices.isGrouped);
    m_densities->button(int(m_choices.density))->setChecked(true);
    const QString orders[] = {tr("Needs attention first"), tr("By name"), tr("By next window")};
    const QString order = orders[int(m_choices.order)];
    m_order->setToolTip(m_choices.isGrouped ? tr("Order of the lanes: %1, grouped by workflow").arg(order)
                                            : tr("Order of the lanes: %1").arg(order));
}

} // namespace squidie::ui
