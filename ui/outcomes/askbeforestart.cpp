// SPDX-License-Identifier: Apache-2.0
#include "outcomes/askbeforestart.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

namespace squidie::ui {

namespace {

struct Ask {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::AskBeforeStart)
};

} // namespace

QMessageBox *askBeforeStart(QWidget *parent, const StartQuestion &question, std::function<void()> yes)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const int extent = box->style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, box);
    box->setIconPixmap(
        outcomeIcon(Outcome::Started, box->palette()).pixmap(QSize(extent, extent), box->devicePixelRatioF()));
    box->setWindowTitle(Ask::tr("Start real work?"));
    box->setText(Ask::tr("This starts %n run(s).", nullptr, question.payloads));
    QStringList lines;
    if (!question.key.workflow.isEmpty())
        lines += Ask::tr("Workflow: %1").arg(oneLine(question.key.workflow));
    if (!question.key.trigger.isEmpty())
        lines += Ask::tr("Trigger: %1").arg(oneLine(question.key.trigger));
    lines += Ask::tr("Store: %1").arg(oneLine(question.store));
    box->setInformativeText(lines.join(u'\n'));
    // Made by that call; the box's own text format is not passed on to it.
    box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel"))->setTextFormat(Qt::PlainText);
    // Wide enough for a path and the title; by default the box is as narrow as its first sentence.
    box->setStyleSheet(QStringLiteral("QLabel#qt_msgbox_informativelabel { min-width: %1px; }")
                           .arg(box->fontMetrics().averageCharWidth() * 52));
    QPushButton *start = box->addButton(Ask::tr("&Start"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QMessageBox::finished, parent, [box, start, yes = std::move(yes)] {
        if (box->clickedButton() == start)
            yes();
    });
    box->open();
    return box;
}

} // namespace squidie::ui
