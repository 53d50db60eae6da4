// SPDX-License-Identifier: Apache-2.0
#include "widgets/section.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

Section::Section(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent),
      m_header(new QToolButton(this)),
      m_content(content)
{
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setProperty("quiet", true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setIconSize(QSize(12, 12));
    m_header->setFont(sectionFont(m_header->font()));
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_content->setParent(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_header, 0, Qt::AlignLeft);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(space, 0, 0, 0);
    inner->addWidget(m_content);
    layout->addLayout(inner);
    connect(m_header, &QToolButton::toggled, this, &Section::setOpen);
    setTitle(title);
    setOpen(true);
}

void Section::setTitle(const QString &title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_content->setAccessibleName(title);
}

void Section::setOpen(bool open)
{
    m_header->setChecked(open);
    m_header->setIcon(lineIcon(open ? QStringLiteral("down") : QStringLiteral("next")));
    m_content->setVisible(open);
}

bool Section::isOpen() const
{
    return m_header->isChecked();
}

} // namespace squidie::ui
