// SPDX-License-Identifier: Apache-2.0
#include "base/jsonwriter.h"

#include <QVarLengthArray>

// What RapidJSON's functions return can be ignored: writing to memory does not fail.
namespace squidie::inline v0 {

JsonWriter::JsonWriter() = default;
JsonWriter::~JsonWriter() = default;

JsonWriter &JsonWriter::beginObject()
{
    m_writer.StartObject();
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_writer.EndObject();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    m_writer.StartArray();
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_writer.EndArray();
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    m_writer.Key(name);
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    QVarLengthArray<char, 512> utf8(m_encoder.requiredSpace(text.size()));
    const char *end = m_encoder.appendToBuffer(utf8.data(), text);
    m_writer.String(utf8.data(), rapidjson::SizeType(end - utf8.data()));
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    m_writer.Int64(value);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    m_writer.Null();
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    m_writer.RawValue(json.data(), size_t(json.size()), rapidjson::kObjectType);
    return *this;
}

QByteArray JsonWriter::text() const
{
    return {m_buffer.GetString(), qsizetype(m_buffer.GetSize())};
}

} // namespace squidie::inline v0
