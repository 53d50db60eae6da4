// SPDX-License-Identifier: Apache-2.0
#include "stores/fieldproblem.h"

#include "outcomes/outcomestyle.h"

#include <QEvent>

namespace squidie::ui {

FieldProblem::FieldProblem(QWidget *field, QWidget *parent) : QLabel(parent), m_field(field)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    colour();
    hide();
}

void FieldProblem::say(const QString &sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

void FieldProblem::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void FieldProblem::colour()
{
    QPalette own;
    own.setColor(QPalette::WindowText, outcomeColor(Outcome::Rejected, own));
    setPalette(own);
}

} // namespace squidie::ui
