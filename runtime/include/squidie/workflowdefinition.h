// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/idempotencystrategy.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// A workflow definition that has been read and found valid. Plain data; any thread. (manual: definitions.md, "Format")
namespace squidie::inline v0 {

enum class TriggerType { Manual, Cron };
/// "manual" or "cron".
SQUIDIE_EXPORT QString triggerTypeName(TriggerType type);

/// One field of a payload contract.
struct PayloadField {
    QString name;
    QString type; ///< string, integer, float, boolean, map, list or atom
    bool required = true;
    std::optional<QJsonValue> defaultValue; ///< literal, or ["today","iso8601"] / ["now","iso8601"]

    bool operator==(const PayloadField &) const = default;
};

struct TriggerDefinition {
    QString name;
    TriggerType type = TriggerType::Manual;
    QString expression; ///< cron only, from here on
    QString timezone;
    QString dialect; ///< as the definition names it, known or not; empty where it names none
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
    QVector<PayloadField> payload;
};

struct StepDefinition {
    QString name;
    QString action; ///< an entry of the action registry, or the exporter's module
    QJsonObject options; ///< opts as declared
    QStringList after; ///< dependency workflows only
};

/// condition on a transition: a path into the context and one comparison.
struct TransitionCondition {
    QStringList path;
    QString comparison; ///< equals, greater_than or less_than
    QJsonValue value;
};

struct Transition {
    QString from;
    QString on; ///< "ok" or "error"
    QString to; ///< a step, or "complete"
    std::optional<TransitionCondition> condition;
    std::optional<QString> recovery;
};

/// Delays in milliseconds; delay(n) = min(maximum, minimum * 2^(n-1)) for exponential, but from the third attempt on never less
/// than leastLaterDelay. They and a wait's duration are at most longestDelay, so that an instant plus one of them cannot overflow.
struct SQUIDIE_EXPORT RetryPolicy {
    QString step;
    int maxAttempts = 1;
    QString backoff; ///< "exponential", "constant", or empty
    qint64 minimumDelay = 0;
    qint64 maximumDelay = 0;

    /// A step that keeps failing must not fill the journal: so many attempts at most, and from the third on a second apart.
    static constexpr int mostAttempts = 1'000;
    static constexpr qint64 leastLaterDelay = 1'000;
    /// A hundred years.
    static constexpr qint64 longestDelay = 100LL * 365 * 24 * 3600 * 1000;

    /// How long to wait after that attempt, the first being 1, in milliseconds.
    qint64 delayAfter(int attempt) const;

    bool operator==(const RetryPolicy &) const = default;
};

struct SQUIDIE_EXPORT WorkflowDefinition {
    QString workflow;
    QString version; ///< definition_version: a label for people, may be empty
    QVector<TriggerDefinition> triggers;
    QVector<StepDefinition> steps;
    QVector<Transition> transitions;
    QVector<RetryPolicy> retries;
    QStringList entrySteps; ///< derived where the file leaves them out; all roots in a dependency workflow
    QJsonObject document; ///< the object as it was read, keys not known here included

    /// SHA-256 over the canonical form of steps, mappings, dependencies, transitions and retries, as
    /// "sha256:" and 64 hex digits.
    QString fingerprint;

    const TriggerDefinition *findTrigger(const QString &name) const;
    const StepDefinition *findStep(const QString &name) const;
    /// The step's own policy; one attempt where it has none.
    RetryPolicy retryOf(const QString &step) const;
    /// Steps declare `after`: there are no transitions then.
    bool usesDependencies() const;
};

/// The name of the action that undoes a step; empty where it declares none.
SQUIDIE_EXPORT QString compensationAction(const StepDefinition &step);
/// Which workers may claim a step: the action's name, or for "command" that name and the definition's fingerprint, since
/// commands run only from a definition that the operator trusts (manual: trust.md).
SQUIDIE_EXPORT QString laneOf(const QString &action, const QString &fingerprint);

} // namespace squidie::inline v0
