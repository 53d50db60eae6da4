// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringEncoder>
#include <QStringView>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace squidie::inline v0 {

/// RapidJSON's writer for Qt's strings. For texts on the hot path, where building a QJsonObject first would cost more than
/// the store's work; elsewhere compactJson does. The caller nests objects and arrays correctly.
class JsonWriter {
public:
    JsonWriter();
    ~JsonWriter();
    Q_DISABLE_COPY_MOVE(JsonWriter)

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(const char *name);
    JsonWriter &string(QStringView text);
    JsonWriter &number(qint64 value);
    JsonWriter &null();
    /// Text that is JSON already: a whole value.
    JsonWriter &raw(QByteArrayView json);

    QByteArray text() const;

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace squidie::inline v0
