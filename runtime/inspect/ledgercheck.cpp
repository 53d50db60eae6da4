// SPDX-License-Identifier: Apache-2.0
#include "inspect/ledgercheck.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/payloadcomparison.h"
#include "engine/startpreparation.h"
#include "schedule/cronpayload.h"

#include <squidie/idempotencystrategy.h>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

const QString outcomes = u"outcome_of_each_activation"_s;
const QString identities = u"identity_of_each_activation"_s;
const QString runs = u"run_of_each_start"_s;
const QString starts = u"one_start_for_each_run"_s;
const QString repeats = u"start_of_each_repeat"_s;
const QString marks = u"conflict_marks"_s;

/// What follows from a payload.
struct Reading {
    enum class Kind { TooLarge, NoJson, NoPayload, Manual, Cron };
    Kind kind = Kind::NoJson;
    QJsonValue json;
    QString workflow;
    QString trigger;
    Result<ScheduleIdentity> identity = ScheduleIdentity{}; ///< of a cron payload
    std::optional<IntendedWindow> window;
};

/// A manual start wraps its input, and so may be one level deeper than what a scheduler delivers.
constexpr int deepest = limits::jsonDepth + 1;

bool hasCode(const LedgerRow &row, ErrorCode code)
{
    return row.errorCode && *row.errorCode == errorCodeName(code).toLatin1();
}

Reading readPayload(const LedgerRow &row)
{
    Reading reading;
    if (row.payload.isEmpty() && hasCode(row, ErrorCode::PayloadTooLarge)) {
        reading.kind = Reading::Kind::TooLarge;
        return reading;
    }
    const bool wasRefused = hasCode(row, ErrorCode::InvalidJson);
    const auto json = parseJson(row.payload, wasRefused ? limits::jsonDepth : deepest);
    if (!json)
        return reading;
    reading.json = *json;
    const auto payload = CronPayload::fromJson(*json);
    if (!payload) {
        const QJsonObject object = json->toObject();
        reading.workflow = object.value("workflow"_L1).toString();
        reading.trigger = object.value("trigger"_L1).toString();
        const bool isManual =
            object.value("kind"_L1).toString() == "manual"_L1 && !hasCode(row, ErrorCode::InvalidRuntimePayload);
        reading.kind = isManual ? Reading::Kind::Manual : Reading::Kind::NoPayload;
        if (const auto request = isManual ? startRequestIn(row.payload) : std::nullopt)
            reading.identity = ScheduleIdentity{std::nullopt, std::nullopt, namedRun(*request, request->trigger())};
        return reading;
    }
    reading.kind = Reading::Kind::Cron;
    reading.workflow = payload->workflow;
    reading.trigger = payload->trigger;
    reading.identity = ScheduleIdentity::derive(payload->workflow, payload->trigger, payload->object);
    // A bad signal id does not make the window unknown.
    reading.window = reading.identity
        ? reading.identity->window
        : IntendedWindow::fromJson(payload->object.value("intended_window"_L1)).value_or(std::nullopt);
    return reading;
}

/// One delivery and what its payload says.
class Examination {
public:
    Examination(const LedgerRow &row, std::optional<Instant> horizon, Findings &findings)
        : m_row(row),
          m_horizon(horizon),
          m_findings(findings),
          m_reading(readPayload(row))
    {
    }

    void run()
    {
        const bool isOutcome = m_row.outcome >= 0 && m_row.outcome <= qint64(Outcome::Rejected);
        const bool isSource = m_row.source >= 0 && m_row.source <= qint64(ActivationSource::Import);
        if (!isOutcome || !isSource) {
            add(outcomes, isOutcome ? u"source"_s : u"outcome"_s, QString::number(isOutcome ? m_row.source : m_row.outcome),
                tr("a code that exists"), tr("the format of the store"));
            return;
        }
        m_outcome = Outcome(m_row.outcome);
        m_isImport = m_row.source == qint64(ActivationSource::Import);
        checkNames();
        checkIdentity();
        checkOutcome();
        checkError();
        checkRun();
        checkMark();
        checkReplay();
    }

private:
    void add(const QString &check, const QString &column, const QString &stored, const QString &expected,
             const QString &from)
    {
        m_findings.add(check, {tr("activation %1").arg(m_row.id), column, stored, expected, from});
    }

    template<typename Value>
    void compare(const QString &column, const Value &stored, const Value &expected)
    {
        if (stored != expected)
            add(identities, column, shown(stored), shown(expected), tr("its payload"));
    }

    std::optional<QByteArray> utf8(const std::optional<QString> &text) const
    {
        return text ? std::optional(text->toUtf8()) : std::nullopt;
    }

    QString nameOf(Outcome outcome) const { return outcomeName(outcome); }

    void checkNames()
    {
        const bool isUnread = m_reading.kind == Reading::Kind::NoJson || m_reading.kind == Reading::Kind::TooLarge;
        if (isUnread && m_row.triggerRow)
            return; // it was started by names
        const bool isNamed = !m_reading.workflow.isEmpty() || !m_reading.trigger.isEmpty();
        if (m_row.triggerRow.has_value() != isNamed)
            add(identities, u"trigger_id"_s, shown(m_row.triggerRow),
                isNamed ? m_reading.workflow + u'/' + m_reading.trigger : shown(std::optional<QString>()),
                tr("its payload"));
        if (!m_row.triggerRow || !isNamed)
            return;
        compare(u"workflow"_s, m_row.workflow, m_reading.workflow.toUtf8());
        compare(u"trigger_name"_s, m_row.trigger, m_reading.trigger.toUtf8());
    }

    const SignalId *signalId() const
    {
        return m_reading.identity && m_reading.identity->signalId ? &*m_reading.identity->signalId : nullptr;
    }

    void checkIdentity()
    {
        const SignalId *signal = signalId();
        const std::optional<IntendedWindow> &window = m_reading.window;
        const auto optional = [](bool is, auto value) { return is ? std::optional(value) : std::nullopt; };
        compare(u"signal_id"_s, m_row.signal, optional(signal, signal ? signal->text.toUtf8() : QByteArray()));
        compare(u"signal_origin"_s, m_row.signalOrigin, optional(signal, signal ? qint64(signal->origin) : 0));
        compare(u"window_start"_s, m_row.windowStart, window ? utf8(window->startAt) : std::nullopt);
        compare(u"window_end"_s, m_row.windowEnd, window ? utf8(window->endAt) : std::nullopt);
        compare(u"window_start_at"_s, m_row.windowStartAt, window ? window->startInstant() : std::nullopt);
        compare(u"window_end_at"_s, m_row.windowEndAt, window ? window->endInstant() : std::nullopt);
    }

    void checkOutcome()
    {
        const bool isRejected = m_outcome == Outcome::Rejected;
        if (isRejected != m_row.errorCode.has_value())
            add(outcomes, u"error_code"_s, shown(m_row.errorCode), isRejected ? tr("an error") : tr("no error"),
                tr("the outcome %1").arg(nameOf(m_outcome)));
        if (isRejected == m_row.runRow.has_value())
            add(outcomes, u"run_id"_s, shown(m_row.runRow), isRejected ? tr("no run") : tr("a run"),
                tr("the outcome %1").arg(nameOf(m_outcome)));
        const bool mayStart =
            m_reading.kind == Reading::Kind::Manual || (m_reading.kind == Reading::Kind::Cron && m_reading.identity);
        if (!isRejected && !mayStart)
            add(outcomes, u"outcome"_s, nameOf(m_outcome), nameOf(Outcome::Rejected), tr("its payload"));
        else if (isRepeat() && !m_reading.identity->runId)
            add(outcomes, u"outcome"_s, nameOf(m_outcome), tr("no repeat"), tr("its payload, which gives no run"));
    }

    /// The code that a payload comes to which nothing can be started by.
    void checkError()
    {
        if (!m_row.errorCode)
            return;
        std::optional<ErrorCode> code;
        switch (m_reading.kind) {
        case Reading::Kind::TooLarge:
            code = ErrorCode::PayloadTooLarge;
            break;
        case Reading::Kind::NoJson:
            code = ErrorCode::InvalidJson;
            break;
        case Reading::Kind::NoPayload:
            code = ErrorCode::InvalidRuntimePayload;
            break;
        case Reading::Kind::Manual:
        case Reading::Kind::Cron:
            break;
        }
        const QByteArray stored = *m_row.errorCode;
        const auto known = errorCodeFromName(QString::fromUtf8(stored));
        const bool isOfThePayload = known == ErrorCode::PayloadTooLarge || known == ErrorCode::InvalidJson
            || known == ErrorCode::InvalidRuntimePayload;
        if (known == ErrorCode::InvalidOption)
            return; // an option of the call, which the ledger does not have
        if (code ? known != code : (!known || isOfThePayload)) {
            add(outcomes, u"error_code"_s, shown(stored), code ? errorCodeName(*code) : tr("another error"),
                tr("its payload"));
            return;
        }
        checkErrorValue(*known);
    }

    void checkErrorValue(ErrorCode code)
    {
        QJsonValue value;
        switch (code) {
        case ErrorCode::InvalidRuntimePayload:
            value = m_reading.json;
            break;
        case ErrorCode::InvalidWorkflow:
            value = m_reading.workflow;
            break;
        case ErrorCode::InvalidTrigger:
        case ErrorCode::MissingScheduleIdempotencyKey:
            value = m_reading.trigger;
            break;
        case ErrorCode::InvalidScheduleSignalId:
        case ErrorCode::InvalidScheduleIntendedWindow:
            if (m_reading.identity || m_reading.identity.error().code != code) {
                add(outcomes, u"error_code"_s, errorCodeName(code), tr("another error"), tr("its payload"));
                return;
            }
            value = m_reading.identity.error().value;
            break;
        default:
            return; // depends on the definition, or on the wording of a reason
        }
        const QByteArray stored = m_row.errorValue.value_or(QByteArray());
        const QByteArray expected = compactJson(value);
        if (stored != expected && parseJson(stored, limits::storedJsonDepth).value_or(QJsonValue::Undefined) != value)
            add(outcomes, u"error_value"_s, shown(stored), shown(expected), tr("its payload"));
    }

    bool isRepeat() const { return m_outcome == Outcome::Duplicate || m_outcome == Outcome::Skipped; }
    bool isKeyed() const { return m_row.hasRun && m_row.runStrategy != qint64(IdempotencyStrategy::None); }

    std::optional<RunId> derivedRun() const { return m_reading.identity ? m_reading.identity->runId : std::nullopt; }

    void checkRun()
    {
        if (m_outcome == Outcome::Rejected || !m_row.runRow)
            return;
        checkRunId();
        if (m_isImport)
            return checkImport();
        if (!m_row.hasRun) {
            add(runs, u"run_id"_s, shown(m_row.runRow), tr("a run of this store"),
                tr("the outcome %1").arg(nameOf(m_outcome)));
            return;
        }
        if (m_outcome == Outcome::Started)
            checkStart();
        else
            checkRepeat();
    }

    /// The run of a repeat, and of a start whose run has a strategy, is the one that its identity gives.
    void checkRunId()
    {
        if (!isRepeat() && (m_isImport || !isKeyed()))
            return;
        const auto derived = derivedRun();
        const auto stored = RunId::fromBytes(m_row.runUuid);
        if (derived != stored)
            add(identities, u"run_id"_s, stored ? stored->toString() : shown(m_row.runRow),
                derived ? derived->toString() : tr("no run"), tr("its payload"));
    }

    void checkStart()
    {
        if (m_row.ownStart && *m_row.ownStart != m_row.id)
            add(starts, u"outcome"_s, nameOf(m_outcome), nameOf(Outcome::Duplicate),
                tr("activation %1, which started the same run").arg(*m_row.ownStart));
        if (m_row.triggerRow && m_row.runTrigger != *m_row.triggerRow)
            add(runs, u"trigger_id"_s, shown(m_row.triggerRow), shown(std::optional(m_row.runTrigger)), tr("its run"));
    }

    void checkRepeat()
    {
        if (m_row.ownStart ? *m_row.ownStart > m_row.id : !isRemoved())
            add(repeats, u"run_id"_s, shown(m_row.runRow), tr("a run that was started before"),
                tr("the outcome %1").arg(nameOf(m_outcome)));
        const bool skips = m_row.runStrategy == qint64(IdempotencyStrategy::SkipDuplicate);
        const Outcome expected = skips ? Outcome::Skipped : Outcome::Duplicate;
        if (m_outcome != expected)
            add(repeats, u"outcome"_s, nameOf(m_outcome), nameOf(expected), tr("its run's idempotency strategy"));
    }

    void checkImport()
    {
        if (isRepeat() && (m_row.firstStart ? *m_row.firstStart > m_row.id : !isRemoved()))
            add(repeats, u"run_id"_s, shown(m_row.runRow), tr("a run that was started before"),
                tr("the outcome %1").arg(nameOf(m_outcome)));
    }

    /// Whether retention may have removed the start of its run.
    bool isRemoved() const { return m_horizon && (m_row.isRetained || !m_row.hasRun); }

    void checkMark()
    {
        if (m_row.conflict < 0 || m_row.conflict > qint64(ConflictMark::WindowHasOtherIdentity)) {
            add(marks, u"conflict"_s, QString::number(m_row.conflict), tr("a code that exists"),
                tr("the format of the store"));
            return;
        }
        const auto mark = ConflictMark(m_row.conflict);
        ConflictMark expected = ConflictMark::None;
        if (isRepeat()) {
            if (!m_row.firstStart || *m_row.firstStart > m_row.id)
                return; // what it was compared with is gone, or a finding already
            expected = payloadDiffers() ? ConflictMark::PayloadDiffers : ConflictMark::None;
            if (mark != expected && m_horizon && (m_row.isRetained || !m_row.hasRun))
                return; // it may have been compared with another one, which retention has removed
        } else if (m_outcome == Outcome::Started && sharesWindow()) {
            expected = m_row.windowWasStarted ? ConflictMark::WindowHasOtherIdentity : ConflictMark::None;
            const bool otherIsGone =
                mark == ConflictMark::WindowHasOtherIdentity && m_horizon && m_row.windowStartAt < *m_horizon;
            if (otherIsGone)
                return;
        }
        if (mark != expected)
            add(marks, u"conflict"_s, markText(mark), markText(expected), tr("the deliveries before it"));
    }

    static QString markText(ConflictMark mark) { return mark == ConflictMark::None ? u"-"_s : conflictName(mark); }

    /// A start under its own identity, of a whole window.
    bool sharesWindow() const
    {
        const auto derived = derivedRun();
        return derived && derived == RunId::fromBytes(m_row.runUuid) && m_row.windowStartAt && m_row.windowEndAt;
    }

    bool payloadDiffers() const
    {
        if (!m_row.firstPayload)
            return false;
        const auto first = parseJson(*m_row.firstPayload, limits::jsonDepth);
        const auto now = parseJson(m_row.payload, limits::jsonDepth);
        return first && now && payloadsConflict(first->toObject(), now->toObject());
    }

    void checkReplay()
    {
        if (m_row.replayOf && (*m_row.replayOf >= m_row.id || (!m_row.hasReplayed && !m_horizon)))
            add(repeats, u"replay_of"_s, shown(m_row.replayOf), tr("an earlier delivery"), tr("what a replay is"));
    }

    const LedgerRow &m_row;
    std::optional<Instant> m_horizon;
    Findings &m_findings;
    const Reading m_reading;
    Outcome m_outcome = Outcome::Rejected;
    bool m_isImport = false;
};

} // namespace

void expectLedgerChecks(Findings &findings)
{
    for (const QString &check : {outcomes, identities, runs, starts, repeats, marks})
        findings.expect(check);
}

void checkDelivery(const LedgerRow &row, std::optional<Instant> horizon, Findings &findings)
{
    Examination(row, horizon, findings).run();
}

} // namespace squidie::inline v0
