// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptystate.h"

#include "base/visibletext.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace squidie::ui {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(52 * space);
    }
    m_title->setFont(titleFont(m_title->font()));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    // Boxes with stretches on both sides: a wrapped label in a centred cell would get its minimum width.
    const auto centred = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 20);
        row->addStretch(1);
        return row;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * space, 3 * space, 3 * space, 3 * space);
    layout->setSpacing(space);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addLayout(centred(m_title));
    layout->addLayout(centred(m_sentence));
    layout->addSpacing(space);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setTexts(title, sentence);
    updateIcon();
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(visibleText(title));
    m_sentence->setText(visibleText(sentence));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sentence->text());
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    constexpr int side = 5 * space;
    const QPixmap drawn = lineIcon(m_iconName).pixmap(QSize(side, side), devicePixelRatioF());
    QPixmap faint(drawn.size());
    faint.setDevicePixelRatio(drawn.devicePixelRatio());
    faint.fill(Qt::transparent);
    QPainter painter(&faint);
    painter.setOpacity(0.55);
    painter.drawPixmap(0, 0, drawn);
    painter.end();
    m_icon->setPixmap(faint);
}

} // namespace squidie::ui
