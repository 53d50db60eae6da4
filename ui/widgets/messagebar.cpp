// SPDX-License-Identifier: Apache-2.0
#include "widgets/messagebar.h"

#include "base/visibletext.h"
#include "look/icons.h"
#include "look/theme.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace squidie::ui {

namespace {

constexpr auto shownFor = std::chrono::seconds(8);

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(selectableLabel({}, this)),
      m_detail(mutedLabel({}, this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_hide(new QTimer(this))
{
    m_close->setIcon(lineIcon(QStringLiteral("clear")));
    m_close->setProperty("quiet", true);
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss"));
    m_hide->setSingleShot(true);
    m_hide->setInterval(shownFor);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_hide, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * space, space - 2, space, space - 2);
    layout->setSpacing(space);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    m_action->hide();
    hide();
}

void MessageBar::showMessage(const QString &plainText, bool isError)
{
    m_message = {};
    m_message.text = plainText;
    m_message.isError = isError;
    if (isError)
        m_hide->stop();
    else
        m_hide->start();
    refresh();
}

void MessageBar::showOffer(const QString &plainText, const QString &action)
{
    m_message = {};
    m_message.text = plainText;
    m_message.action = action;
    m_hide->stop();
    refresh();
}

void MessageBar::dismiss()
{
    m_hide->stop();
    m_message = {};
    refresh();
}

void MessageBar::refresh()
{
    Content now = content();
    now.text = visibleText(now.text);
    now.detail = visibleText(now.detail);
    m_icon->setPixmap(lineIcon(now.isError ? QStringLiteral("warning") : QStringLiteral("info"))
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_text->setText(now.text);
    m_text->setAccessibleName(now.isError ? tr("Error: %1").arg(now.text) : now.text);
    m_detail->setText(now.detail);
    m_detail->setVisible(!now.detail.isEmpty());
    m_action->setText(now.action);
    m_action->setVisible(!now.action.isEmpty());
    m_action->setEnabled(now.actionEnabled);
    m_close->setVisible(now.canBeDismissed);
    setVisible(!now.text.isEmpty());
    update();
}

void MessageBar::refreshDetail()
{
    m_detail->setText(visibleText(content().detail));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), noticeColor(palette(), content().isError));
    painter.fillRect(QRect(0, 0, width(), 1), borderColor(palette()));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace squidie::ui
