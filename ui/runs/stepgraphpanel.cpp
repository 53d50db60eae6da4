// SPDX-License-Identifier: Apache-2.0
#include "runs/stepgraphpanel.h"

#include "look/icons.h"
#include "look/theme.h"
#include "runs/stepgraphview.h"
#include "widgets/labels.h"
#include "widgets/noticelabel.h"

#include <QDialog>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <cstdlib>

namespace squidie::ui {

namespace {

constexpr int leastHeight = 12 * space;
constexpr int mostHeight = 55 * space;

} // namespace

StepGraphPanel::StepGraphPanel(bool large, QWidget *parent)
    : QWidget(parent),
      m_large(large),
      m_view(new StepGraphView(this)),
      m_notice(new NoticeLabel(NoticeLabel::Kind::Info, this)),
      m_legend(mutedLabel(tr("Thick line: taken. Thin: not decided. Dotted: not taken. Dashed: blocked."), this))
{
    m_legend->setFont(captionFont(m_legend->font()));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    tools->addWidget(m_legend, 1);
    const auto add = [&](const QString &icon, const QString &text, const auto &then) {
        auto *button = new QToolButton(this);
        button->setIcon(lineIcon(icon));
        button->setIconSize(QSize(16, 16));
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, then);
        tools->addWidget(button, 0, Qt::AlignTop);
    };
    add(QStringLiteral("zoom-out"), tr("Zoom out (−)"), [this] { m_view->zoom(0.8); });
    add(QStringLiteral("zoom-in"), tr("Zoom in (+)"), [this] { m_view->zoom(1.25); });
    add(QStringLiteral("fit"), tr("Fit (F)"), [this] { m_view->fit(); });
    if (!large)
        add(QStringLiteral("open"), tr("Open in a separate window"), [this] { openLarge(); });
    m_notice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    layout->addLayout(tools);
    connect(m_view, &StepGraphView::laidOut, this, [this](const QString &reason) {
        m_notice->setText(reason);
        m_notice->setVisible(!reason.isEmpty());
        m_view->setVisible(reason.isEmpty());
        takeHeight();
    });
    if (!large)
        m_view->setFixedHeight(leastHeight);
}

void StepGraphPanel::setGraph(const RunGraph &graph)
{
    m_view->setGraph(graph);
}

void StepGraphPanel::takeHeight()
{
    if (m_large)
        return;
    m_widthTaken = width();
    const int wanted = m_view->heightForContents(m_view->maximumViewportSize().width());
    m_view->setFixedHeight(qBound(leastHeight, wanted, mostHeight));
}

void StepGraphPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Queued: the height must not change during the panel's own layout. Not for the scroll bar around it, which would come
    // and go with the height that it changes.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    if (std::abs(event->size().width() - m_widthTaken) > bar)
        QMetaObject::invokeMethod(this, &StepGraphPanel::takeHeight, Qt::QueuedConnection);
}

void StepGraphPanel::openLarge()
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Steps of run %1").arg(m_view->graph().runId.toString().left(8)));
    auto *panel = new StepGraphPanel(true, dialog);
    panel->setGraph(m_view->graph());
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(panel);
    dialog->resize(window()->size() * 0.8);
    dialog->show();
}

} // namespace squidie::ui
