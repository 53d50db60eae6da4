// SPDX-License-Identifier: Apache-2.0
#include "windows/accessiblechart.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace squidie::ui {

namespace {

/// The current mark: one object whose text changes, so that no objects are needed for the other marks.
class MarkInterface : public QAccessibleInterface {
public:
    explicit MarkInterface(QWidget *widget) : m_widget(widget) { }

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? chart().currentMarkText() : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override { return chart().currentMarkRect(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_widget->hasFocus();
        return state;
    }

private:
    const AccessibleChart &chart() const { return *dynamic_cast<const AccessibleChart *>(m_widget); }

    QWidget *m_widget;
};

class ChartInterface : public QAccessibleWidget {
public:
    explicit ChartInterface(QWidget *chart)
        : QAccessibleWidget(chart, QAccessible::Chart),
          m_mark(QAccessible::registerAccessibleInterface(new MarkInterface(chart)))
    {
    }
    ~ChartInterface() override { QAccessible::deleteAccessibleInterface(m_mark); }

    int childCount() const override { return mark().text(QAccessible::Name).isEmpty() ? 0 : 1; }
    QAccessibleInterface *child(int index) const override { return index == 0 && childCount() == 1 ? &mark() : nullptr; }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return childCount() == 1 && mark().rect().contains(x, y) ? &mark() : nullptr;
    }
    QAccessibleInterface *focusChild() const override { return widget()->hasFocus() ? child(0) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override { return child == &mark() ? 0 : -1; }

private:
    QAccessibleInterface &mark() const { return *QAccessible::accessibleInterface(m_mark); }

    QAccessible::Id m_mark;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && dynamic_cast<AccessibleChart *>(widget) ? new ChartInterface(widget) : nullptr;
}

} // namespace

void AccessibleChart::makeAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void AccessibleChart::announceCurrentMark(QWidget *chart)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *self = QAccessible::queryAccessibleInterface(chart);
    QAccessibleInterface *mark = self ? self->child(0) : nullptr;
    if (!mark)
        return;
    QAccessibleEvent focus(mark, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
    QAccessibleEvent name(mark, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
}

} // namespace squidie::ui
