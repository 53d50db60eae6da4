// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
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

/// What the four tabs of the windows page show. Each part is read when its tab is looked at, and not before; the last
/// answer stays until the next has come; the latest request wins. Whatever the size of the store, what is read fits
/// the screen: lanes that can be seen, counts where single marks could not be told apart, a table of bounded length that
/// says so.
class WindowsLoader : public QObject {
    Q_OBJECT

public:
    enum class Part { Timeline, Table, Summary, Lateness };
    static constexpr int partCount = 4;
    /// Rows that the table lists at most: the newest.
    static constexpr int rowLimit = 20'000;
    /// A trigger with more windows than this is first summed up from hourly counts.
    static constexpr int quickSummary = 300;

    explicit WindowsLoader(ConsoleState &state, QObject *parent = nullptr);

    /// The part that is looked at; nothing while the page is hidden.
    void setShown(std::optional<Part> part);
    /// Which of the lanes the timeline shows, and over how many pixels.
    void setView(int firstLane, int lastLane, qreal width);
    /// Everything anew, soon, together with what else is asked for until then.
    void request();

    /// A lane for each trigger; those near the seen ones are filled, beyond the range on both sides, so that panning
    /// finds something.
    const QVector<TimelineLane> &lanes() const { return m_lanes; }
    const QVector<TimelineLane> &latenessLanes() const { return m_latenessLanes; }
    const QVector<WindowRow> &rows() const { return m_rows; }
    const QVector<TriggerSummary> &summaries() const { return m_summaries; }
    bool isLoading() const { return m_loading; }
    /// What the table does not list, in a sentence; empty where everything is listed.
    QString notice() const { return m_notice; }

    /// The triggers that the tree's selection means.
    static QVector<TriggerOverview> wanted(const ConsoleState &state);
    /// A range with its margins.
    static TimeRange stretch(TimeRange range);

Q_SIGNALS:
    void lanesChanged();
    void latenessChanged();
    void rowsChanged();
    void summariesChanged();
    void loadingChanged();

private:
    void onRangeChanged();
    void takeTriggers();
    void makeStale();
    void start();
    void startTimeline();
    QVector<TriggerKey> keys() const;
    TimelineDetail detailFor(TimeRange range, qreal width) const;
    QCoro::Task<void> loadTimeline(QVector<TriggerKey> keys, TimeRange range, TimelineDetail detail, int generation);
    QCoro::Task<void> loadLateness(int generation);
    QCoro::Task<void> loadRows(int generation);
    QCoro::Task<void> loadSummaries(int generation);
    void begin();
    void end();
    template<typename Value>
    bool failed(const Result<Value> &answer);

    ConsoleState &m_state;
    QTimer m_soon;
    std::optional<Part> m_shown;
    bool m_stale[partCount] = {true, true, true, true};
    int m_generation[partCount] = {};
    QVector<TimelineLane> m_lanes;
    QVector<bool> m_laneLoaded;
    TimeRange m_laneStretch{};
    std::chrono::microseconds m_laneFinest{0};
    int m_firstLane = 0;
    int m_lastLane = 8;
    qreal m_width = 1000;
    QVector<TimelineLane> m_latenessLanes;
    QVector<WindowRow> m_rows;
    QVector<TriggerSummary> m_summaries;
    QString m_notice;
    bool m_loading = false;
    int m_jobs = 0;
};

} // namespace squidie::ui
