// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace squidie::ui {

/// A titled part of an inspector that can be collapsed. The state is not saved.
class Section : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of `content`.
    Section(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const;

private:
    QToolButton *m_header;
    QWidget *m_content;
};

} // namespace squidie::ui
