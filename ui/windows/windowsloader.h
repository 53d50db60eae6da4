// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"
#include "windows/timelinelanes.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace squidie::ui {

/// One window of one trigger, as the table lists it.
struct WindowRow {
    TriggerKey key;
    CoveredWindow window;
};

/// Reads what the four tabs of the windows page show. Each part is read when its tab is visible, and not before; the last
/// answer stays until the next has come; the latest request wins. The Summary's figures come from TriggerSummaries. Whatever the size of the store, what is read fits the
/// screen: lanes that are visible, counts where single marks would merge, and a table of limited length that says what it
/// omits.
class WindowsLoader : public QObject {
    Q_OBJECT

public:
    enum class Part { Timeline, Table, Summary, Lateness };
    static constexpr int partCount = 4;
    /// The table lists at most this many rows: the newest.
    static constexpr int rowLimit = 20'000;

    explicit WindowsLoader(ConsoleState &state, QObject *parent = nullptr);

    /// The part that is visible; none while the page is hidden.
    void setShown(std::optional<Part> part);
    /// In which order the timeline's lanes are shown, and which of them.
    void setChoices(const TimelineChoices &choices);
    const TimelineChoices &choices() const { return m_choices; }
    /// Shows the triggers of a workflow below its lane, or hides them again.
    void toggleFold(const QString &workflow);
    /// Whether any trigger is selected, shown or not.
    bool hasTriggers() const { return !m_triggers.isEmpty(); }
    /// How many of the selected triggers have something wrong.
    qsizetype wrong() const;
    /// Which lanes the timeline shows, and over how many pixels.
    void setView(int firstLane, int lastLane, qreal width);
    /// Reads everything again, soon, together with whatever else is asked for until then.
    void request();

    /// A lane for each trigger; those near the visible ones are filled, beyond the range on both sides.
    const QVector<TimelineLane> &lanes() const { return m_lanes.lanes(); }
    const QVector<TimelineLane> &latenessLanes() const { return m_latenessLanes; }
    const QVector<WindowRow> &rows() const { return m_rows; }
    /// Of the selected triggers, as far as they are known.
    QVector<TriggerSummary> summaries() const;
    bool isLoading() const;
    /// What the table omits, in a sentence; empty if it lists everything.
    QString notice() const { return m_notice; }

Q_SIGNALS:
    void lanesChanged();
    void latenessChanged();
    void rowsChanged();
    void summariesChanged();
    void loadingChanged();

private:
    void onRangeChanged();
    void onStoreChanged();
    void takeTriggers();
    void takeSummaries(const QVector<TriggerKey> &changed);
    void arrange(bool isAnew = false);
    void makeStale(Part part);
    void startIfStale();
    void start();
    void startTimeline();
    QVector<TriggerKey> keys() const;
    TimelineDetail detailFor(TimeRange range) const;
    QString noticeOf(const WindowList &list) const;
    QCoro::Task<void> loadTimeline(TimelineLanes::Request request);
    QCoro::Task<void> loadLateness();
    QCoro::Task<void> loadRows();
    /// The answer, if it is one, and if nothing newer was asked for this part in the meantime.
    template<typename Value>
    QCoro::Task<std::optional<Value>> latest(Part part, QCoro::Task<Result<Value>> answer);
    void begin();
    void end();

    ConsoleState &m_state;
    QTimer m_soon;
    QString m_storePath;
    std::optional<Part> m_shown;
    bool m_stale[partCount] = {true, true, true, true};
    int m_asking[partCount] = {}; ///< questions whose answers are wanted
    LatestRequest m_requests[partCount];
    LatestRequest m_any; ///< never displaced: its requests end with the loader
    TimelineChoices m_choices;
    QVector<ArrangedLane> m_arranged;
    QSet<QString> m_open; ///< workflows that are not folded
    QTimer m_arrange; ///< soon: figures come in several answers
    QVector<TriggerOverview> m_triggers; ///< the selected ones
    QSet<TriggerKey> m_selected;
    TimelineLanes m_lanes;
    qreal m_width = 1000;
    QVector<TimelineLane> m_latenessLanes;
    QVector<WindowRow> m_rows;
    QString m_notice;
    int m_jobs = 0;
};

} // namespace squidie::ui
