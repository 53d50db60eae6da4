// SPDX-License-Identifier: Apache-2.0
#include "outcomes/outcomepanel.h"

#include "base/visibletext.h"
#include "look/icons.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>

namespace squidie::ui {

namespace {

constexpr int stripWidth = 4;
constexpr int radius = 5;
constexpr int workingDelay = 300;

QString identityText(const std::optional<SignalId> &signalId, const std::optional<RunId> &run)
{
    QStringList lines;
    if (signalId) {
        const bool derived = signalId->origin == SignalIdOrigin::Derived;
        lines += derived ? OutcomePanel::tr("Signal id (derived): %1").arg(oneLine(signalId->text, 200))
                         : OutcomePanel::tr("Signal id: %1").arg(oneLine(signalId->text, 200));
    }
    if (run)
        lines += OutcomePanel::tr("Run: %1").arg(run->toString());
    return lines.join(u'\n');
}

} // namespace

OutcomePanel::OutcomePanel(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_headline(headingLabel({}, this)),
      m_reason(plainLabel({}, this)),
      m_warning(plainLabel({}, this)),
      m_identity(mutedLabel({}, this)),
      m_open(new QPushButton(tr("Show activation"), this))
{
    setAccessibleName(tr("Predicted outcome"));
    // Names and ids may be long and without spaces; they must not widen the window.
    QSizePolicy shrinking(QSizePolicy::Ignored, QSizePolicy::Preferred);
    shrinking.setHeightForWidth(true);
    for (QLabel *label : {m_headline, m_reason, m_warning, m_identity}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(shrinking);
    }
    m_open->setAutoDefault(false);
    m_open->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(stripWidth + 12, 10, 12, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_open, 0, 2, Qt::AlignVCenter);
    grid->addWidget(m_reason, 1, 1, 1, 2);
    grid->addWidget(m_warning, 2, 1, 1, 2);
    grid->addWidget(m_identity, 3, 1, 1, 2);
    grid->setRowStretch(4, 1);

    m_workingSoon.setSingleShot(true);
    m_workingSoon.setInterval(workingDelay);
    connect(&m_workingSoon, &QTimer::timeout, this, [this] { showNote(tr("Predicting…")); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_activation)
            Q_EMIT activationWanted(*m_activation);
    });
    showNote(tr("No prediction yet"));
}

void OutcomePanel::showPrediction(const Prediction &prediction, Instant now, const QByteArray &zone)
{
    setAccessibleName(tr("Predicted outcome"));
    show(prediction.outcome, predictionWords(prediction, now, zone),
         prediction.startedBy ? std::optional(prediction.startedBy->id) : std::nullopt,
         identityText(prediction.signalId, prediction.runId));
}

void OutcomePanel::showResult(const DeliveryResult &result, Instant now, const QByteArray &zone)
{
    setAccessibleName(tr("Outcome"));
    show(result.outcome, resultWords(result, now, zone), result.activationId, identityText(result.signalId, result.runId));
}

void OutcomePanel::showNote(const QString &headline, const QString &reason)
{
    show(std::nullopt, {headline, reason, {}}, std::nullopt, {});
}

void OutcomePanel::showProblem(const Error &error)
{
    showNote(tr("The store cannot be used right now"), errorSentence(error));
    m_failed = true;
    updateIcon();
}

void OutcomePanel::showWorking()
{
    if (!m_workingSoon.isActive())
        m_workingSoon.start();
}

QString OutcomePanel::headline() const
{
    return m_headline->text();
}

QString OutcomePanel::reason() const
{
    return m_reason->text();
}

void OutcomePanel::show(std::optional<Outcome> outcome, const OutcomeWords &words, std::optional<ActivationId> activation,
                        const QString &identity)
{
    m_workingSoon.stop();
    m_outcome = outcome;
    m_failed = false;
    m_activation = activation;
    const auto fill = [](QLabel *label, const QString &text) {
        label->setText(visibleText(text));
        label->setVisible(!text.isEmpty());
    };
    fill(m_headline, words.headline);
    fill(m_reason, words.reason);
    fill(m_warning, words.warning);
    fill(m_identity, identity);
    m_open->setVisible(activation.has_value());
    setAccessibleDescription(QStringList{m_headline->text(), m_reason->text(), m_warning->text()}.join(u' '));
    updateIcon();
    update();
}

void OutcomePanel::updateIcon()
{
    m_icon->setVisible(m_outcome || m_failed);
    if (!m_outcome && !m_failed)
        return;
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = m_failed ? lineIcon(QStringLiteral("warning")) : outcomeIcon(*m_outcome, palette());
    m_icon->setPixmap(icon.pixmap(QSize(extent, extent), devicePixelRatioF()));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, conflictColor(palette()));
    m_warning->setPalette(warning);
}

void OutcomePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_failed ? outcomeColor(Outcome::Rejected, palette())
        : m_outcome              ? outcomeColor(*m_outcome, palette())
                                 : palette().color(QPalette::Mid);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(card, palette().color(QPalette::Base));
    QColor tint = edge;
    tint.setAlphaF(m_outcome || m_failed ? 0.07F : 0.0F);
    painter.fillPath(card, tint);
    painter.save();
    painter.setClipPath(card);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(rightToLeft ? width() - stripWidth : 0, 0, stripWidth, height()), edge);
    painter.restore();
    QColor border = palette().color(QPalette::Text);
    border.setAlphaF(0.18F);
    painter.setPen(border);
    painter.drawPath(card);
}

void OutcomePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

} // namespace squidie::ui
