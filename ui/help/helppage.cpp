// SPDX-License-Identifier: Apache-2.0
#include "help/helppage.h"

#include "help/manual.h"

#include <QTabWidget>
#include <QVariant>
#include <QWidget>

namespace squidie::ui {

namespace {

constexpr char property[] = "helpPage";

QString ownPage(const QWidget *widget)
{
    return widget ? widget->property(property).toString() : QString();
}

/// With the keyboard focus on a tab bar, the page it shows is the one meant.
QString pageOf(const QWidget *widget)
{
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
        if (const QString page = ownPage(tabs->currentWidget()); !page.isEmpty())
            return page;
    }
    return ownPage(widget);
}

} // namespace

void setHelpPage(QWidget *widget, const QString &link)
{
    widget->setProperty(property, link);
}

QString helpPageOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString page = pageOf(widget); !page.isEmpty())
            return page;
    }
    return Manual::contentsPage();
}

} // namespace squidie::ui
