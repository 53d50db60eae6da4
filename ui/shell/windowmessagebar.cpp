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
    actionButton()->setToolTip(tr("Ask the store again now"));
}

void WindowMessageBar::setOutage(const StoreOutage &outage, const QString &since)
{
    m_outage = outage;
    m_since = since;
    if (outage.isNone())
        m_second->stop();
    else
        m_second->start();
    refresh();
}

QString WindowMessageBar::outageText() const
{
    if (m_outage.isNone())
        return {};
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
    content.detail = outageText();
    content.action = tr("Try &now");
    content.isError = true;
    content.canBeDismissed = false;
    content.actionEnabled = m_outage.nextTry.has_value();
    return content;
}

} // namespace squidie::ui
