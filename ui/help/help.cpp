// SPDX-License-Identifier: Apache-2.0
#include "help/help.h"

#include "help/helppage.h"
#include "help/helpwindow.h"

#include <QApplication>
#include <QKeyEvent>

namespace squidie::ui {

Help::Help(QObject *parent) : QObject(parent)
{
    // A shortcut would not reach dialogs: they are windows of their own.
    qApp->installEventFilter(this);
}

Help::~Help() = default;

void Help::openHere()
{
    const QWidget *focus = QApplication::focusWidget();
    open(helpPageOf(focus ? focus : QApplication::activeWindow()));
}

void Help::open(const QString &link)
{
    if (!m_window)
        m_window = std::make_unique<HelpWindow>();
    m_window->open(link);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Help::close()
{
    if (m_window)
        m_window->close();
}

bool Help::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_F1
        || static_cast<QKeyEvent *>(event)->modifiers() != Qt::NoModifier)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || (m_window && widget->window() == m_window.get()))
        return false;
    open(helpPageOf(widget));
    return true;
}

} // namespace squidie::ui
