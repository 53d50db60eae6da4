// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace squidie::ui {

/// What is wrong with a field, right below it and as the field's accessible description; hidden if nothing is. Plain text.
class FieldProblem : public QLabel {
    Q_OBJECT

public:
    explicit FieldProblem(QWidget *field, QWidget *parent = nullptr);

    /// An empty sentence hides it.
    void say(const QString &sentence);

private:
    void changeEvent(QEvent *event) override;
    void colour();

    QWidget *m_field;
};

} // namespace squidie::ui
