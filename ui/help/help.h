// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace squidie::ui {

class HelpWindow;

/// Opens the manual: on F1, wherever the keyboard focus is, at the page about that place (helppage.h).
class Help : public QObject {
    Q_OBJECT

public:
    explicit Help(QObject *parent = nullptr);
    ~Help() override;

    /// At the page about the widget that has the keyboard focus.
    void openHere();
    void open(const QString &link);
    void close();
    /// Nothing before it was first opened.
    HelpWindow *window() const { return m_window.get(); }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Without a parent: a modal dialog would block it together with its own parent.
    std::unique_ptr<HelpWindow> m_window;
};

} // namespace squidie::ui
