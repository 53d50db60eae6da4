// SPDX-License-Identifier: Apache-2.0
#include "widgets/factgrid.h"

#include "base/visibletext.h"
#include "look/icons.h"
#include "look/theme.h"
#include "widgets/fixedtext.h"
#include "widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace squidie::ui {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * space);
    m_grid->setVerticalSpacing(space / 2);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
}

void FactGrid::add(const QString &name, const QString &value, bool fixedWidth)
{
    if (fixedWidth) {
        // Ids have no spaces to break at: a wrapped label would ask for their full width.
        auto *text = new FixedText(value, 3, this);
        text->viewport()->setAutoFillBackground(false);
        text->document()->setDocumentMargin(0);
        text->setAccessibleName(name);
        addRow(name, text);
        return;
    }
    QLabel *label = selectableLabel(value, this);
    label->setAccessibleName(QStringLiteral("%1: %2").arg(name, label->text()));
    addRow(name, label);
}

void FactGrid::addLink(const QString &name, const QString &value, const QString &key)
{
    auto *link = new QToolButton(this);
    link->setText(visibleLine(value));
    link->setIcon(lineIcon(QStringLiteral("link")));
    link->setIconSize(QSize(14, 14));
    link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    link->setProperty("link", true);
    link->setFocusPolicy(Qt::StrongFocus);
    link->setAccessibleName(tr("%1: %2, open").arg(name, link->text()));
    QPalette colors = link->palette();
    colors.setColor(QPalette::ButtonText, colors.color(QPalette::Link));
    link->setPalette(colors);
    connect(link, &QToolButton::clicked, this, [this, key] { Q_EMIT linkActivated(key); });
    addRow(name, link);
}

void FactGrid::addRow(const QString &name, QWidget *value)
{
    QLabel *caption = captionLabel(name, this);
    const bool link = qobject_cast<QToolButton *>(value);
    m_grid->addWidget(caption, m_row, 0, link ? Qt::AlignVCenter | Qt::AlignLeft : Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(value, m_row, 1, link ? Qt::AlignLeft : Qt::Alignment());
    ++m_row;
}

} // namespace squidie::ui
