// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QObject>

#include <optional>

namespace squidie::ui {

/// [from, until) on the range bar. A sliding range ("last day") is computed anew by the range bar as time passes.
struct TimeRange {
    Instant from;
    Instant until;
    bool operator==(const TimeRange &) const = default;
};

/// In which zone times are shown.
enum class ZoneChoice { Utc, Local, Trigger };

/// What every page shares: the service, the range, the selection, the zone, the pause. Pages read it and change it
/// through the setters; each setter signals only on a real change. GUI thread.
class ConsoleState : public QObject {
    Q_OBJECT

public:
    explicit ConsoleState(RuntimeService &service, QObject *parent = nullptr);

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
    const StoreOverview &store() const { return m_store; }
    /// Whether a file is the open store. Such a file must not even be looked into: closing it again would drop SQLite's
    /// locks on it, since POSIX knows locks by process and file.
    bool isOpenStore(const QString &path) const;
    /// What keeps the open store from answering. What is shown is then of the moment before.
    const StoreTrouble &trouble() const { return m_trouble; }
    /// Why nothing can be written to the open store, for people: it is read-only, or does not answer. Empty where it can.
    QString writeHindrance() const;

    void setRange(TimeRange range);
    void setTrigger(const TriggerKey &trigger);
    void setActivation(std::optional<ActivationId> activation);
    void setRun(std::optional<RunId> run);
    void setZone(ZoneChoice zone);
    void setLive(bool live);
    /// In any order; kept in that of the names on screen.
    void setTriggers(const QVector<TriggerOverview> &triggers);
    void setStore(const StoreOverview &store);

    /// The IANA zone to show a trigger's times in, by the present choice. Never empty.
    QByteArray zoneFor(const TriggerKey &trigger) const;

Q_SIGNALS:
    void rangeChanged();
    void triggerChanged();
    void activationChanged();
    void runChanged();
    void zoneChanged();
    void liveChanged();
    void triggersChanged();
    /// Another store, or something about the one that is open: also whether it answers.
    void storeOverviewChanged();
    /// The store does not answer, is tried again, or answers again.
    void troubleChanged();
    /// Pages reload what they show: another store, or a change in it while live.
    void refreshWanted();
    /// A page asks the shell for one of its dialogs.
    void fireWanted(const squidie::TriggerKey &trigger, std::optional<squidie::IntendedWindow> window);
    void replayWanted(const QVector<squidie::ReplayItem> &items);
    /// The payload is to be delivered for another window than its own.
    void replayIntoWindowWanted(const squidie::ReplayItem &item, const squidie::IntendedWindow &window);
    void savePayloadWanted(const QByteArray &payload, std::optional<squidie::ActivationId> from);
    /// A command or another next action on the run that is shown, by its name (RunExplanation, NextAction).
    void runActionWanted(const QString &name);
    /// A page asks for a message in the shell's bar (never a modal box).
    void messageWanted(const QString &plainText, bool isError);

private:
    void takeTrouble(const StoreTrouble &trouble);

    RuntimeService &m_service;
    TimeRange m_range;
    TriggerKey m_trigger;
    std::optional<ActivationId> m_activation;
    std::optional<RunId> m_run;
    ZoneChoice m_zone = ZoneChoice::Utc;
    bool m_live = true;
    QVector<TriggerOverview> m_triggers;
    StoreOverview m_store;
    StoreTrouble m_trouble;
};

} // namespace squidie::ui
