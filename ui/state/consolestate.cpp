// SPDX-License-Identifier: Apache-2.0
#include "state/consolestate.h"

#include "base/openfiles.h"
#include "state/triggersummaries.h"
#include "text/plaintext.h"

#include <QTimeZone>

#include <algorithm>

namespace squidie::ui {

namespace {

bool looksSame(const StoreOverview &a, const StoreOverview &b)
{
    return a.path == b.path && a.bytes == b.bytes && a.schemaVersion == b.schemaVersion && a.isSample == b.isSample
        && a.isEmpty == b.isEmpty && a.readOnly == b.readOnly && a.engine == b.engine;
}

QByteArray zoneOrUtc(const QByteArray &zone)
{
    return !zone.isEmpty() && QTimeZone::isTimeZoneIdAvailable(zone) ? zone : QByteArrayLiteral("UTC");
}

} // namespace

ConsoleState::ConsoleState(RuntimeService &service, QObject *parent) : QObject(parent), m_service(service)
{
    const Instant now = systemNow();
    m_range = {now - std::chrono::hours(24), now};
    connect(&service, &RuntimeService::outageChanged, this, &ConsoleState::takeOutage);
    m_summaries = std::make_unique<TriggerSummaries>(*this);
}

ConsoleState::~ConsoleState() = default;

void ConsoleState::setRange(TimeRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged();
}

void ConsoleState::setTrigger(const TriggerKey &trigger)
{
    if (trigger == m_trigger)
        return;
    m_trigger = trigger;
    Q_EMIT triggerChanged();
}

void ConsoleState::setActivation(std::optional<ActivationId> activation)
{
    if (activation == m_activation)
        return;
    m_activation = activation;
    Q_EMIT activationChanged();
}

void ConsoleState::setRun(std::optional<RunId> run)
{
    if (run == m_run)
        return;
    m_run = std::move(run);
    Q_EMIT runChanged();
}

void ConsoleState::setZone(ZoneChoice zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

void ConsoleState::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    Q_EMIT liveChanged();
}

void ConsoleState::setTriggers(const QVector<TriggerOverview> &unordered)
{
    QVector<TriggerOverview> triggers = unordered;
    std::sort(triggers.begin(), triggers.end(), [](const TriggerOverview &a, const TriggerOverview &b) {
        const int order = shortName(a.key.workflow).localeAwareCompare(shortName(b.key.workflow));
        return order != 0 ? order < 0 : a.key < b.key;
    });
    const bool same = std::equal(triggers.cbegin(), triggers.cend(), m_triggers.cbegin(), m_triggers.cend(), isSameTrigger);
    m_triggers = triggers;
    if (!same)
        Q_EMIT triggersChanged();
}

void ConsoleState::setStore(const StoreOverview &store)
{
    const bool same = looksSame(store, m_store);
    m_store = store;
    if (!same)
        Q_EMIT storeOverviewChanged();
}

void ConsoleState::takeOutage(const StoreOutage &outage)
{
    const bool turned = outage.isNone() != m_outage.isNone() || outage.isSilent != m_outage.isSilent;
    m_outage = outage;
    if (turned)
        Q_EMIT storeOverviewChanged();
    Q_EMIT outageChanged();
}

void ConsoleState::noteRead(const std::optional<Error> &failure)
{
    if (failure) {
        m_failedRead = errorSentence(*failure);
        Q_EMIT messageWanted(m_failedRead, true);
    } else if (!m_failedRead.isEmpty()) {
        Q_EMIT messageOver(std::exchange(m_failedRead, {}));
    }
}

bool ConsoleState::isOpenStore(const QString &path) const
{
    if (m_store.path.isEmpty())
        return false;
    if (isStoreAddress(m_store.path) || isStoreAddress(path))
        return withoutSecrets(path) == m_store.path;
    const auto file = fileIdOf(path);
    return file && file == fileIdOf(m_store.path);
}

QString ConsoleState::whyNotWritable() const
{
    if (m_outage.wasReplaced)
        return tr("The store's file was removed or replaced. Nothing can be written until you open a store again.");
    if (!m_outage.isNone() && !m_outage.isSilent)
        return tr("The store does not answer. Nothing can be written until it does.");
    if (!m_store.readOnly)
        return {};
    return isStoreAddress(m_store.path)
        ? tr("The store is read-only: the server is a standby or does not allow this user to write.")
        : tr("The store is read-only: its file, folder or disk does not allow you to write.");
}

QByteArray ConsoleState::zoneFor(const TriggerKey &trigger) const
{
    if (m_zone == ZoneChoice::Local)
        return zoneOrUtc(QTimeZone::systemTimeZoneId());
    if (m_zone == ZoneChoice::Trigger) {
        const auto found = std::find_if(m_triggers.cbegin(), m_triggers.cend(),
                                        [&trigger](const TriggerOverview &t) { return t.key == trigger; });
        if (found != m_triggers.cend())
            return zoneOrUtc(found->definition.timezone.toUtf8());
    }
    return QByteArrayLiteral("UTC");
}

bool hasSameWindows(const TriggerOverview &a, const TriggerOverview &b)
{
    return a.key == b.key && a.declared == b.declared && a.definitionVersion == b.definitionVersion
        && a.definition.type == b.definition.type && a.definition.expression == b.definition.expression
        && a.definition.timezone == b.definition.timezone && a.settings == b.settings
        && a.definition.idempotency == b.definition.idempotency;
}

bool isSameTrigger(const TriggerOverview &a, const TriggerOverview &b)
{
    return hasSameWindows(a, b) && a.last.has_value() == b.last.has_value() && (!a.last || a.last->id == b.last->id);
}

} // namespace squidie::ui
