#pragma once

#include "common/consolestate.h"
#include "windows/timelinelayout.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace squidie::ui {

/// One window of one trigger, as the table lists it.
struct WindowRow {
    TriggerKey key;
    CoveredWindow window;
};

/// What the windows pages show, loaded once for all of them: deliveries and coverage of the selected triggers. The
/// last answer stays until the next is complete; the latest request wins.
class WindowsLoader : public QObject {
    Q_OBJECT

public:
    /// Deliveries of one trigger that are drawn at most: the newest.
    static constexpr int deliveryLimit = 50'000;
    /// Windows of one trigger that are worked out at most: the newest.
    static constexpr int windowLimit = 400'000;

    explicit WindowsLoader(ConsoleState &state, QObject *parent = nullptr);

    /// Soon, together with what else is asked for until then.
    void request();
    /// Only a loader that is looked at loads.
    void setActive(bool active);

    /// Of the loaded stretch, which reaches beyond the range on both sides so that panning finds something.
    const QVector<TimelineLane> &lanes() const { return m_lanes; }
    TimeRange loaded() const { return m_loaded; }
    bool isLoading() const { return m_loading; }
    /// An answer has come at least once since the store was opened.
    bool hasAnswer() const { return m_hasAnswer; }
    /// What is not shown, in a sentence; empty where everything is.
    QString notice() const { return m_notice; }

    /// Windows that start inside the range (and those without a start, received inside it).
    QVector<WindowRow> rows(TimeRange range) const;

    /// The triggers that the tree's selection means.
    static QVector<TriggerOverview> wanted(const ConsoleState &state);
    static TimeRange stretch(TimeRange range);

Q_SIGNALS:
    /// Other data.
    void changed();
    /// Other data, or another part of them: what lists windows of the range lists others now.
    void shownChanged();
    void loadingChanged();

private:
    void onRangeChanged();
    void start();
    QCoro::Task<void> load(QVector<TriggerOverview> triggers, TimeRange range, int generation);
    void setLoading(bool loading);

    ConsoleState &m_state;
    QTimer m_soon;
    QVector<TimelineLane> m_lanes;
    TimeRange m_loaded{};
    QString m_notice;
    int m_generation = 0;
    bool m_active = false;
    bool m_stale = true;
    bool m_loading = false;
    bool m_hasAnswer = false;
};

} // namespace squidie::ui
