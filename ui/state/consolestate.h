// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QObject>

#include <memory>
#include <optional>

namespace squidie::ui {

class TriggerSummaries;

/// [from, until) on the range bar, which moves a sliding range ("last day") as time passes.
struct TimeRange {
    Instant from;
    Instant until;
    bool operator==(const TimeRange &) const = default;
};

/// The zone in which times are shown.
enum class ZoneChoice { Utc, Local, Trigger };

/// What all pages share: service, range, selection, zone, pause. Pages read it and change it through the setters, which
/// signal real changes only. Pages know the state, not each other. GUI thread.
class ConsoleState : public QObject {
    Q_OBJECT

public:
    explicit ConsoleState(RuntimeService &service, QObject *parent = nullptr);
    ~ConsoleState() override;

    RuntimeService &service() const { return m_service; }

    TimeRange range() const { return m_range; }
    /// The selected trigger; an empty trigger name means a whole workflow; both empty: everything.
    TriggerKey trigger() const { return m_trigger; }
    std::optional<ActivationId> activation() const { return m_activation; }
    std::optional<RunId> run() const { return m_run; }
    ZoneChoice zone() const { return m_zone; }
    bool isLive() const { return m_live; }
    /// The catalogue as last read: kept fresh by the shell, so that pages need not ask.
    const QVector<TriggerOverview> &triggers() const { return m_triggers; }
    /// The figures of each trigger over the range, as the tree, the lanes and the Summary show them.
    TriggerSummaries &summaries() const { return *m_summaries; }
    const StoreOverview &store() const { return m_store; }
    /// Whether a file is the open store. Such a file must not even be read: closing it would drop SQLite's locks on it,
    /// because POSIX locks belong to the process and the file.
    bool isOpenStore(const QString &path) const;
    /// What keeps the open store from answering; the pages then show what they had before.
    const StoreOutage &outage() const { return m_outage; }
    /// Why nothing can be written to the open store, for people: it is read-only, or does not answer. Empty if it can.
    QString whyNotWritable() const;

    void setRange(TimeRange range);
    void setTrigger(const TriggerKey &trigger);
    void setActivation(std::optional<ActivationId> activation);
    void setRun(std::optional<RunId> run);
    void setZone(ZoneChoice zone);
    void setLive(bool live);
    /// In any order; they are kept sorted by the names on screen.
    void setTriggers(const QVector<TriggerOverview> &triggers);
    void setStore(const StoreOverview &store);

    /// Tells of a page's read that failed, until one succeeds again.
    void noteRead(const std::optional<Error> &failure);

    /// The IANA zone in which to show a trigger's times, by the current choice. Never empty.
    QByteArray zoneFor(const TriggerKey &trigger) const;

Q_SIGNALS:
    void rangeChanged();
    void triggerChanged();
    void activationChanged();
    void runChanged();
    void zoneChanged();
    void liveChanged();
    void triggersChanged();
    /// Another store is open, or something about the open one has changed, also whether it answers.
    void storeOverviewChanged();
    /// The store has stopped answering, is being tried again, or answers again.
    void outageChanged();
    /// Pages must reload: another store is open, or the store has changed while live.
    void refreshWanted();
    /// A page asks the shell for one of its dialogs.
    void fireWanted(const squidie::TriggerKey &trigger, std::optional<squidie::IntendedWindow> window);
    void replayWanted(const QVector<squidie::ReplayItem> &items);
    /// Asks to replay the payload for another window than its own.
    void replayIntoWindowWanted(const squidie::ReplayItem &item, const squidie::IntendedWindow &window);
    void savePayloadWanted(const QByteArray &payload, std::optional<squidie::ActivationId> from);
    /// A command or another next action on the run that is shown, by its name (RunExplanation, NextAction).
    void runActionWanted(const QString &name);
    /// A page asks for a message in the shell's bar (never a modal box).
    void messageWanted(const QString &plainText, bool isError);
    /// What that message said is no longer so.
    void messageOver(const QString &plainText);

private:
    void takeOutage(const StoreOutage &outage);

    RuntimeService &m_service;
    TimeRange m_range;
    TriggerKey m_trigger;
    std::optional<ActivationId> m_activation;
    std::optional<RunId> m_run;
    ZoneChoice m_zone = ZoneChoice::Utc;
    bool m_live = true;
    QVector<TriggerOverview> m_triggers;
    StoreOverview m_store;
    StoreOutage m_outage;
    QString m_failedRead; ///< what the shell was last asked to say of a read that failed
    std::unique_ptr<TriggerSummaries> m_summaries;
};

/// Whether a trigger has the same windows, judged in the same way.
bool hasSameWindows(const TriggerOverview &a, const TriggerOverview &b);
/// Whether nothing that the console shows of a trigger differs, its last delivery included.
bool isSameTrigger(const TriggerOverview &a, const TriggerOverview &b);

} // namespace squidie::ui
