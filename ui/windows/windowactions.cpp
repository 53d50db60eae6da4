// SPDX-License-Identifier: Apache-2.0
#include "windows/windowactions.h"

#include "look/icons.h"
#include "windows/coveragesettingsdialog.h"

#include <QMenu>
#include <QWidget>

namespace squidie::ui {

WindowActions::WindowActions(ConsoleState &state, QWidget *asking) : QObject(asking), m_state(state), m_asking(asking) { }

void WindowActions::addTo(QMenu &menu, const TriggerKey &trigger, const IntendedWindow &window)
{
    menu.addAction(lineIcon(QStringLiteral("fire")), tr("&Fire this window now\u2026"), this,
                   [this, trigger, window] { Q_EMIT m_state.fireWanted(trigger, window); });
    menu.addAction(lineIcon(QStringLiteral("replay")), tr("&Replay from a similar payload\u2026"), this,
                   [this, trigger, window] { replaySimilar(trigger, window); });
    menu.addSeparator();
    menu.addAction(lineIcon(QStringLiteral("edit")), tr("&How windows are judged\u2026"), this,
                   [this, trigger] { CoverageSettingsDialog::openFor(m_state, trigger, m_asking); });
}

QCoro::Task<void> WindowActions::replaySimilar(TriggerKey trigger, IntendedWindow window)
{
    const Request request = m_looking.begin();
    ActivationFilter starts;
    starts.workflow = trigger.workflow;
    starts.trigger = trigger.trigger;
    starts.outcomes = QVector<Outcome>(1, Outcome::Started);
    const std::optional<ActivationCursor> fromTop;
    std::optional<ActivationCursor> before;
    if (const auto start = window.startInstant())
        before = ActivationCursor{toMicroseconds(*start), 0};
    auto page = co_await m_state.service().activations(starts, before, 1);
    if (!request.isCurrent())
        co_return;
    if (page && page->rows.isEmpty()) {
        page = co_await m_state.service().activations(starts, fromTop, 1);
        if (!request.isCurrent())
            co_return;
    }
    if (!page || page->rows.isEmpty()) {
        Q_EMIT m_state.messageWanted(page ? tr("This trigger has never started a run: there is no payload to repeat. "
                                               "Fire the window instead.")
                                          : errorSentence(page.error()),
                                     true);
        co_return;
    }
    const ActivationId id = page->rows.constFirst().id;
    const auto found = co_await m_state.service().inspectActivation(id);
    if (!request.isCurrent())
        co_return;
    if (!found) {
        Q_EMIT m_state.messageWanted(errorSentence(found.error()), true);
        co_return;
    }
    const ReplayItem item{found->subject.payload, id, tr("Activation %1").arg(id)};
    Q_EMIT m_state.replayIntoWindowWanted(item, window);
}

} // namespace squidie::ui
