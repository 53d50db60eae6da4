// SPDX-License-Identifier: Apache-2.0
#include "windows/windowactions.h"

#include "look/icons.h"
#include "windows/coveragesettingsdialog.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>

namespace squidie::ui {

namespace {

struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::WindowActions)
};

} // namespace

void addWindowActions(QMenu &menu, ConsoleState &state, const TriggerKey &trigger, const IntendedWindow &window,
                      QWidget *parent)
{
    ConsoleState *const shared = &state;
    menu.addAction(lineIcon(QStringLiteral("fire")), WindowActions::tr("&Fire this window now\u2026"), parent,
                   [shared, trigger, window] { Q_EMIT shared->fireWanted(trigger, window); });
    menu.addAction(lineIcon(QStringLiteral("replay")), WindowActions::tr("&Replay from a similar payload\u2026"), parent,
                   [shared, trigger, window] { replaySimilar(shared, trigger, window); });
    menu.addSeparator();
    menu.addAction(lineIcon(QStringLiteral("edit")), WindowActions::tr("&How windows are judged\u2026"), parent,
                   [shared, trigger, parent] { CoverageSettingsDialog::openFor(*shared, trigger, parent); });
}

QCoro::Task<void> replaySimilar(ConsoleState *state, TriggerKey trigger, IntendedWindow window)
{
    const QPointer<ConsoleState> self(state);
    ActivationFilter starts;
    starts.workflow = trigger.workflow;
    starts.trigger = trigger.trigger;
    starts.outcomes = QVector<Outcome>(1, Outcome::Started);
    const std::optional<ActivationCursor> fromTop;
    std::optional<ActivationCursor> before;
    if (const auto start = window.startInstant())
        before = ActivationCursor{toMicroseconds(*start), 0};
    auto page = co_await state->service().activations(starts, before, 1);
    if (self && page && page->rows.isEmpty())
        page = co_await state->service().activations(starts, fromTop, 1);
    if (!self)
        co_return;
    if (!page || page->rows.isEmpty()) {
        Q_EMIT state->messageWanted(page ? WindowActions::tr(
                                        "This trigger has never started a run: there is no payload to repeat. "
                                        "Fire the window instead.")
                                         : errorSentence(page.error()),
                                    true);
        co_return;
    }
    const ActivationId id = page->rows.constFirst().id;
    const auto found = co_await state->service().inspectActivation(id);
    if (!self)
        co_return;
    if (!found) {
        Q_EMIT state->messageWanted(errorSentence(found.error()), true);
        co_return;
    }
    const ReplayItem item{found->subject.payload, id, WindowActions::tr("Activation %1").arg(id)};
    Q_EMIT state->replayIntoWindowWanted(item, window);
}

} // namespace squidie::ui
