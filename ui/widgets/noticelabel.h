// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace squidie::ui {

/// A sentence that must not be overlooked, in a dialog or an inspector: on a tinted background with a coloured edge. Plain
/// text. For messages of a page or of the window, see MessageBar.
class NoticeLabel : public QLabel {
    Q_OBJECT

public:
    enum class Kind { Error, Conflict, Info };
    explicit NoticeLabel(Kind kind, QWidget *parent = nullptr);

    void setText(const QString &text);

private:
    void paintEvent(QPaintEvent *event) override;

    Kind m_kind;
};

} // namespace squidie::ui
