// SPDX-License-Identifier: Apache-2.0
#include <squidie/startrequest.h>

#include "base/jsontext.h"

namespace squidie::inline v0 {

StartRequest::StartRequest(QString workflow, QString trigger)
    : m_workflow(std::move(workflow)),
      m_trigger(std::move(trigger))
{
}

StartRequest &StartRequest::withInput(const QByteArray &json)
{
    m_input = Given{json, true};
    return *this;
}

StartRequest &StartRequest::withInput(const QJsonObject &input)
{
    m_input = Given{compactJson(input), false};
    return *this;
}

StartRequest &StartRequest::withPayload(const QByteArray &json)
{
    m_payload = Given{json, true};
    return *this;
}

StartRequest &StartRequest::withPayload(const QJsonObject &payload)
{
    m_payload = Given{compactJson(payload), false};
    return *this;
}

StartRequest &StartRequest::withIdempotencyKey(const QString &key)
{
    m_idempotencyKey = key;
    return *this;
}

StartRequest &StartRequest::withRunId(const QString &id)
{
    m_runId = id;
    return *this;
}

StartRequest &StartRequest::withMetadata(const QJsonValue &metadata)
{
    m_metadata = metadata;
    return *this;
}

} // namespace squidie::inline v0
