// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadeditor.h"

#include "look/icons.h"
#include "outcomes/outcomepanel.h"
#include "payloads/payloadactions.h"
#include "payloads/payloadform.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    // Without its mnemonic, which the tabs and the menus have: the tool tip names the action's own shortcut.
    auto *button = new QPushButton(action->text().remove(u'&'), parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

PayloadEditor::PayloadEditor(const PayloadActions &actions, QWidget *parent)
    : QWidget(parent),
      m_form(new PayloadForm(this)),
      m_outcome(new OutcomePanel(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(actionButton(actions.save, this));
    buttons->addWidget(actionButton(actions.saveAs, this));
    buttons->addWidget(makeMoreButton(actions), 0, Qt::AlignVCenter);
    buttons->addStretch(1);
    buttons->addWidget(actionButton(actions.replay, this));
    buttons->addWidget(actionButton(actions.fire, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
}

QWidget *PayloadEditor::makeMoreButton(const PayloadActions &actions)
{
    auto *more = new QToolButton(this);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More actions"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setIcon(lineIcon(QStringLiteral("down")));
    more->setIconSize(QSize(12, 12));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setProperty("segment", true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *menu = new QMenu(more);
    menu->addActions({actions.duplicate, actions.exportToFile, actions.revert, actions.remove});
    more->setMenu(menu);
    return more;
}

} // namespace squidie::ui
