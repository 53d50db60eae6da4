// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// What a run is started with, by names (manual: activations.md, "Starting by hand"). Of an input and a signal payload at most
/// one, of a key and a run id at most one. JSON text says which numbers are integers (1) and which floats (1.0); a
/// QJsonObject does not, so there a whole number may be either. Not an aggregate, so that it may be passed as a temporary to
/// a coroutine (see runtimeservice.h).
class SQUIDIE_EXPORT StartRequest {
public:
    /// JSON, and whether it was written by whoever starts the run.
    struct Given {
        QByteArray json;
        bool isText = true;
    };

    /// Without a trigger: the first one that the workflow declares, which then takes a business input, whatever its type.
    explicit StartRequest(QString workflow, QString trigger = {});

    /// Business input: a run with this input after defaults, also of a cron trigger.
    StartRequest &withInput(const QByteArray &json);
    StartRequest &withInput(const QJsonObject &input);
    /// The signal payload of a cron trigger, which then fires; for any other trigger the same as an input.
    StartRequest &withPayload(const QByteArray &json);
    StartRequest &withPayload(const QJsonObject &payload);
    /// Started once for this key: again with the same key and the same start it is a duplicate, with another one a conflict.
    StartRequest &withIdempotencyKey(const QString &key);
    /// The same with the run's own UUID.
    StartRequest &withRunId(const QString &id);

    /// An object that is kept with the command, without its secrets.
    StartRequest &withMetadata(const QJsonValue &metadata);

    const QString &workflow() const { return m_workflow; }
    const QString &trigger() const { return m_trigger; }
    const std::optional<Given> &input() const { return m_input; }
    const std::optional<Given> &payload() const { return m_payload; }
    const std::optional<QString> &idempotencyKey() const { return m_idempotencyKey; }
    const std::optional<QString> &runId() const { return m_runId; }
    const QJsonValue &metadata() const { return m_metadata; }

private:
    QString m_workflow;
    QString m_trigger;
    std::optional<Given> m_input;
    std::optional<Given> m_payload;
    std::optional<QString> m_idempotencyKey;
    std::optional<QString> m_runId;
    QJsonValue m_metadata = QJsonValue::Undefined;
};

} // namespace squidie::inline v0
