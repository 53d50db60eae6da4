// SPDX-License-Identifier: Apache-2.0
#include "shell/windowmessagebar.h"

#include "look/icons.h"

#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace squidie::ui {

WindowMessageBar::WindowMessageBar(QWidget *parent) : MessageBar(parent), m_second(new QTimer(this))
{
    m_second->setInterval(std::chrono::seconds(1));
    // The detail alone: a text that changed each second would be read out each second.
    connect(m_second, &QTimer::timeout, this, &WindowMessageBar::refreshDetail);
    actionButton()->setIcon(lineIcon(QStringLiteral("refresh")));
}

void WindowMessageBar::setOutage(const StoreOutage &outage, const QString &since)
{
    if (outage.wasReplaced && !m_outage.wasReplaced)
        dismiss(); // what is said from now on is about opening it again
    m_outage = outage;
    m_since = since;
    if (outage.isNone() || outage.wasReplaced || outage.isSilent)
        m_second->stop();
    else
        m_second->start();
    actionButton()->setToolTip(outage.wasReplaced    ? tr("Open what is in the store's place now")
                                   : outage.isSilent ? tr("Give up what is being asked, and ask again on new connections")
                                                     : tr("Ask the store again now"));
    refresh();
}

QString WindowMessageBar::outageText() const
{
    if (m_outage.isNone())
        return {};
    if (m_outage.wasReplaced)
        return tr("Noticed %1; showing data from before.").arg(m_since);
    if (m_outage.isSilent)
        return tr("Waiting for its answer since %1; showing data from then.").arg(m_since);
    const QString since = tr("No answer since %1; showing data from then.").arg(m_since);
    if (!m_outage.nextTry)
        return since + u' ' + tr("Trying again now…");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_outage.nextTry - systemNow());
    return since + u' ' + tr("Trying again in %n second(s).", nullptr, int(qMax<qint64>(1, left.count())));
}

MessageBar::Content WindowMessageBar::content() const
{
    if (m_outage.isNone())
        return MessageBar::content();
    Content content;
    content.text = m_outage.sentence;
    // Where opening it again fails, the reason is a message.
    const QString message = m_outage.wasReplaced ? MessageBar::content().text : QString();
    content.detail = message.isEmpty() ? outageText() : message;
    content.action = m_outage.wasReplaced ? tr("&Open again") : m_outage.isSilent ? tr("Re&connect") : tr("Try &now");
    content.isError = !m_outage.isSilent;
    content.canBeDismissed = false;
    content.actionEnabled = m_outage.wasReplaced || m_outage.isSilent || m_outage.nextTry.has_value();
    return content;
}

} // namespace squidie::ui
