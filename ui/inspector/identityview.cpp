// SPDX-License-Identifier: Apache-2.0
#include "inspector/identityview.h"

#include "look/theme.h"
#include "text/plaintext.h"
#include "widgets/fixedtext.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

QString stepTitle(const IdentityStep &step, int number)
{
    if (step.name == u"signal_id")
        return IdentityView::tr("%1. Signal id, derived from workflow, trigger and window").arg(number);
    if (step.name == u"run_id")
        return IdentityView::tr("%1. Run id, from workflow, trigger and signal id").arg(number);
    return QStringLiteral("%1. %2").arg(number).arg(step.name);
}

QString partsText(const QStringList &parts)
{
    QStringList lines;
    for (const QString &part : parts)
        lines.append(IdentityView::tr("%1 bytes: %2").arg(part.toUtf8().size(), 3).arg(oneLine(part)));
    return lines.join(u'\n');
}

} // namespace

IdentityView::IdentityView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space / 2);
}

void IdentityView::setInspection(const ActivationInspection &inspection)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::optional<SignalId> &signal = inspection.subject.activation.signalId;
    if (!signal)
        addText(tr("The payload has no signal id, and none can be derived without both bounds of a window: every delivery "
                   "starts its own run."));
    else if (signal->origin == SignalIdOrigin::Supplied)
        addText(tr("The scheduler supplied the signal id: %1").arg(oneLine(signal->text)));
    int number = 0;
    for (const IdentityStep &step : inspection.identity)
        addStep(step, ++number);
}

void IdentityView::addText(const QString &text)
{
    m_layout->addWidget(selectableLabel(text, this));
}

void IdentityView::addStep(const IdentityStep &step, int number)
{
    QLabel *title = plainLabel(stepTitle(step, number), this);
    title->setFont(sectionFont(title->font()));
    m_layout->addSpacing(space / 2);
    m_layout->addWidget(title);
    const QPair<QString, QString> rows[] = {{tr("Parts"), partsText(step.parts)},
                                            {tr("Joined: length and part, separated by |"), step.joined},
                                            {tr("SHA-256"), step.digestHex},
                                            {tr("Id"), step.id}};
    for (const auto &[caption, text] : rows) {
        m_layout->addWidget(captionLabel(caption, this));
        auto *value = new FixedText(text, 6, this);
        value->setAccessibleName(caption);
        m_layout->addWidget(value);
    }
}

} // namespace squidie::ui
