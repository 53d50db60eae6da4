// SPDX-License-Identifier: Apache-2.0
#include "shell/messagebar.h"

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
constexpr int goodNewsMilliseconds = 8000;
}

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_label(selectableLabel({}, this)),
      m_stale(mutedLabel({}, this)),
      m_tryNow(new QPushButton(lineIcon(QStringLiteral("refresh")), tr("Try &now"), this)),
      m_close(new QToolButton(this)),
      m_hide(new QTimer(this)),
      m_second(new QTimer(this))
{
    m_close->setIcon(lineIcon(QStringLiteral("clear")));
    m_close->setProperty("quiet", true);
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss"));
    m_hide->setSingleShot(true);
    m_hide->setInterval(goodNewsMilliseconds);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_second->setInterval(std::chrono::seconds(1));
    m_tryNow->setToolTip(tr("Ask the store again at once"));
    connect(m_hide, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_second, &QTimer::timeout, this, &MessageBar::countDown);
    connect(m_tryNow, &QPushButton::clicked, this, &MessageBar::tryNowWanted);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * space, space - 2, space, space - 2);
    layout->setSpacing(space);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_label);
    texts->addWidget(m_stale);
    layout->addLayout(texts, 1);
    layout->addWidget(m_tryNow, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    hide();
}

void MessageBar::showMessage(const QString &plainText, bool isError)
{
    m_message = plainText;
    m_isError = isError;
    m_hide->stop();
    if (!isError)
        m_hide->start();
    refresh();
}

void MessageBar::setTrouble(const StoreTrouble &trouble, const QString &since)
{
    m_trouble = trouble;
    m_since = since;
    if (trouble.isNone())
        m_second->stop();
    else
        m_second->start();
    refresh();
}

void MessageBar::dismiss()
{
    m_hide->stop();
    m_message.clear();
    refresh();
}

QString MessageBar::text() const
{
    return m_trouble.isNone() ? m_message : m_trouble.sentence;
}

QString MessageBar::troubleText() const
{
    if (m_trouble.isNone())
        return {};
    const QString since = tr("No answer since %1: what is shown is of that time.").arg(m_since);
    if (!m_trouble.nextTry)
        return since + u' ' + tr("Trying again now…");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_trouble.nextTry - systemNow());
    return since + u' ' + tr("Trying again in %n second(s).", nullptr, int(qMax<qint64>(1, left.count())));
}

/// The seconds alone: an accessible name that changed with them would be read out again and again.
void MessageBar::countDown()
{
    m_stale->setText(troubleText());
}

void MessageBar::refresh()
{
    const bool lost = !m_trouble.isNone();
    const bool bad = lost || m_isError;
    m_icon->setPixmap(
        lineIcon(bad ? QStringLiteral("warning") : QStringLiteral("info")).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_label->setText(text());
    m_label->setAccessibleName(bad ? tr("Error: %1").arg(text()) : text());
    countDown();
    m_stale->setVisible(lost);
    m_tryNow->setVisible(lost);
    m_tryNow->setEnabled(m_trouble.nextTry.has_value());
    // What the store cannot do stays said for as long as it cannot.
    m_close->setVisible(!lost);
    setVisible(!text().isEmpty());
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), noticeColor(palette(), !m_trouble.isNone() || m_isError));
    painter.fillRect(QRect(0, 0, width(), 1), borderColor(palette()));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace squidie::ui
