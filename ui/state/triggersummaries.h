// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/latestrequest.h"

#include <squidie/catalogueview.h>
#include <squidie/coverage.h>

#include <QCoroTask>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace squidie::ui {

class ConsoleState;
struct TimeRange;

/// Each trigger's figures over the range on the range bar: read once, for the tree, the order of the lanes and the Summary,
/// which therefore say the same. Counts come first, what is judged window by window replaces them. A figure that is shown
/// stays until a better one is there.
///
/// One question at a time is asked, and only about triggers whose figures may have changed: something arrived for them, they
/// are judged in another way, the range moved on, or a pending window became due. Between two questions there is a pause that
/// grows with the time the last one took, so that however much arrives, at most a quarter of a core is spent. GUI thread.
class TriggerSummaries : public QObject {
    Q_OBJECT

public:
    explicit TriggerSummaries(ConsoleState &state);
    ~TriggerSummaries() override;

    /// Nothing where it has not been read yet.
    const TriggerSummary *find(const TriggerKey &key) const;
    /// Whether triggers wait for their first figures of this range.
    bool isReading() const { return m_unread > 0; }
    /// Whether everything known is as of the last delivery that the console knows of.
    bool isUpToDate() const;
    /// Judges even triggers with very many windows one by one, for as long as somebody shows percentiles.
    void setThorough(bool thorough);
    /// How many questions were asked so far, and about how many triggers, for tests.
    int questions() const { return m_questions; }
    qint64 triggersAsked() const { return m_triggersAsked; }

    /// A trigger with more windows than this is first summed up from hourly counts.
    static constexpr qint64 mostAtOnce = 300;
    /// One with more than this is judged window by window only if asked to be thorough.
    static constexpr qint64 mostInBackground = 100'000;

Q_SIGNALS:
    /// These have other figures than before.
    void changed(const QVector<squidie::TriggerKey> &keys);
    void readingChanged();

private:
    struct Entry;
    enum class Kind { First, Again, Judge };

    void onTriggersChanged();
    void onRangeChanged();
    void onStoreChanged();
    void onTime();
    void onRefresh();
    void startSoon(std::chrono::milliseconds pause);
    void next();
    void waitForTime();
    QVector<TriggerKey> wanted(Kind kind) const;
    bool isWorthJudging(const Entry &entry) const;
    QCoro::Task<void> ask(Kind kind, QVector<TriggerKey> keys);
    void take(const QVector<TriggerSummary> &lines, Kind kind);
    void countUnread();

    ConsoleState &m_state;
    QHash<TriggerKey, Entry> m_entries;
    QVector<TriggerKey> m_order;
    std::unique_ptr<TimeRange> m_range;
    QString m_storePath;
    QTimer m_next;
    QTimer m_due; ///< when a figure changes by itself
    LatestRequest m_reading;
    bool m_isAsking = false;
    bool m_isThorough = false;
    qsizetype m_unread = 0;
    int m_questions = 0;
    qint64 m_triggersAsked = 0;
    quint64 m_age = 0;
    QElapsedTimer m_sinceAll; ///< since every trigger was last asked about for no reason of its own
};

/// Whether nothing that is shown of it differs.
bool showsSame(const TriggerSummary &a, const TriggerSummary &b);

} // namespace squidie::ui
