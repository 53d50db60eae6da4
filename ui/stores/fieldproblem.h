// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace squidie::ui {

/// What is wrong with a field, right under it: hidden where nothing is, and the field's accessible description. Plain text.
class FieldProblem : public QLabel {
    Q_OBJECT

public:
    explicit FieldProblem(QWidget *field, QWidget *parent = nullptr);

    /// An empty sentence takes it away.
    void say(const QString &sentence);

private:
    void changeEvent(QEvent *event) override;
    void colour();

    QWidget *m_field;
};

} // namespace squidie::ui
